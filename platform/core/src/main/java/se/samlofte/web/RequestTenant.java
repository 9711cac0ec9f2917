package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import se.samlofte.geography.MunicipalityCode;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/**
 * Whose address a request asks for: {@code /{slug}/…} on pages, {@code /api/v1/{municipalityCode}/…} in the API. Only the
 * path decides; no header does.
 */
final class RequestTenant {

    private static final String API = "/api/v1/";
    private static final String ATTRIBUTE = RequestTenant.class.getName();

    private RequestTenant() {}

    static Optional<Tenant> resolve(String path, Tenants tenants) {
        Optional<Tenant> named = path.startsWith(API)
                ? MunicipalityCode.parse(word(path, API.length())).flatMap(tenants::byCode)
                : tenants.bySlug(word(path, 1));
        return named.filter(tenant -> !tenant.suspended());
    }

    static void remember(HttpServletRequest request, Tenant tenant) {
        request.setAttribute(ATTRIBUTE, tenant);
    }

    static Optional<Tenant> of(HttpServletRequest request) {
        return Optional.ofNullable((Tenant) request.getAttribute(ATTRIBUTE));
    }

    private static String word(String path, int from) {
        if (from > path.length()) {
            return "";
        }
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }
}
