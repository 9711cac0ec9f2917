package se.samlofte.messaging;

import static org.jooq.Records.mapping;
import static se.samlofte.messaging.db.Tables.DUE;
import static se.samlofte.messaging.db.Tables.MESSAGE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantId;

@Repository
@Transactional
class OutboxRepository {

    private final DSLContext sql;

    OutboxRepository(DSLContext sql) {
        this.sql = sql;
    }

    public void add(
            UUID id, Letter letter, EmailAddress recipient, byte[] recipientKey, String messageId, Instant now) {
        int added = sql.insertInto(MESSAGE)
                .set(MESSAGE.TENANT_ID, AccessScope.tenant().value())
                .set(MESSAGE.ID, id)
                .set(MESSAGE.LETTER, letter.id())
                .set(MESSAGE.RECIPIENT_KEY, recipientKey)
                .set(MESSAGE.MESSAGE_ID, messageId)
                .set(MESSAGE.RECIPIENT, recipient.value())
                .set(MESSAGE.SUBJECT, letter.subject())
                .set(MESSAGE.TEXT_BODY, letter.text())
                .set(MESSAGE.HTML_BODY, letter.html())
                .set(MESSAGE.MADE_AT, utc(now))
                .set(MESSAGE.USELESS_AFTER, utc(letter.uselessAfter()))
                .set(
                        MESSAGE.LIST_ID,
                        letter.list() == null ? null : letter.list().id())
                .set(
                        MESSAGE.LIST_END,
                        letter.list() == null
                                ? null
                                : letter.list().unsubscribe().toString())
                .onConflictDoNothing()
                .execute();
        if (added == 1) {
            sql.insertInto(DUE)
                    .set(DUE.TENANT_ID, AccessScope.tenant().value())
                    .set(DUE.MESSAGE, id)
                    .set(DUE.AT, utc(now))
                    .execute();
        }
    }

    /** Tenants with letters to try now; platform access. */
    @Transactional(readOnly = true)
    public List<TenantId> dueTenants(Instant now) {
        return sql.selectDistinct(DUE.TENANT_ID.convertFrom(TenantId::new))
                .from(DUE)
                .where(DUE.AT.le(utc(now)))
                .orderBy(DUE.TENANT_ID)
                .fetch(org.jooq.Record1::value1);
    }

    /** The letter that has waited longest, held until the transaction ends; none that another instance holds. */
    public Optional<WaitingLetter> claim(Instant now) {
        return sql.select(
                        MESSAGE.ID,
                        MESSAGE.MESSAGE_ID,
                        MESSAGE.RECIPIENT,
                        MESSAGE.SUBJECT,
                        MESSAGE.TEXT_BODY,
                        MESSAGE.HTML_BODY,
                        MESSAGE.ATTEMPTS,
                        MESSAGE.USELESS_AFTER.convertFrom(OffsetDateTime::toInstant),
                        MESSAGE.LIST_ID,
                        MESSAGE.LIST_END)
                .from(DUE)
                .join(MESSAGE)
                .on(MESSAGE.ID.eq(DUE.MESSAGE))
                .where(DUE.AT.le(utc(now)))
                .orderBy(DUE.AT, DUE.MESSAGE)
                .limit(1)
                .forUpdate()
                .of(DUE)
                .skipLocked()
                .fetchOptional(mapping(WaitingLetter::new));
    }

    /** Ends the letter's wait and forgets address and content: its links must not stay readable. */
    public void end(WaitingLetter letter, boolean sent, @Nullable Integer answerCode, Instant now) {
        sql.deleteFrom(DUE).where(DUE.MESSAGE.eq(letter.id())).execute();
        sql.update(MESSAGE)
                .set(MESSAGE.STATE, sent ? "SENT" : "FAILED")
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.ANSWER_CODE, answerCode)
                .set(MESSAGE.ENDED_AT, utc(now))
                .setNull(MESSAGE.RECIPIENT)
                .setNull(MESSAGE.SUBJECT)
                .setNull(MESSAGE.TEXT_BODY)
                .setNull(MESSAGE.HTML_BODY)
                .setNull(MESSAGE.LIST_ID)
                .setNull(MESSAGE.LIST_END)
                .where(MESSAGE.ID.eq(letter.id()))
                .execute();
    }

    public void postpone(WaitingLetter letter, @Nullable Integer answerCode, Instant until) {
        sql.update(DUE)
                .set(DUE.AT, utc(until))
                .where(DUE.MESSAGE.eq(letter.id()))
                .execute();
        sql.update(MESSAGE)
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .set(MESSAGE.ANSWER_CODE, answerCode)
                .where(MESSAGE.ID.eq(letter.id()))
                .execute();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
