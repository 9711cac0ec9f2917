package se.samlofte.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** The finished pages of all tenants in memory. A page of a module that is turned off, or taken down, is not found. */
@Component
class PublishedPages {

    /** Stands for pages that belong to no tenant. */
    static final String PLATFORM_SLUG = "";

    private final Map<String, Map<String, FinishedPage>> bySlug = new ConcurrentHashMap<>();
    private final Tenants tenants;
    private volatile Set<String> takenDown = Set.of();

    PublishedPages(Tenants tenants) {
        this.tenants = tenants;
    }

    /** @param path without query, such as {@code /heby/medborgarloften} */
    @Nullable
    FinishedPage find(String path) {
        String slug = slugOf(path);
        Map<String, FinishedPage> pages = bySlug.get(slug);
        FinishedPage page = pages == null ? null : pages.get(path);
        if (page == null) {
            page = find(bySlug.get(PLATFORM_SLUG), path);
            slug = PLATFORM_SLUG;
        }
        if (page == null || isTakenDown(path) || !isOpen(slug, page)) {
            return null;
        }
        return page;
    }

    void put(String slug, List<FinishedPage> pages) {
        bySlug.put(
                slug,
                pages.stream()
                        .collect(Collectors.toMap(
                                FinishedPage::path, Function.identity(), (first, second) -> second, HashMap::new)));
    }

    /** The pages of a slug that may be read now. */
    List<FinishedPage> open(String slug) {
        return bySlug.getOrDefault(slug, Map.of()).values().stream()
                .filter(page -> isOpen(slug, page) && !isTakenDown(page.path()))
                .toList();
    }

    Set<String> slugs() {
        return Set.copyOf(bySlug.keySet());
    }

    void forget(String slug) {
        bySlug.remove(slug);
    }

    /** @param paths addresses that are not served, each with all that lies below it */
    void takeDown(Set<String> paths) {
        takenDown = Set.copyOf(paths);
    }

    private boolean isOpen(String slug, FinishedPage page) {
        if (slug.equals(PLATFORM_SLUG)) {
            return true;
        }
        Optional<Tenant> tenant = tenants.bySlug(slug);
        return tenant.isPresent()
                && !tenant.get().suspended()
                && (page.module().equals(FinishedPage.PLATFORM) || tenant.get().hasOn(page.module()));
    }

    private boolean isTakenDown(String path) {
        Set<String> down = takenDown;
        return !down.isEmpty() && down.stream().anyMatch(top -> isPartOf(top, path));
    }

    /** The address itself, what lies below it, and its other forms such as {@code lofte.json}. */
    static boolean isPartOf(String top, String path) {
        return path.startsWith(top) && (path.length() == top.length() || "/.".indexOf(path.charAt(top.length())) >= 0);
    }

    private static @Nullable FinishedPage find(@Nullable Map<String, FinishedPage> pages, String path) {
        return pages == null ? null : pages.get(path);
    }

    static String slugOf(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
