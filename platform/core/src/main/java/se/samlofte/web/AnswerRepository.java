package se.samlofte.web;

import static se.samlofte.web.db.Tables.ANSWER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.web.db.tables.records.AnswerRecord;

/** First answers, each by the caller's account and key. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AnswerRepository {

    private final DSLContext sql;

    AnswerRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Takes the key. Whoever comes with the same key at the same moment waits here until the first one's transaction
     * ends.
     *
     * @return whether it was free
     */
    public boolean take(UUID account, String key, byte[] hash, Instant now) {
        int added = sql.insertInto(ANSWER)
                .set(ANSWER.TENANT_ID, AccessScope.tenant().value())
                .set(ANSWER.ACCOUNT_ID, account)
                .set(ANSWER.KEY, key)
                .set(ANSWER.REQUEST_HASH, hash)
                .set(ANSWER.MADE_AT, utc(now))
                .onConflictDoNothing()
                .execute();
        return added == 1;
    }

    public void keep(UUID account, String key, Answer answer) {
        sql.update(ANSWER)
                .set(ANSWER.STATUS, answer.status())
                .set(ANSWER.LOCATION, answer.location())
                .set(ANSWER.ETAG, answer.etag())
                .set(ANSWER.BODY, answer.body())
                .where(ANSWER.ACCOUNT_ID.eq(account))
                .and(ANSWER.KEY.eq(key))
                .execute();
    }

    public Optional<AnswerRecord> find(UUID account, String key) {
        return sql.selectFrom(ANSWER)
                .where(ANSWER.ACCOUNT_ID.eq(account))
                .and(ANSWER.KEY.eq(key))
                .fetchOptional();
    }

    /** @return how many there were */
    public int deleteBefore(Instant instant) {
        return sql.deleteFrom(ANSWER).where(ANSWER.MADE_AT.lt(utc(instant))).execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
