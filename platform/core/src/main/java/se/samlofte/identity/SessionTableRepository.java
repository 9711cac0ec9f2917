package se.samlofte.identity;

import static se.samlofte.identity.db.Tables.ACCOUNT;
import static se.samlofte.identity.db.Tables.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Repository
@Transactional
class SessionTableRepository {

    /** Tolerant of what a newer instance added. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DSLContext sql;

    SessionTableRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The session, unless it has expired or its account is disabled. */
    @Transactional(readOnly = true)
    public Optional<StoredSession> find(String id, Instant now, Duration idle) {
        return sql.select(SESSION.CONTENT, SESSION.CREATED_AT, SESSION.LAST_SEEN)
                .from(SESSION)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.ID.eq(SecretTokens.sha256(id)))
                .and(SESSION.EXPIRES_AT.gt(utc(now)))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(row -> StoredSession.stored(
                        id,
                        JSON.readValue(row.value1().data(), SessionContent.class),
                        row.value2().toInstant(),
                        row.value3().toInstant(),
                        idle));
    }

    public void save(StoredSession session, Instant expiry) {
        SessionContent content = session.content();
        SignedIn signedIn = content.signedIn();
        JSONB json = JSONB.valueOf(JSON.writeValueAsString(content));
        UUID account = signedIn == null ? null : signedIn.account();
        String issuer = signedIn == null ? null : signedIn.issuer();
        String sid = signedIn == null ? null : signedIn.sid();
        String storedId = session.storedId();
        if (storedId == null) {
            sql.insertInto(SESSION)
                    .set(SESSION.ID, SecretTokens.sha256(session.getId()))
                    .set(SESSION.CONTENT, json)
                    .set(SESSION.ACCOUNT_ID, account)
                    .set(SESSION.ISSUER, issuer)
                    .set(SESSION.ISSUER_SID, sid)
                    .set(SESSION.CREATED_AT, utc(session.getCreationTime()))
                    .set(SESSION.LAST_SEEN, utc(session.getLastAccessedTime()))
                    .set(SESSION.EXPIRES_AT, utc(expiry))
                    .execute();
        } else {
            sql.update(SESSION)
                    .set(SESSION.ID, SecretTokens.sha256(session.getId()))
                    .set(SESSION.CONTENT, json)
                    .set(SESSION.ACCOUNT_ID, account)
                    .set(SESSION.ISSUER, issuer)
                    .set(SESSION.ISSUER_SID, sid)
                    .set(SESSION.LAST_SEEN, utc(session.getLastAccessedTime()))
                    .set(SESSION.EXPIRES_AT, utc(expiry))
                    .where(SESSION.ID.eq(SecretTokens.sha256(storedId)))
                    .execute();
        }
    }

    public void delete(String id) {
        sql.deleteFrom(SESSION).where(SESSION.ID.eq(SecretTokens.sha256(id))).execute();
    }

    public void deleteOf(UUID account) {
        sql.deleteFrom(SESSION).where(SESSION.ACCOUNT_ID.eq(account)).execute();
    }

    public void deleteAt(String issuer, String sid) {
        sql.deleteFrom(SESSION)
                .where(SESSION.ISSUER.eq(issuer))
                .and(SESSION.ISSUER_SID.eq(sid))
                .execute();
    }

    public void deleteExpired(Instant now) {
        sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.le(utc(now))).execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
