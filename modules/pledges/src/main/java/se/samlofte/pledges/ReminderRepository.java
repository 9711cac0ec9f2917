package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.DIGEST;
import static se.samlofte.pledges.db.Tables.MISSED;
import static se.samlofte.pledges.db.Tables.REMINDER;
import static se.samlofte.pledges.db.Tables.RESPONSIBLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.EmailAddress;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.db.tables.records.ReminderRecord;
import se.samlofte.pledges.db.tables.records.ResponsibleRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Whom to ask, what they were asked, and what they answered. */
@Repository
@Transactional
class ReminderRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    ReminderRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody was asked. */
    record Asked(
            UUID id,
            Due.Kind kind,
            LocalDate from,
            LocalDate to,
            int number,
            boolean answered,
            Responsible responsible) {}

    @Transactional(readOnly = true)
    public List<Responsible> responsible() {
        return sql.selectFrom(RESPONSIBLE)
                .orderBy(RESPONSIBLE.EMAIL, RESPONSIBLE.ID)
                .fetch(ReminderRepository::responsible);
    }

    @Transactional(readOnly = true)
    public List<Responsible> responsible(CommitmentKey key) {
        return sql.selectFrom(RESPONSIBLE)
                .where(RESPONSIBLE.PLEDGE.eq(key.pledge()))
                .and(RESPONSIBLE.COMMITMENT.eq(key.commitment()))
                .orderBy(RESPONSIBLE.SIDE)
                .fetch(ReminderRepository::responsible);
    }

    /** Names somebody instead of whoever was named before. */
    public void name(CommitmentKey key, DeclaredBy side, String role, EmailAddress email) {
        sql.insertInto(RESPONSIBLE)
                .set(RESPONSIBLE.TENANT_ID, AccessScope.tenant().value())
                .set(RESPONSIBLE.ID, ids.next())
                .set(RESPONSIBLE.PLEDGE, key.pledge())
                .set(RESPONSIBLE.COMMITMENT, key.commitment())
                .set(RESPONSIBLE.SIDE, side.name())
                .set(RESPONSIBLE.ROLE, role)
                .set(RESPONSIBLE.EMAIL, email.value())
                .set(RESPONSIBLE.SET_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** Forgets whoever is named for a side. @return the reminders whose links are to die with it */
    public List<UUID> forget(CommitmentKey key, DeclaredBy side) {
        List<UUID> reminders = sql.select(REMINDER.ID)
                .from(REMINDER)
                .join(RESPONSIBLE)
                .on(RESPONSIBLE.ID.eq(REMINDER.RESPONSIBLE_ID))
                .where(RESPONSIBLE.PLEDGE.eq(key.pledge()))
                .and(RESPONSIBLE.COMMITMENT.eq(key.commitment()))
                .and(RESPONSIBLE.SIDE.eq(side.name()))
                .fetch(REMINDER.ID);
        sql.deleteFrom(RESPONSIBLE)
                .where(RESPONSIBLE.PLEDGE.eq(key.pledge()))
                .and(RESPONSIBLE.COMMITMENT.eq(key.commitment()))
                .and(RESPONSIBLE.SIDE.eq(side.name()))
                .execute();
        return reminders;
    }

    /** What is asked of somebody, made when it is not there; empty when they have answered or are no longer named. */
    public Optional<UUID> ask(Responsible whom, Due due) {
        boolean named = sql.selectFrom(RESPONSIBLE)
                .where(RESPONSIBLE.ID.eq(whom.id()))
                .forShare()
                .fetchOptional()
                .isPresent();
        if (!named) {
            return Optional.empty();
        }
        sql.insertInto(REMINDER)
                .set(REMINDER.TENANT_ID, AccessScope.tenant().value())
                .set(REMINDER.ID, ids.next())
                .set(REMINDER.RESPONSIBLE_ID, whom.id())
                .set(REMINDER.KIND, due.kind().name())
                .set(REMINDER.FIRST_DAY, due.from())
                .set(REMINDER.LAST_DAY, due.to())
                .set(REMINDER.NUMBER, due.number())
                .set(REMINDER.MADE_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
        return sql.select(REMINDER.ID)
                .from(REMINDER)
                .where(REMINDER.RESPONSIBLE_ID.eq(whom.id()))
                .and(REMINDER.KIND.eq(due.kind().name()))
                .and(REMINDER.FIRST_DAY.eq(due.from()))
                .and(REMINDER.NUMBER.eq(due.number()))
                .and(REMINDER.ANSWERED_AT.isNull())
                .fetchOptional(REMINDER.ID);
    }

    /** What somebody was asked, held until the transaction ends. */
    public Optional<Asked> lock(UUID reminder) {
        Optional<ReminderRecord> row = sql.selectFrom(REMINDER)
                .where(REMINDER.ID.eq(reminder))
                .forUpdate()
                .fetchOptional();
        return row.flatMap(asked -> sql.selectFrom(RESPONSIBLE)
                .where(RESPONSIBLE.ID.eq(asked.getResponsibleId()))
                .fetchOptional(ReminderRepository::responsible)
                .map(whom -> new Asked(
                        asked.getId(),
                        Due.Kind.valueOf(asked.getKind()),
                        asked.getFirstDay(),
                        asked.getLastDay(),
                        asked.getNumber(),
                        asked.getAnsweredAt() != null,
                        whom)));
    }

    public void answer(UUID reminder, String answer) {
        sql.update(REMINDER)
                .set(REMINDER.ANSWERED_AT, OffsetDateTime.now(clock))
                .set(REMINDER.ANSWER, answer)
                .where(REMINDER.ID.eq(reminder))
                .execute();
    }

    /** Takes note that somebody gets their letter of a week. @return false when they have had it */
    public boolean takeDigest(LocalDate monday, byte[] person) {
        return sql.insertInto(DIGEST)
                        .set(DIGEST.TENANT_ID, AccessScope.tenant().value())
                        .set(DIGEST.WEEK, monday)
                        .set(DIGEST.PERSON, person)
                        .set(DIGEST.MADE_AT, OffsetDateTime.now(clock))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public void forgetDigestsBefore(LocalDate monday) {
        sql.deleteFrom(DIGEST).where(DIGEST.WEEK.lt(monday)).execute();
    }

    /** Keeps that a time came to nothing; the first word stays. */
    public void miss(Asked asked, Cause cause, @Nullable String text) {
        Responsible whom = asked.responsible();
        sql.insertInto(MISSED)
                .set(MISSED.TENANT_ID, AccessScope.tenant().value())
                .set(MISSED.ID, ids.next())
                .set(MISSED.PLEDGE, whom.commitment().pledge())
                .set(MISSED.COMMITMENT, whom.commitment().commitment())
                .set(MISSED.FIRST_DAY, asked.from())
                .set(MISSED.NUMBER, asked.number())
                .set(MISSED.SIDE, whom.side().name())
                .set(MISSED.CAUSE, cause.name())
                .set(MISSED.TEXT, text)
                .set(MISSED.TOLD_AT, OffsetDateTime.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    @Transactional(readOnly = true)
    public Set<Dues.Missed> missed() {
        return new HashSet<>(sql.selectFrom(MISSED)
                .fetch(row -> new Dues.Missed(
                        new CommitmentKey(row.getPledge(), row.getCommitment()), row.getFirstDay(), row.getNumber())));
    }

    /** The times of a commitment that came to nothing, newest first. */
    @Transactional(readOnly = true)
    public List<MissedTime> missed(CommitmentKey key) {
        return sql.selectFrom(MISSED)
                .where(MISSED.PLEDGE.eq(key.pledge()))
                .and(MISSED.COMMITMENT.eq(key.commitment()))
                .orderBy(MISSED.FIRST_DAY.desc(), MISSED.NUMBER.desc())
                .fetch(row -> new MissedTime(
                        row.getFirstDay(),
                        row.getNumber(),
                        DeclaredBy.valueOf(row.getSide()),
                        Cause.valueOf(row.getCause()),
                        row.getText()));
    }

    private static Responsible responsible(ResponsibleRecord row) {
        return new Responsible(
                row.getId(),
                new CommitmentKey(row.getPledge(), row.getCommitment()),
                DeclaredBy.valueOf(row.getSide()),
                row.getRole(),
                new EmailAddress(row.getEmail()));
    }
}
