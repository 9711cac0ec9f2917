package se.samlofte.web;

import org.jspecify.annotations.Nullable;
import se.samlofte.tenancy.Language;

/**
 * What stands around a page that belongs to no tenant.
 *
 * @param path address after the language, such as the empty text for the front; absent for a page that is no place to
 *     come back to, such as an error
 */
public record PlatformFrame(
        Language language,
        String title,
        String description,
        @Nullable String path) {

    /** Path of the platform's statement on accessibility. */
    public static final String ACCESSIBILITY = "/tillganglighet";

    /** Address of Samlöfte's front. */
    public static String home(Language language) {
        return language == Language.SV ? "/" : language.pathPart();
    }

    /** The page's address in a language; the front where the page has none. */
    public String address(Language in) {
        return path == null || path.isEmpty() ? home(in) : in.pathPart() + path;
    }
}
