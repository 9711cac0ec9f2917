package se.samlofte.publishing;

import static org.jooq.Records.mapping;
import static se.samlofte.publishing.db.Tables.REVISION;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.TenantId;

@Repository
@Transactional
class RevisionRepository {

    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final DSLContext sql;

    RevisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Every tenant's revision; platform access. */
    @Transactional(readOnly = true)
    public List<Revision> all() {
        return sql.select(
                        REVISION.TENANT_ID.convertFrom(TenantId::new),
                        REVISION.WANTED,
                        REVISION.RENDERED,
                        REVISION.RENDERER,
                        REVISION.VALID_UNTIL.convertFrom(OffsetDateTime::toInstant))
                .from(REVISION)
                .orderBy(REVISION.TENANT_ID)
                .fetch(mapping(Revision::new));
    }

    public void want(TenantId tenant) {
        sql.insertInto(REVISION)
                .set(REVISION.TENANT_ID, tenant.value())
                .set(REVISION.VALID_UNTIL, utc(PublicPage.ALWAYS))
                .set(REVISION.CLAIMED_UNTIL, utc(Instant.EPOCH))
                .onConflict(REVISION.TENANT_ID)
                .doUpdate()
                .set(REVISION.WANTED, REVISION.WANTED.plus(1))
                .execute();
    }

    /** True when no other instance renders this tenant; the claim ends by itself if this instance dies. */
    public boolean claim(TenantId tenant, Instant now) {
        return sql.update(REVISION)
                        .set(REVISION.CLAIMED_UNTIL, utc(now.plus(CLAIM)))
                        .where(REVISION.TENANT_ID.eq(tenant.value()))
                        .and(REVISION.CLAIMED_UNTIL.le(utc(now)))
                        .execute()
                == 1;
    }

    public void postpone(TenantId tenant, Instant until) {
        sql.update(REVISION)
                .set(REVISION.CLAIMED_UNTIL, utc(until))
                .where(REVISION.TENANT_ID.eq(tenant.value()))
                .execute();
    }

    public void rendered(Revision shown) {
        sql.update(REVISION)
                .set(REVISION.RENDERED, shown.wanted())
                .set(REVISION.RENDERER, shown.renderer())
                .set(REVISION.VALID_UNTIL, utc(shown.validUntil()))
                .set(REVISION.CLAIMED_UNTIL, utc(Instant.EPOCH))
                .where(REVISION.TENANT_ID.eq(shown.tenant().value()))
                .execute();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
