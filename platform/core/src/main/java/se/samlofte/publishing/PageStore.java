package se.samlofte.publishing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;

/** Renders into the database and reads from it, each step with the least access it needs. */
@Component
class PageStore {

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

    private final PageRenderer renderer;
    private final PageRepository pages;
    private final RevisionRepository revisions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PageStore(
            PageRenderer renderer,
            PageRepository pages,
            RevisionRepository revisions,
            TransactionTemplate transaction,
            Clock clock) {
        this.renderer = renderer;
        this.pages = pages;
        this.revisions = revisions;
        this.transaction = transaction;
        this.clock = clock;
    }

    Map<TenantId, Revision> revisions() {
        return AccessScope.call(Access.platform(), revisions::all).stream()
                .collect(Collectors.toMap(Revision::tenant, Function.identity()));
    }

    void want(Tenant tenant) {
        AccessScope.run(Access.app(tenant.id()), () -> revisions.want(tenant.id()));
    }

    boolean isDue(Revision revision) {
        return revision.isDue(clock.instant(), RendererBuild.number());
    }

    /** Renders the tenant's pages, or nothing when another instance is at it. A failure is tried again after a pause. */
    Optional<Revision> render(Tenant tenant, Revision due) {
        Access app = Access.app(tenant.id());
        if (!AccessScope.call(app, () -> revisions.claim(tenant.id(), clock.instant()))) {
            return Optional.empty();
        }
        try {
            PageRenderer.Rendered finished = renderer.render(tenant);
            List<FinishedPage> changed = changed(app, finished.pages());
            List<String> paths =
                    finished.pages().stream().map(page -> page.page().path()).toList();
            Revision shown = new Revision(
                    tenant.id(), due.wanted(), due.wanted(), RendererBuild.number(), finished.validUntil());
            AccessScope.run(
                    app,
                    () -> transaction.executeWithoutResult(status -> {
                        pages.replace(tenant.id(), paths, changed, shown.rendered());
                        revisions.rendered(shown);
                    }));
            return Optional.of(shown);
        } catch (RuntimeException e) {
            AccessScope.run(
                    app, () -> revisions.postpone(tenant.id(), clock.instant().plus(PAUSE_AFTER_FAILURE)));
            throw e;
        }
    }

    /** What is not stored as it is: only that is made. Nobody else writes the tenant's pages meanwhile (claim). */
    private List<FinishedPage> changed(Access app, List<PageRenderer.OfModule> rendered) {
        Map<String, String> stored = AccessScope.call(app, pages::tags);
        return rendered.stream()
                .filter(page -> !page.page().key().equals(stored.get(page.page().path())))
                .map(PageRenderer.OfModule::finished)
                .toList();
    }

    List<FinishedPage> load(Tenant tenant) {
        return AccessScope.call(Access.visitor(tenant.id()), pages::pages);
    }
}
