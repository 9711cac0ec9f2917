package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.LinkAddress;
import se.samlofte.identity.LinkSessions;
import se.samlofte.identity.LinkSignIns;
import se.samlofte.identity.SignIns;
import se.samlofte.identity.SignedIn;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Signing in by a link in a letter: asking for one, and the page behind it, which acts only when its button is pressed. */
@Controller
class LinkSignInPages {

    private static final String LINK = "/{slug}/lank/" + LinkSignIns.PURPOSE + "/{token:" + LinkAddress.TOKEN + "}";

    private final OpenPages pages;
    private final LinkSignIns links;
    private final SignIns signIns;
    private final ClientNetwork networks;

    LinkSignInPages(OpenPages pages, LinkSignIns links, SignIns signIns, ClientNetwork networks) {
        this.pages = pages;
        this.links = links;
        this.signIns = signIns;
        this.networks = networks;
    }

    /** Answers the same for every address (SAFETY A21). */
    @PostMapping("/{slug}" + StaffAddress.SIGN_IN)
    ResponseEntity<byte[]> ask(
            @PathVariable String slug,
            @RequestParam(name = "e-post", defaultValue = "") String typed,
            HttpServletRequest request) {
        Tenant tenant = tenant(request);
        Language language = StaffAddress.language(request);
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            return pages.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    tenant,
                    language,
                    "web.link-ask.title",
                    "web/link-ask.jte",
                    Map.of(
                            "email",
                            typed,
                            "csrf",
                            FormToken.of(request),
                            "address",
                            tenant.path(language) + StaffAddress.SIGN_IN));
        }
        return links.request(tenant, email.get(), networks.of(request), language)
                ? pages.word(HttpStatus.OK, tenant, language, "web.link-sent")
                : pages.word(HttpStatus.TOO_MANY_REQUESTS, tenant, language, "web.link-many");
    }

    @GetMapping(LINK)
    ResponseEntity<byte[]> look(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        Tenant tenant = tenant(request);
        Language language = language(in);
        if (!links.look(tenant, token)) {
            return gone(tenant, language);
        }
        String address = LinkAddress.of(tenant, language, LinkSignIns.PURPOSE, token);
        return pages.page(
                HttpStatus.OK, tenant, language, "web.link.title", "web/link.jte", Map.of("address", address));
    }

    @PostMapping(LINK)
    ResponseEntity<byte[]> use(
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(name = "sprak", required = false) @Nullable String in,
            HttpServletRequest request) {
        if (ForeignForms.isForeign(request)) {
            return look(slug, token, in, request);
        }
        Tenant tenant = tenant(request);
        Language language = language(in);
        Optional<SignedIn> signedIn = links.use(tenant, token);
        if (signedIn.isEmpty()) {
            return gone(tenant, language);
        }
        LinkSessions.begin(request, signedIn.get());
        signIns.succeeded(signedIn.get());
        return goTo(StaffAddress.of(tenant, language, ""));
    }

    private ResponseEntity<byte[]> gone(Tenant tenant, Language language) {
        return pages.word(HttpStatus.NOT_FOUND, tenant, language, "web.link-gone");
    }

    static ResponseEntity<byte[]> goTo(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .header("Cache-Control", "no-store")
                .build();
    }

    static Tenant tenant(HttpServletRequest request) {
        return RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
    }

    static Language language(@Nullable String tag) {
        return Language.ofTag(String.valueOf(tag)).orElse(Language.SV);
    }
}
