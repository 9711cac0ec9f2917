package se.samlofte.tenancy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.geography.MunicipalityCode;

/**
 * A tenant as the directory knows it.
 *
 * @param code the municipality's code; absent for a police unit that publishes alone
 * @param modules ids of the feature modules that are turned on
 * @param languages Swedish first
 * @param suspended true while nothing of it is served
 */
public record Tenant(
        TenantId id,
        Slug slug,
        @Nullable MunicipalityCode code,
        String name,
        String officialName,
        Set<String> modules,
        List<Language> languages,
        boolean suspended) {

    public boolean hasOn(String moduleId) {
        return modules.contains(moduleId);
    }

    /** Address of the tenant's front page in a language, such as {@code /heby/en}. */
    public String path(Language language) {
        return "/" + slug + language.pathPart();
    }
}
