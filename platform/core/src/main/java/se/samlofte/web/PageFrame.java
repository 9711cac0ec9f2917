package se.samlofte.web;

import java.util.List;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;

/**
 * What stands around a municipality's public page.
 *
 * @param title the page's own title; the municipality's name is added
 * @param description one sentence for search engines and shared links
 * @param path address after slug and language, such as {@code /medborgarloften/2024}; empty for the front page
 * @param crumbs the way back, front page first, without the page itself
 */
public record PageFrame(
        Tenant tenant,
        TenantProfile profile,
        Language language,
        String title,
        String description,
        String path,
        List<Crumb> crumbs) {

    public record Crumb(String text, String address) {}

    /** A page right below the municipality's front page. */
    public static PageFrame belowFront(
            Tenant tenant, TenantProfile profile, Language language, String title, String description, String path) {
        return new PageFrame(tenant, profile, language, title, description, path, List.of(front(tenant, language)));
    }

    /** The front page as the first step of the way back. */
    public static Crumb front(Tenant tenant, Language language) {
        return new Crumb(tenant.name(), tenant.path(language));
    }

    /** The page's address in a language. */
    public String address(Language in) {
        return tenant.path(in) + path;
    }
}
