package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import se.samlofte.identity.CurrentSession;
import se.samlofte.identity.SignInTarget;
import se.samlofte.identity.SignIns;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Where somebody is sent before, after and instead of signing in. */
@Component
class SignInWays
        implements AuthenticationEntryPoint,
                AccessDeniedHandler,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInWays.class);
    private static final Pattern ABOVE_TENANTS = Pattern.compile("/(drift|polisoversikt)(/.*)?");
    private static final String LOGIN = "%s/login";
    private static final Pattern LINK = Pattern.compile("/[a-z0-9-]+/lank/[a-z-]+/[A-Za-z0-9_-]{43}");
    private static final Pattern BACK_CHANNEL = Pattern.compile("/logout/back-channel/[a-z0-9-]+");

    private final SignIns signIns;
    private final StaleForms staleForms;

    SignInWays(SignIns signIns, StaleForms staleForms) {
        this.signIns = signIns;
        this.staleForms = staleForms;
    }

    static boolean needsSignIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return (StaffAddress.is(path) && !StaffAddress.isOpen(path))
                || ABOVE_TENANTS.matcher(path).matches();
    }

    /** What anybody may send: signing out, an open form, the press of a one-time link's button, an issuer's word that a session ended. */
    static boolean isOpenCommand(HttpServletRequest request) {
        String path = request.getRequestURI();
        return HttpMethod.POST.matches(request.getMethod())
                && (path.equals("/logout") || provesItselfOtherwise(request) || StaffAddress.isOpen(path));
    }

    /** A one-time link and an issuer's signed token are their own proof, and an open form needs none; no session stands behind them. */
    static boolean provesItselfOtherwise(HttpServletRequest request) {
        String path = request.getRequestURI();
        return LINK.matcher(path).matches() || BACK_CHANNEL.matcher(path).matches() || OpenForms.isAddress(path);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (RequestTenant.of(request).isEmpty() && StaffAddress.is(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!needsSignIn(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (reads) {
            response.sendRedirect(signInPage(request) + "?to=" + encoded(StaffAddress.asked(request)));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (StaleForms.is(request, refusal)) {
            StaffPages.send(staleForms.page(request), response);
            return;
        }
        boolean signedOutMeanwhile =
                needsSignIn(request) && CurrentSession.signedIn(request).isEmpty();
        response.sendError(signedOutMeanwhile ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        CurrentSession.signedIn(request).ifPresent(signIns::succeeded);
        response.sendRedirect(signIns.target(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String code = refusal instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : refusal.getClass().getSimpleName();
        LOG.warn("A sign-in was refused: {}", code);
        signIns.refused(request, code);
        CurrentSession.update(request, content -> content.withNotice("web.sign-in.refused"));
        String target = signIns.target(request);
        response.sendRedirect(
                target.contains(StaffAddress.WORKSPACE)
                        ? signInPage(target) + "?to=" + encoded(target)
                        : signInPage(target));
    }

    static String signInPage(HttpServletRequest request) {
        return RequestTenant.of(request)
                .map(tenant -> page(tenant, request))
                .orElseGet(() -> LOGIN.formatted(StaffAddress.language(request).pathPart()));
    }

    /** Where one signs in who wants to go to this address of ours. */
    static String signInPage(String target) {
        int workspace = target.indexOf(StaffAddress.WORKSPACE);
        String english = Language.EN.pathPart();
        return workspace < 0
                ? LOGIN.formatted(target.startsWith(english + "/") ? english : "")
                : target.substring(0, workspace) + StaffAddress.SIGN_IN;
    }

    private static String page(Tenant tenant, HttpServletRequest request) {
        return tenant.path(StaffAddress.language(request)) + StaffAddress.SIGN_IN;
    }

    private static String encoded(String path) {
        return URLEncoder.encode(SignInTarget.or(path, "/"), StandardCharsets.UTF_8);
    }
}
