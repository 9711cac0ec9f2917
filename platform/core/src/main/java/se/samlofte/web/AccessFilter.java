package se.samlofte.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;

/** After authorisation: an anonymous request reads its tenant's published rows and nothing else. */
final class AccessFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Tenant> tenant = RequestTenant.of(request);
        Access access = tenant.map(Tenant::id).map(Access::visitor).orElse(Access.platform());
        try {
            AccessScope.<Boolean, Exception>call(access, () -> {
                chain.doFilter(request, response);
                return Boolean.TRUE;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
