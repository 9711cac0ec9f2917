package se.samlofte.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samlofte.identity.BackChannelLogout;

/** Where issuers say that somebody signed out there. */
@Hidden
@RestController
class BackChannelLogoutApi {

    private final BackChannelLogout logout;

    BackChannelLogoutApi(BackChannelLogout logout) {
        this.logout = logout;
    }

    @PostMapping("/logout/back-channel/{client}")
    ResponseEntity<Void> end(@PathVariable String client, @RequestParam("logout_token") String token) {
        boolean heard = logout.heard(client, token);
        return ResponseEntity.status(heard ? 200 : 400)
                .header("Cache-Control", "no-store")
                .build();
    }
}
