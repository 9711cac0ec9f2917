package se.samlofte.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.Tenants;

/**
 * Keeps pages equal to content: four times a second it renders what is due, takes what another instance rendered, and
 * brings memory and the file tree to the same state. Rendering is claimed, so several instances share the work.
 */
@Component
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Tenants tenants;
    private final PageStore store;
    private final PublishedPages pages;
    private final FileTree tree;
    private final PlatformPages platformPages;
    private final Map<TenantId, Revision> loaded = new HashMap<>();
    private final Map<TenantId, Tenant> seen = new HashMap<>();
    private @Nullable List<Tenant> shownOnFront;
    private volatile boolean complete;

    Publisher(Tenants tenants, PageStore store, PublishedPages pages, FileTree tree, PlatformPages platformPages) {
        this.tenants = tenants;
        this.store = store;
        this.pages = pages;
        this.tree = tree;
        this.platformPages = platformPages;
    }

    /** True once every tenant's pages have been in memory; until then visitors would miss some. */
    boolean isComplete() {
        return complete;
    }

    @Scheduled(fixedDelay = 250)
    synchronized void publishWhatIsDue() {
        // first, so that a takedown works while the database does not
        pages.takeDown(tree.takenDown());
        List<Tenant> all = tenants.all();
        Map<TenantId, Revision> revisions = store.revisions();
        showPlatformPages(all);
        boolean allThere = true;
        for (Tenant tenant : all) {
            allThere &= publish(tenant, revisions.get(tenant.id()));
        }
        forgetAllBut(all);
        boolean whole = complete || allThere;
        writeTree(whole);
        complete = whole;
    }

    /** @return whether the tenant's pages are in memory as they should be */
    private boolean publish(Tenant tenant, @Nullable Revision known) {
        try {
            if (known == null) {
                return true;
            }
            Tenant before = seen.getOrDefault(tenant.id(), tenant);
            if (!before.equals(tenant)) {
                store.want(tenant);
                seen.put(tenant.id(), tenant);
                return false;
            }
            seen.put(tenant.id(), tenant);
            Revision revision = store.isDue(known) ? store.render(tenant, known).orElse(known) : known;
            load(tenant, revision);
            return revision.rendered() > 0;
        } catch (RuntimeException e) {
            LOG.error("The pages of {} could not be published; the earlier ones stay", tenant.slug(), e);
            return known != null && loadEarlier(tenant, known);
        }
    }

    private void load(Tenant tenant, Revision revision) {
        Revision shown = loaded.get(tenant.id());
        if (shown == null || !shown.showsSameAs(revision)) {
            pages.put(tenant.slug().value(), store.load(tenant));
            loaded.put(tenant.id(), revision);
        }
    }

    /** After a restart into a failing render: what the database holds from before is still right to show. */
    private boolean loadEarlier(Tenant tenant, Revision known) {
        try {
            load(tenant, known);
            return true;
        } catch (RuntimeException e) {
            LOG.error("The earlier pages of {} could not be read either", tenant.slug(), e);
            return loaded.containsKey(tenant.id());
        }
    }

    private void writeTree(boolean whole) {
        try {
            tree.sync(pages, whole);
        } catch (RuntimeException e) {
            LOG.error("The tree of published files could not be written; it stays as it is", e);
        }
    }

    private void showPlatformPages(List<Tenant> all) {
        if (all.equals(shownOnFront)) {
            return;
        }
        try {
            pages.put(
                    PublishedPages.PLATFORM_SLUG,
                    platformPages.pages(all).stream()
                            .map(page -> FinishedPage.of(page, FinishedPage.PLATFORM))
                            .toList());
            shownOnFront = all;
        } catch (RuntimeException e) {
            LOG.error("The platform's own pages could not be published; the earlier ones stay", e);
        }
    }

    private void forgetAllBut(List<Tenant> all) {
        Set<String> slugs =
                all.stream().map(tenant -> tenant.slug().value()).collect(Collectors.toCollection(HashSet::new));
        slugs.add(PublishedPages.PLATFORM_SLUG);
        pages.slugs().stream().filter(slug -> !slugs.contains(slug)).forEach(pages::forget);
    }
}
