package se.samlofte.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samlofte.tenancy.Tenants;

/**
 * Ahead of sign-in: notes whose address is asked for, and in which language staff ask. The database is still read with
 * platform access.
 */
final class TenantFilter extends HttpFilter {

    private final transient Tenants tenants;

    TenantFilter(Tenants tenants) {
        this.tenants = tenants;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestTenant.resolve(request.getRequestURI(), tenants)
                .ifPresent(tenant -> RequestTenant.remember(request, tenant));
        chain.doFilter(StaffAddress.withoutLanguage(request), response);
    }
}
