package se.samlofte.tenancy;

import static org.jooq.Records.mapping;
import static se.samlofte.tenancy.db.Tables.TENANT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.geography.MunicipalityCode;

@Repository
@Transactional
class TenantRepository {

    private final DSLContext sql;
    private final Clock clock;

    TenantRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Tenant> tenants() {
        return sql.select(
                        TENANT.ID.convertFrom(TenantId::new),
                        TENANT.SLUG.convertFrom(Slug::new),
                        TENANT.MUNICIPALITY_CODE.convertFrom(TenantRepository::municipality),
                        TENANT.NAME,
                        TENANT.OFFICIAL_NAME,
                        TENANT.MODULES.convertFrom(Set::of),
                        TENANT.LANGUAGES.convertFrom(TenantRepository::languages),
                        TENANT.SUSPENDED)
                .from(TENANT)
                .orderBy(TENANT.SLUG)
                .fetch(mapping(Tenant::new));
    }

    public void save(TenantEntry entry) {
        String code = entry.code() == null ? null : entry.code().value();
        String[] modules = entry.modules().stream().sorted().toArray(String[]::new);
        String[] languages = entry.languages().stream().map(Language::tag).toArray(String[]::new);
        OffsetDateTime now = OffsetDateTime.now(clock);
        sql.insertInto(TENANT)
                .set(TENANT.SLUG, entry.slug().value())
                .set(TENANT.MUNICIPALITY_CODE, code)
                .set(TENANT.NAME, entry.name())
                .set(TENANT.OFFICIAL_NAME, entry.officialName())
                .set(TENANT.MODULES, modules)
                .set(TENANT.LANGUAGES, languages)
                .set(TENANT.CHANGED_AT, now)
                .onConflict(code == null ? TENANT.SLUG : TENANT.MUNICIPALITY_CODE)
                .doUpdate()
                .set(TENANT.SLUG, entry.slug().value())
                .set(TENANT.NAME, entry.name())
                .set(TENANT.OFFICIAL_NAME, entry.officialName())
                .set(TENANT.MODULES, modules)
                .set(TENANT.LANGUAGES, languages)
                .set(TENANT.CHANGED_AT, now)
                .execute();
    }

    private static @Nullable MunicipalityCode municipality(@Nullable String code) {
        return code == null ? null : new MunicipalityCode(code);
    }

    private static List<Language> languages(String[] tags) {
        return Stream.of(tags).flatMap(tag -> Language.ofTag(tag).stream()).toList();
    }
}
