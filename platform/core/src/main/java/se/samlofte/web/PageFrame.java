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

    /** The page's address in a language. */
    public String address(Language in) {
        return tenant.path(in) + path;
    }
}
