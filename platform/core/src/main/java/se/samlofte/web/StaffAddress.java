package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/**
 * Addresses of staff pages: {@code /{slug}/arbetsyta/…}, in other languages {@code /{slug}/{lang}/arbetsyta/…}; above
 * the tenants {@code /drift}, {@code /polisoversikt} and {@code /login}, in other languages {@code /{lang}/drift} and so
 * on. Controllers know the Swedish form alone; the language goes before them.
 */
public final class StaffAddress {

    /** What follows the slug. */
    public static final String WORKSPACE = "/arbetsyta";

    /** Where somebody who has not signed in may be. */
    static final String SIGN_IN = WORKSPACE + "/logga-in";

    static final String SIGNED_OUT = WORKSPACE + "/utloggad";

    /** Below the workspace: where an invited person comes back to from signing in, before they are a member. */
    public static final String INVITATION = "/inbjudan";

    private static final Pattern STAFF = Pattern.compile("/([a-z0-9-]+)(?:/([a-z]{2}))?(/arbetsyta(?:/.*)?)");
    private static final Pattern ABOVE_TENANTS =
            Pattern.compile("/([a-z]{2})(/login|/(?:drift|polisoversikt)(?:/.*)?)");
    private static final String LANGUAGE = StaffAddress.class.getName();
    private static final String ASKED = LANGUAGE + ".asked";

    private StaffAddress() {}

    /** Address of a staff page, such as {@code /orkelljunga/en/arbetsyta/logg}. */
    public static String of(Tenant tenant, Language language, String below) {
        return tenant.path(language) + WORKSPACE + below;
    }

    static boolean is(String path) {
        return STAFF.matcher(path).matches();
    }

    /** Whether whoever is not signed in, or belongs elsewhere, may be there. */
    static boolean isOpen(String path) {
        Matcher matcher = STAFF.matcher(path);
        return matcher.matches()
                && (matcher.group(3).equals(SIGN_IN)
                        || matcher.group(3).equals(SIGNED_OUT)
                        || matcher.group(3).equals(WORKSPACE + INVITATION));
    }

    /** What follows the workspace in a request's address; empty for its start and for addresses outside it. */
    static String below(HttpServletRequest request) {
        Matcher matcher = STAFF.matcher(request.getRequestURI());
        return matcher.matches() ? matcher.group(3).substring(WORKSPACE.length()) : "";
    }

    static Language language(HttpServletRequest request) {
        return request.getAttribute(LANGUAGE) instanceof Language language ? language : Language.SV;
    }

    static HttpServletRequest withoutLanguage(HttpServletRequest request) {
        String asked = request.getRequestURI();
        Matcher staff = STAFF.matcher(asked);
        if (staff.matches()) {
            return staff.group(2) == null
                    ? request
                    : withoutLanguage(request, staff.group(2), "/" + staff.group(1) + staff.group(3));
        }
        Matcher above = ABOVE_TENANTS.matcher(asked);
        return above.matches() ? withoutLanguage(request, above.group(1), above.group(2)) : request;
    }

    private static HttpServletRequest withoutLanguage(HttpServletRequest request, String tag, String swedishForm) {
        Language language = Language.ofTag(tag).orElse(Language.SV);
        if (language == Language.SV) {
            return request;
        }
        request.setAttribute(LANGUAGE, language);
        request.setAttribute(ASKED, request.getRequestURI());
        return new InSwedishForm(request, swedishForm);
    }

    /** The path as it was asked for, with its language. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(ASKED) instanceof String asked ? asked : request.getRequestURI();
    }

    private static final class InSwedishForm extends HttpServletRequestWrapper {

        private final String path;

        InSwedishForm(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int start = url.indexOf(super.getRequestURI(), url.indexOf("//") + 2);
            return url.replace(start, url.length(), path);
        }
    }
}
