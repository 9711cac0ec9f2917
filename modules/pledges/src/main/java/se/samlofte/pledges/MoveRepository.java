package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.MOVE;
import static se.samlofte.pledges.db.Tables.PLEDGE;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.db.tables.records.MoveRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Commitments that go on elsewhere: those on their way in a draft, and the links between both ends. */
@Repository
@Transactional
class MoveRepository {

    private static final int MOST = 100;

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    MoveRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A commitment on its way, and the row of the draft that it became. */
    record OnItsWay(CommitmentKey from, String row) {}

    /** Puts a commitment on its way, instead of any way before. */
    public void begin(CommitmentKey from, UUID draft, String row) {
        sql.deleteFrom(MOVE)
                .where(MOVE.PLEDGE.eq(from.pledge()))
                .and(MOVE.COMMITMENT.eq(from.commitment()))
                .execute();
        sql.insertInto(MOVE)
                .set(MOVE.TENANT_ID, AccessScope.tenant().value())
                .set(MOVE.ID, ids.next())
                .set(MOVE.PLEDGE, from.pledge())
                .set(MOVE.COMMITMENT, from.commitment())
                .set(MOVE.DRAFT_ID, draft)
                .set(MOVE.ROW_KEY, row)
                .set(MOVE.MADE_AT, OffsetDateTime.now(clock))
                .execute();
    }

    @Transactional(readOnly = true)
    public List<OnItsWay> in(UUID draft) {
        return sql.selectFrom(MOVE)
                .where(MOVE.DRAFT_ID.eq(draft))
                .and(MOVE.TO_PLEDGE.isNull())
                .orderBy(MOVE.ID)
                .limit(MOST)
                .fetch(row -> new OnItsWay(new CommitmentKey(row.getPledge(), row.getCommitment()), row.getRowKey()));
    }

    public void land(CommitmentKey from, CommitmentKey at) {
        sql.update(MOVE)
                .set(MOVE.TO_PLEDGE, at.pledge())
                .set(MOVE.TO_COMMITMENT, at.commitment())
                .where(MOVE.PLEDGE.eq(from.pledge()))
                .and(MOVE.COMMITMENT.eq(from.commitment()))
                .execute();
    }

    /** Where a commitment that was on its way has landed. */
    @Transactional(readOnly = true)
    public Optional<CommitmentKey> landed(CommitmentKey from) {
        return sql.selectFrom(MOVE)
                .where(MOVE.PLEDGE.eq(from.pledge()))
                .and(MOVE.COMMITMENT.eq(from.commitment()))
                .and(MOVE.TO_PLEDGE.isNotNull())
                .fetchOptional(MoveRepository::at);
    }

    private static CommitmentKey at(MoveRecord row) {
        return new CommitmentKey(row.getToPledge(), row.getToCommitment());
    }

    /** Whether a published pledge has this commitment. */
    @Transactional(readOnly = true)
    public boolean isPublished(CommitmentKey key) {
        return sql.fetchExists(sql.selectOne()
                .from(COMMITMENT)
                .join(PLEDGE)
                .on(PLEDGE.ID.eq(COMMITMENT.PLEDGE_ID))
                .where(PLEDGE.SLUG.eq(key.pledge()))
                .and(PLEDGE.PUBLISHED)
                .and(COMMITMENT.SLUG.eq(key.commitment()))
                .and(COMMITMENT.PARENT_ID.isNull()));
    }
}
