package se.samlofte.tenancy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samlofte.geography.MunicipalityCode;

/** What an operator says of a tenant; see {@link Tenant}. */
public record TenantEntry(
        Slug slug,
        @Nullable MunicipalityCode code,
        String name,
        String officialName,
        Set<String> modules,
        List<Language> languages) {}
