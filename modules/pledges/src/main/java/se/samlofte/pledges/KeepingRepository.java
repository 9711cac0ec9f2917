package se.samlofte.pledges;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.COMMITMENT_PARTY;
import static se.samlofte.pledges.db.Tables.PARTY;
import static se.samlofte.pledges.db.Tables.PLEDGE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;
import se.samlofte.pledges.db.tables.records.PledgeRecord;

/** Finds the commitments of published pledges, in their newest version. */
@Repository
@Transactional
class KeepingRepository {

    private static final se.samlofte.pledges.db.tables.Pledge NEWER = PLEDGE.as("newer");
    private static final int TRIES = 5;

    private final DSLContext sql;

    KeepingRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public Optional<KeptCommitment> find(CommitmentKey key) {
        return rows(key).map(row -> kept(key, row.value1(), row.value2()));
    }

    /**
     * The commitment, about which nobody else enters anything until the transaction ends. When a further version is
     * published meanwhile, it is that version's.
     */
    public Optional<KeptCommitment> lock(CommitmentKey key) {
        for (int i = 0; i < TRIES; i++) {
            Optional<UUID> known = rows(key).map(row -> row.value1().getId());
            if (known.isEmpty()) {
                return Optional.empty();
            }
            sql.select(COMMITMENT.ID)
                    .from(COMMITMENT)
                    .where(COMMITMENT.ID.eq(known.get()))
                    .forUpdate()
                    .fetch();
            Optional<KeptCommitment> now = find(key);
            if (now.isEmpty() || now.get().row().equals(known.get())) {
                return now;
            }
        }
        throw new IllegalStateException("A pledge gets versions faster than one can be held");
    }

    private Optional<Record2<CommitmentRecord, PledgeRecord>> rows(CommitmentKey key) {
        return sql.select(COMMITMENT, PLEDGE)
                .from(COMMITMENT)
                .join(PLEDGE)
                .on(PLEDGE.ID.eq(COMMITMENT.PLEDGE_ID))
                .where(isNewest(key.pledge()))
                .and(COMMITMENT.SLUG.eq(key.commitment()))
                .and(COMMITMENT.PARENT_ID.isNull())
                .fetchOptional();
    }

    /** Whether it is a thing to be done once, so that its one time coming to nothing means that it is not done. */
    @Transactional(readOnly = true)
    public boolean isOnce(CommitmentKey key) {
        return rows(key)
                .map(row -> row.value1().getRecurrenceKind().equals(Recurrence.Kind.ONCE.name()))
                .orElse(false);
    }

    private static Condition isNewest(String pledge) {
        return PLEDGE.SLUG
                .eq(pledge)
                .and(PLEDGE.PUBLISHED)
                .and(PLEDGE.VERSION.eq(select(max(NEWER.VERSION)).from(NEWER).where(NEWER.SLUG.eq(PLEDGE.SLUG))));
    }

    private KeptCommitment kept(CommitmentKey key, CommitmentRecord row, PledgeRecord pledge) {
        Period own = CommitmentAssembly.time(row);
        Map<String, UUID> parts = sql.select(COMMITMENT.SLUG, COMMITMENT.ID)
                .from(COMMITMENT)
                .where(COMMITMENT.PARENT_ID.eq(row.getId()))
                .fetchMap(COMMITMENT.SLUG, COMMITMENT.ID);
        return new KeptCommitment(
                key,
                pledge.getId(),
                row.getId(),
                row.getText(),
                own == null ? PledgeAssembly.period(pledge) : own,
                PublishRule.valueOf(row.getPublishRule()),
                row.getServiceLimitDays() != null,
                responsible(row.getId(), pledge.getId()),
                RowMapping.optional(row.getDeclared(), Declared::valueOf),
                row.getResumedOn(),
                row.getStatusVersion(),
                parts);
    }

    private DeclaredBy responsible(UUID commitment, UUID pledge) {
        Set<String> kinds = sql.select(COMMITMENT_PARTY.KIND)
                .from(COMMITMENT_PARTY)
                .where(COMMITMENT_PARTY.COMMITMENT_ID.eq(commitment))
                .fetchSet(COMMITMENT_PARTY.KIND);
        return Sides.of(
                kinds.isEmpty()
                        ? sql.select(PARTY.KIND)
                                .from(PARTY)
                                .where(PARTY.PLEDGE_ID.eq(pledge))
                                .fetchSet(PARTY.KIND)
                        : kinds);
    }
}
