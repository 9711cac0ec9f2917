package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.samlofte.tenancy.ModuleGate;

/** A route of a feature module exists only where the address names a tenant that has the module turned on. */
final class ModuleGateInterceptor implements HandlerInterceptor {

    private final ModuleGate gate;

    ModuleGateInterceptor(ModuleGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && gate.moduleOf(method.getBeanType()).isPresent()) {
            boolean open = RequestTenant.of(request)
                    .map(tenant -> gate.isOpen(tenant, method.getBeanType()))
                    .orElse(false);
            if (!open) {
                throw new NotFoundException("There is nothing at this address: the municipality does not take part, "
                        + "or does not publish this.");
            }
        }
        return true;
    }
}
