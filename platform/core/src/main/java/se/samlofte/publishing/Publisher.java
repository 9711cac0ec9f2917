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
    private final Map<TenantId, Long> loaded = new HashMap<>();
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
        List<Tenant> all = tenants.all();
        Map<TenantId, Revision> revisions = store.revisions();
        pages.takeDown(tree.takenDown());
        showPlatformPages(all);
        boolean allThere = true;
        for (Tenant tenant : all) {
            allThere &= publish(tenant, revisions.get(tenant.id()));
        }
        forgetAllBut(all);
        tree.sync(pages);
        complete |= allThere;
    }

    /** @return whether the tenant's pages are in memory as they should be */
    private boolean publish(Tenant tenant, @Nullable Revision known) {
        try {
            Tenant before = seen.put(tenant.id(), tenant);
            if (known == null) {
                return true;
            }
            if (before != null && !before.equals(tenant)) {
                store.want(tenant);
                return false;
            }
            Revision revision = store.isDue(known) ? store.render(tenant, known).orElse(known) : known;
            if (!Long.valueOf(revision.rendered()).equals(loaded.get(tenant.id())) || revision != known) {
                pages.put(tenant.slug().value(), store.load(tenant));
                loaded.put(tenant.id(), revision.rendered());
            }
            return revision.rendered() > 0;
        } catch (RuntimeException e) {
            LOG.error("The pages of {} could not be published; the earlier ones stay", tenant.slug(), e);
            return loaded.containsKey(tenant.id());
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
