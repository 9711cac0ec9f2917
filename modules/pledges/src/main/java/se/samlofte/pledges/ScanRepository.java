package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.DRAFT_SIGNATURE;
import static se.samlofte.pledges.db.Tables.SCAN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Signed papers of drafts. */
@Repository
@Transactional
class ScanRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    ScanRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public void add(UUID signature, ScanFile.Fit file) {
        sql.insertInto(SCAN)
                .set(SCAN.TENANT_ID, AccessScope.tenant().value())
                .set(SCAN.ID, ids.next())
                .set(SCAN.SIGNATURE_ID, signature)
                .set(SCAN.MEDIA_TYPE, file.mediaType())
                .set(SCAN.CONTENT, file.content())
                .set(SCAN.SHA256, file.sha256())
                .set(SCAN.AT, OffsetDateTime.now(clock))
                .set(SCAN.BY_ACCOUNT, AccessScope.actor().requireAccount())
                .set(SCAN.BY_NAME, AccessScope.actor().name())
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Scans.Scan> find(UUID draft, UUID scan) {
        return sql.select(SCAN.ID, SCAN.MEDIA_TYPE, SCAN.CONTENT)
                .from(SCAN)
                .join(DRAFT_SIGNATURE)
                .on(DRAFT_SIGNATURE.ID.eq(SCAN.SIGNATURE_ID))
                .where(DRAFT_SIGNATURE.DRAFT_ID.eq(draft))
                .and(SCAN.ID.eq(scan))
                .fetchOptional(org.jooq.Records.mapping(Scans.Scan::new));
    }
}
