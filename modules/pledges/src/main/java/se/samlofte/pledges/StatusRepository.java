package se.samlofte.pledges;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.STATUS_CHANGE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.db.tables.records.StatusChangeRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** The words about how commitments go, only added to, and the last one that counts where residents read it. */
@Repository
@Transactional
class StatusRepository {

    private static final se.samlofte.pledges.db.tables.StatusChange NEWER = STATUS_CHANGE.as("newer");

    private final DSLContext sql;
    private final EnteredRepository entered;
    private final Ids ids;
    private final Clock clock;

    StatusRepository(DSLContext sql, EnteredRepository entered, Ids ids, Clock clock) {
        this.sql = sql;
        this.entered = entered;
        this.ids = ids;
        this.clock = clock;
    }

    /** A word with its commitment, version, time and speaker yet to be set. */
    public StatusChangeRecord blank(KeptCommitment commitment, UUID token, Voice voice) {
        StatusChangeRecord change = sql.newRecord(STATUS_CHANGE);
        OffsetDateTime now = OffsetDateTime.now(clock);
        change.setTenantId(AccessScope.tenant().value());
        change.setId(ids.next());
        change.setToken(token);
        change.setPledge(commitment.key().pledge());
        change.setCommitment(commitment.key().commitment());
        change.setVersion(commitment.statusVersion() + 1);
        change.setSide(voice.side().name());
        change.setOnDay(LocalDate.ofInstant(now.toInstant(), Period.ZONE));
        change.setAt(now);
        change.setByAccount(voice.account());
        change.setByName(voice.name());
        change.setByLink(voice.byLink());
        return change;
    }

    /** The same word once more, with where the commitment goes on. */
    public StatusChangeRecord landed(StatusChangeRecord word, CommitmentKey at) {
        StatusChangeRecord again = word.copy();
        again.setTenantId(word.getTenantId());
        again.setId(ids.next());
        again.setToken(ids.next());
        again.setVersion(word.getVersion() + 1);
        again.setMovedToPledge(at.pledge());
        again.setMovedToCommitment(at.commitment());
        again.setAt(OffsetDateTime.now(clock));
        return again;
    }

    /** Adds a word; one that counts becomes what residents read. The commitment is held by the caller. */
    public void add(KeptCommitment commitment, StatusChangeRecord change) {
        change.insert();
        StatusChange.Kind kind = StatusChange.Kind.valueOf(change.getKind());
        if (kind == StatusChange.Kind.PROPOSED || kind == StatusChange.Kind.DECLINED) {
            sql.update(COMMITMENT)
                    .set(COMMITMENT.STATUS_VERSION, change.getVersion())
                    .where(COMMITMENT.ID.eq(commitment.row()))
                    .execute();
        } else {
            entered.apply(commitment.pledge(), change);
        }
    }

    @Transactional(readOnly = true)
    public Optional<StatusChange> ofToken(UUID token) {
        return sql.selectFrom(STATUS_CHANGE)
                .where(STATUS_CHANGE.TOKEN.eq(token))
                .fetchOptional(StatusRepository::change);
    }

    @Transactional(readOnly = true)
    public Optional<StatusChangeRecord> last(CommitmentKey key) {
        return sql.selectFrom(STATUS_CHANGE)
                .where(STATUS_CHANGE.PLEDGE.eq(key.pledge()))
                .and(STATUS_CHANGE.COMMITMENT.eq(key.commitment()))
                .orderBy(STATUS_CHANGE.VERSION.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<StatusChange> history(CommitmentKey key) {
        return sql.selectFrom(STATUS_CHANGE)
                .where(STATUS_CHANGE.PLEDGE.eq(key.pledge()))
                .and(STATUS_CHANGE.COMMITMENT.eq(key.commitment()))
                .orderBy(STATUS_CHANGE.VERSION.desc())
                .fetch(StatusRepository::change);
    }

    /** What one party has said of a joint commitment and the other has not answered, oldest first. */
    @Transactional(readOnly = true)
    public List<StatusChange> waiting() {
        return sql.selectFrom(STATUS_CHANGE)
                .where(STATUS_CHANGE.KIND.eq(StatusChange.Kind.PROPOSED.name()))
                .and(row(STATUS_CHANGE.PLEDGE, STATUS_CHANGE.COMMITMENT, STATUS_CHANGE.VERSION)
                        .in(select(NEWER.PLEDGE, NEWER.COMMITMENT, max(NEWER.VERSION))
                                .from(NEWER)
                                .groupBy(NEWER.PLEDGE, NEWER.COMMITMENT)))
                .orderBy(STATUS_CHANGE.AT, STATUS_CHANGE.ID)
                .fetch(StatusRepository::change);
    }

    static StatusChange change(StatusChangeRecord row) {
        return new StatusChange(
                new CommitmentKey(row.getPledge(), row.getCommitment()),
                row.getVersion(),
                StatusChange.Kind.valueOf(row.getKind()),
                DeclaredBy.valueOf(row.getSide()),
                Declared.valueOf(row.getDeclared()),
                DeclaredBy.valueOf(row.getDeclaredBy()),
                RowMapping.optional(row.getCause(), Cause::valueOf),
                row.getText(),
                row.getMovedToPledge() == null
                        ? null
                        : new Link(row.getMovedToPledge(), row.getMovedToCommitment(), null),
                row.getMeetingOn(),
                row.getMeetingRoles(),
                row.getResumedOn(),
                row.getAt().toInstant(),
                row.getByName(),
                row.getByLink());
    }
}
