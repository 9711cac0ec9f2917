package se.samlofte.identity;

import static se.samlofte.identity.db.Tables.LINK;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;

@Repository
@Transactional
class LinkRepository {

    private final DSLContext sql;
    private final Clock clock;

    LinkRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void add(byte[] token, String purpose, String subject, Instant until) {
        sql.insertInto(LINK)
                .set(LINK.TENANT_ID, AccessScope.tenant().value())
                .set(LINK.TOKEN, token)
                .set(LINK.PURPOSE, purpose)
                .set(LINK.SUBJECT, subject)
                .set(LINK.MADE_AT, OffsetDateTime.now(clock))
                .set(LINK.EXPIRES_AT, until.atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<String> find(byte[] token, String purpose, Instant now) {
        return sql.select(LINK.SUBJECT)
                .from(LINK)
                .where(isUsable(token, purpose, now))
                .fetchOptional(LINK.SUBJECT);
    }

    public Optional<String> use(byte[] token, String purpose, Instant now) {
        return sql.update(LINK)
                .set(LINK.USED_AT, now.atOffset(ZoneOffset.UTC))
                .where(isUsable(token, purpose, now))
                .returningResult(LINK.SUBJECT)
                .fetchOptional(LINK.SUBJECT);
    }

    public void revoke(String purpose, String subject, Instant now) {
        sql.update(LINK)
                .set(LINK.USED_AT, now.atOffset(ZoneOffset.UTC))
                .where(LINK.PURPOSE.eq(purpose))
                .and(LINK.SUBJECT.eq(subject))
                .and(LINK.USED_AT.isNull())
                .execute();
    }

    /** @return how many */
    public int deleteExpiredBefore(Instant instant) {
        return sql.deleteFrom(LINK)
                .where(LINK.EXPIRES_AT.lt(instant.atOffset(ZoneOffset.UTC)))
                .execute();
    }

    private static Condition isUsable(byte[] token, String purpose, Instant now) {
        return LINK.TOKEN
                .eq(token)
                .and(LINK.PURPOSE.eq(purpose))
                .and(LINK.USED_AT.isNull())
                .and(LINK.EXPIRES_AT.gt(now.atOffset(ZoneOffset.UTC)));
    }
}
