package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    private static final String LOGIN = "/login";

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
    ResponseEntity<byte[]> signedOut(
            @PathVariable String slug, @RequestParam(defaultValue = "") String state, HttpServletRequest request) {
        Tenant tenant = RequestTenant.of(request).orElseThrow(() -> new NotFoundException("No such municipality."));
        Language language = StaffAddress.language(request);
        Optional<Language> wanted = Language.ofTag(state).filter(in -> in != language);
        if (wanted.isPresent()) {
            return goTo(tenant.path(wanted.get()) + StaffAddress.SIGNED_OUT);
        }
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
    ResponseEntity<byte[]> choose(@RequestParam(defaultValue = "") String state, HttpServletRequest request) {
        Language language = StaffAddress.language(request);
        Optional<Language> wanted = Language.ofTag(state).filter(in -> in != language);
        if (wanted.isPresent()) {
            return goTo(wanted.get().pathPart() + LOGIN);
        }
        Ui ui = texts.in(language);
        List<Way> ways = tenants.all().stream()
                .filter(tenant -> !tenant.suspended())
                .map(tenant -> new Way(tenant.name(), StaffAddress.of(tenant, language, "")))
                .toList();
        PlatformFrame frame =
                new PlatformFrame(language, ui.text("web.sign-in.title"), ui.text("web.sign-in.choose"), LOGIN);
        return StaffPages.respond(shell.unlistedPage(
                frame, "web/choose-municipality.jte", of(request, Map.of("ways", ways, "above", above(ui)))));
    }

    /** The ways in for those with a role above the tenants. */
    private List<Way> above(Ui ui) {
        String start = ui.language().pathPart();
        return Stream.concat(
                        clients.police().stream()
                                .map(police ->
                                        WaysIn.way(ui.text("web.sign-in.analysts"), police, start + "/polisoversikt")),
                        clients.operators().stream()
                                .map(operators ->
                                        WaysIn.way(ui.text("web.sign-in.operators"), operators, start + "/drift")))
                .toList();
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
                .orElse(LOGIN);
        String state = in == Language.SV ? "" : in.tag();
        Optional<SignedIn> signedIn = CurrentSession.signedIn(request);
        CurrentSession.end(request);
        String next = signedIn.map(who -> signIns.signedOutAt(who, backTo, state))
                .orElse(state.isEmpty() ? backTo : backTo + "?state=" + state);
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

    /** Issuers come back to one address each; the language that they bring along leads on from there. */
    private static ResponseEntity<byte[]> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .header("Cache-Control", "no-store")
                .build();
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
