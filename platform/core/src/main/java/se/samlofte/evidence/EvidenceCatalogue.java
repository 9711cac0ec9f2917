package se.samlofte.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;

/** All modules' kinds of evidence together. */
@Component
public class EvidenceCatalogue {

    private final ObjectProvider<EvidenceKinds> modules;
    private final ModuleGate gate;

    EvidenceCatalogue(ObjectProvider<EvidenceKinds> modules, ModuleGate gate) {
        this.modules = modules;
        this.gate = gate;
    }

    /**
     * A kind and who gives it.
     *
     * @param module absent for the platform's own
     * @param on whether the tenant has that module turned on
     * @param subjects whom it can be about; empty while the module is off
     */
    public record Offered(
            EvidenceKind kind, @Nullable FeatureModule module, boolean on, List<EvidenceKinds.Subject> subjects) {

        /** Whether a commitment can have it counted. */
        public boolean canCount() {
            return kind.outOfTurnOf() == null;
        }
    }

    /** What the modules of this program can give for a tenant, turned on or not. */
    public List<Offered> of(Tenant tenant) {
        return modules.orderedStream().flatMap(module -> of(tenant, module)).toList();
    }

    private Stream<Offered> of(Tenant tenant, EvidenceKinds module) {
        boolean on = gate.isOpen(tenant, module.getClass());
        return module.kinds().stream()
                .map(kind -> new Offered(
                        kind,
                        gate.moduleOf(module.getClass()).orElse(null),
                        on,
                        on ? module.subjects(kind.id()) : List.of()));
    }

    public Optional<EvidenceKind> kind(String id) {
        return modules.orderedStream()
                .flatMap(module -> module.kinds().stream())
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    /** The kinds that are something of their own beside this one. */
    public Set<String> outOfTurnOf(String id) {
        return modules.orderedStream()
                .flatMap(module -> module.kinds().stream())
                .filter(kind -> id.equals(kind.outOfTurnOf()))
                .map(EvidenceKind::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
