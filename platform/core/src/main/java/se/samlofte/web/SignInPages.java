package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.SignInClients;
import se.samlofte.identity.SignInTarget;
import se.samlofte.identity.SignIns;
import se.samlofte.identity.SignedIn;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.tenancy.Tenants;

/** Ways in and out: which issuer to sign in at, and the page after signing out. */
@Controller
public class SignInPages {

    private final Shell shell;
    private final Texts texts;
    private final Assets assets;
    private final Templates templates;
    private final Tenants tenants;
    private final TenantProfiles profiles;
    private final SignInClients clients;
    private final WaysIn waysIn;
    private final SignIns signIns;

    SignInPages(
            Shell shell,
            Texts texts,
            Assets assets,
            Templates templates,
            Tenants tenants,
            TenantProfiles profiles,
            SignInClients clients,
            WaysIn waysIn,
            SignIns signIns) {
        this.shell = shell;
        this.texts = texts;
        this.assets = assets;
        this.templates = templates;
        this.tenants = tenants;
        this.profiles = profiles;
        this.clients = clients;
        this.waysIn = waysIn;
        this.signIns = signIns;
    }

    /** A way in, as a link. */
    public record Way(String text, String address) {}

    @GetMapping("/{slug}" + StaffAddress.SIGN_IN)
    ResponseEntity<byte[]> signIn(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        Tenant tenant = RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
        Language language = StaffAddress.language(request);
        Ui ui = texts.in(language);
        String target = SignInTarget.or(to, StaffAddress.of(tenant, language, ""));
        List<Way> ways = waysIn.of(tenant, ui, target);
        return page(
                tenant,
                language,
                ui.text("web.sign-in.title"),
                StaffAddress.SIGN_IN,
                "web/sign-in.jte",
                of(
                        request,
                        Map.of(
                                "ways",
                                ways,
                                "tenant",
                                tenant,
                                "csrf",
                                FormToken.of(request),
                                "address",
                                StaffAddress.of(tenant, language, "/logga-in"))));
    }

    @GetMapping("/{slug}" + StaffAddress.SIGNED_OUT)
    ResponseEntity<byte[]> signedOut(@PathVariable String slug, HttpServletRequest request) {
        Tenant tenant = RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
        Language language = StaffAddress.language(request);
        Ui ui = texts.in(language);
        return page(
                tenant,
                language,
                ui.text("web.signed-out.title"),
                StaffAddress.SIGNED_OUT,
                "web/signed-out.jte",
                of(
                        request,
                        Map.of(
                                "again", StaffAddress.of(tenant, language, ""),
                                "script", assets.address("workspace.js"))));
    }

    /** For those who came without a municipality: choose one. */
    @GetMapping("/login")
    ResponseEntity<byte[]> choose(HttpServletRequest request) {
        Ui ui = texts.in(Language.SV);
        List<Way> ways = tenants.all().stream()
                .filter(tenant -> !tenant.suspended())
                .map(tenant -> new Way(tenant.name(), StaffAddress.of(tenant, Language.SV, "")))
                .toList();
        List<Way> above = clients.operators().stream()
                .map(operators -> WaysIn.way(ui.text("web.sign-in.operators"), operators, "/drift"))
                .toList();
        PlatformFrame frame =
                new PlatformFrame(Language.SV, ui.text("web.sign-in.title"), ui.text("web.sign-in.choose"), null);
        return StaffPages.respond(
                shell.page(frame, "web/choose-municipality.jte", of(request, Map.of("ways", ways, "above", above))));
    }

    /** Ends our session, then leads on to where the issuer ends its own. */
    @PostMapping("/logout")
    ResponseEntity<byte[]> signOut(
            @RequestParam(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String language,
            HttpServletRequest request) {
        Language in = Language.ofTag(String.valueOf(language)).orElse(Language.SV);
        String backTo = Optional.ofNullable(slug)
                .flatMap(tenants::bySlug)
                .map(tenant -> tenant.path(Language.SV) + StaffAddress.SIGNED_OUT)
                .orElse("/login");
        Optional<SignedIn> signedIn = CurrentSession.signedIn(request);
        CurrentSession.end(request);
        String next = signedIn.map(who -> signIns.signedOutAt(who, backTo)).orElse(backTo);
        // not a redirect: form-action 'self' would stop it on the way to the issuer
        return StaffPages.respond(templates.text(
                "web/signing-out.jte",
                Map.of(
                        "ui",
                        texts.in(in),
                        "next",
                        next,
                        "style",
                        assets.address("samlofte.css"),
                        "script",
                        assets.address("workspace.js"))));
    }

    private ResponseEntity<byte[]> page(
            Tenant tenant,
            Language language,
            String title,
            String path,
            String template,
            Map<String, Object> parameters) {
        TenantProfile profile = AccessScope.call(Access.visitor(tenant.id()), profiles::current);
        PageFrame frame = PageFrame.belowFront(tenant, profile, language, title, title, path);
        return StaffPages.respond(shell.unlistedPage(frame, template, parameters));
    }

    private static Map<String, Object> of(HttpServletRequest request, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        String notice = CurrentSession.takeNotice(request);
        all.put("notice", notice == null ? "" : notice);
        return all;
    }
}
