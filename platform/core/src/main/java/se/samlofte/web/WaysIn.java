package se.samlofte.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samlofte.identity.SignInClient;
import se.samlofte.identity.SignInClients;
import se.samlofte.tenancy.Tenant;
import se.samlofte.web.SignInPages.Way;

/** The issuers at which people of a municipality may sign in, as links. */
@Component
public class WaysIn {

    private final SignInClients clients;

    WaysIn(SignInClients clients) {
        this.clients = clients;
    }

    /** @param target where they want to go: a staff address of ours */
    public List<Way> of(Tenant tenant, Ui ui, String target) {
        List<Way> ways = new ArrayList<>();
        clients.ofTenant(tenant)
                .ifPresent(
                        own -> ways.add(way(ui.text("web.sign-in.municipality", tenant.officialName()), own, target)));
        clients.police().ifPresent(police -> ways.add(way(ui.text("web.sign-in.police"), police, target)));
        return ways;
    }

    static Way way(String text, SignInClient client, String target) {
        return new Way(
                text,
                "/oauth2/authorization/" + client.id() + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8));
    }
}
