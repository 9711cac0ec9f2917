package se.samlofte.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.FeatureModule;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenant;

/** Renders a tenant's pages as the anonymous role: what it cannot read cannot be published. */
@Component
class PageRenderer {

    private final List<PublicPages> sources;
    private final ModuleGate gate;
    private final TransactionTemplate reading;

    PageRenderer(List<PublicPages> sources, ModuleGate gate, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.gate = gate;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param validUntil when the first of them must be rendered again because time passed */
    record Rendered(List<OfModule> pages, Instant validUntil) {}

    /** A page whose bytes may not be made yet, with the module that gates it. */
    record OfModule(PublicPage page, String module) {

        FinishedPage finished() {
            return FinishedPage.of(page, module);
        }
    }

    Rendered render(Tenant tenant) {
        return AccessScope.call(
                Access.visitor(tenant.id()), () -> reading.execute(transaction -> renderOpenModules(tenant)));
    }

    private Rendered renderOpenModules(Tenant tenant) {
        List<OfModule> finished = new ArrayList<>();
        Instant validUntil = PublicPage.ALWAYS;
        for (PublicPages source : sources) {
            if (!gate.isOpen(tenant, source.getClass())) {
                continue;
            }
            String module =
                    gate.moduleOf(source.getClass()).map(FeatureModule::id).orElse(FinishedPage.PLATFORM);
            for (Language language : tenant.languages()) {
                for (PublicPage page : source.pages(tenant, language)) {
                    finished.add(new OfModule(page, module));
                    validUntil = page.validUntil().isBefore(validUntil) ? page.validUntil() : validUntil;
                }
            }
        }
        return new Rendered(finished, validUntil);
    }
}
