package se.samlofte.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether what belongs to a feature module may act for a tenant: only while the tenant has it turned on. */
@Component
public class ModuleGate {

    private final List<FeatureModule> modules;

    ModuleGate(List<FeatureModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /** The feature modules of this program, turned on or not. */
    public List<FeatureModule> modules() {
        return modules;
    }

    public Optional<FeatureModule> moduleOf(Class<?> type) {
        String name = type.getPackageName() + ".";
        return modules.stream()
                .filter(module -> name.startsWith(module.packageName() + "."))
                .findFirst();
    }

    /** True for platform code, and for a module's code while the tenant is served and has the module turned on. */
    public boolean isOpen(Tenant tenant, Class<?> type) {
        return !tenant.suspended()
                && moduleOf(type).map(module -> tenant.hasOn(module.id())).orElse(true);
    }
}
