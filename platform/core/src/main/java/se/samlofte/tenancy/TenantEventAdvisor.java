package se.samlofte.tenancy;

import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * Binds the event's tenant around each module listener, inside its thread and outside its transaction. A listener of a
 * module that the tenant has turned off is skipped and counts as done; so is one of a tenant that is gone.
 */
final class TenantEventAdvisor extends DefaultPointcutAdvisor {

    /** Before Spring's transaction advisor, which has the lowest precedence, and after Modulith's completion advisor. */
    private static final int ORDER = 1_000;

    TenantEventAdvisor(ObjectProvider<Tenants> tenants, ObjectProvider<ModuleGate> gate) {
        super(AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), (MethodInterceptor)
                call -> invoke(call, tenants.getObject(), gate.getObject()));
        setOrder(ORDER);
    }

    private static @Nullable Object invoke(MethodInvocation call, Tenants tenants, ModuleGate gate) throws Throwable {
        TenantEvent event = Stream.of(call.getArguments())
                .filter(TenantEvent.class::isInstance)
                .map(TenantEvent.class::cast)
                .findFirst()
                .orElseThrow(() -> new NoTenantException("A module listener takes a TenantEvent: " + call.getMethod()));
        Class<?> listener = call.getMethod().getDeclaringClass();
        boolean open = tenants.byId(event.tenant())
                .map(tenant -> gate.isOpen(tenant, listener))
                .orElse(false);
        if (!open) {
            return null;
        }
        return AccessScope.<@Nullable Object, Throwable>call(Access.app(event.tenant()), call::proceed);
    }
}
