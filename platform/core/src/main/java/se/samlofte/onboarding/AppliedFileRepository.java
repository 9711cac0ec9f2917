package se.samlofte.onboarding;

import static se.samlofte.onboarding.db.Tables.APPLIED_FILE;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AppliedFileRepository {

    private final DSLContext sql;
    private final Clock clock;

    AppliedFileRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public boolean isApplied(String file, String sha256) {
        return sql.fetchExists(APPLIED_FILE, APPLIED_FILE.FILE.eq(file), APPLIED_FILE.SHA256.eq(sha256));
    }

    public void applied(String file, String sha256) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        sql.insertInto(APPLIED_FILE)
                .set(APPLIED_FILE.TENANT_ID, AccessScope.tenant().value())
                .set(APPLIED_FILE.FILE, file)
                .set(APPLIED_FILE.SHA256, sha256)
                .set(APPLIED_FILE.APPLIED_AT, now)
                .onConflict(APPLIED_FILE.TENANT_ID, APPLIED_FILE.FILE)
                .doUpdate()
                .set(APPLIED_FILE.SHA256, sha256)
                .set(APPLIED_FILE.APPLIED_AT, now)
                .execute();
    }
}
