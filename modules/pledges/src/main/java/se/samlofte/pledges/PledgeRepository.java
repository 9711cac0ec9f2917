package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static se.samlofte.pledges.db.Tables.CHANNEL;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.COMMITMENT_PARTY;
import static se.samlofte.pledges.db.Tables.CONTACT;
import static se.samlofte.pledges.db.Tables.FOCUS_AREA;
import static se.samlofte.pledges.db.Tables.FOLLOW_UP;
import static se.samlofte.pledges.db.Tables.FOLLOW_UP_PLAN;
import static se.samlofte.pledges.db.Tables.GOAL;
import static se.samlofte.pledges.db.Tables.INDICATOR_VALUE;
import static se.samlofte.pledges.db.Tables.MEASURED_VALUE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PARTY;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.REPORT;
import static se.samlofte.pledges.db.Tables.SEAL;
import static se.samlofte.pledges.db.Tables.SERVICE_RESULT;
import static se.samlofte.pledges.db.Tables.SIGNATORY;
import static se.samlofte.pledges.db.Tables.SOURCE;
import static se.samlofte.pledges.db.Tables.TARGET_GROUP;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.PledgeRow.CommitmentRow;
import se.samlofte.pledges.PledgeRow.GoalRow;

/**
 * Reads pledges whole, the newest version of each that the session's role may see: one query, a nested list for each
 * table below. Long, because every list is written out.
 */
@Repository
@Transactional(readOnly = true)
class PledgeRepository {

    private static final se.samlofte.pledges.db.tables.Pledge NEWER = PLEDGE.as("newer");
    private static final se.samlofte.pledges.db.tables.Pledge SUCCESSOR = PLEDGE.as("successor");
    private static final se.samlofte.pledges.db.tables.Commitment PART = COMMITMENT.as("part");

    private static final Condition NEWEST =
            PLEDGE.VERSION.eq(select(max(NEWER.VERSION)).from(NEWER).where(NEWER.SLUG.eq(PLEDGE.SLUG)));

    private static final Field<List<Party>> PARTIES = multiset(
                    selectFrom(PARTY).where(PARTY.PLEDGE_ID.eq(PLEDGE.ID)).orderBy(PARTY.POSITION, PARTY.ID))
            .convertFrom(rows -> rows.map(RowMapping::party));

    private static final Field<List<TargetGroup>> TARGET_GROUPS = multiset(selectFrom(TARGET_GROUP)
                    .where(TARGET_GROUP.PLEDGE_ID.eq(PLEDGE.ID))
                    .and(TARGET_GROUP.COMMITMENT_ID.isNull())
                    .orderBy(TARGET_GROUP.POSITION, TARGET_GROUP.ID))
            .convertFrom(rows -> rows.map(RowMapping::targetGroup));

    private static final Field<List<Situation.Source>> SOURCES = multiset(
                    selectFrom(SOURCE).where(SOURCE.PLEDGE_ID.eq(PLEDGE.ID)).orderBy(SOURCE.POSITION, SOURCE.ID))
            .convertFrom(rows -> rows.map(RowMapping::source));

    private static final Field<List<se.samlofte.pledges.db.tables.records.FocusAreaRecord>> FOCUS_AREAS = multiset(
                    selectFrom(FOCUS_AREA)
                            .where(FOCUS_AREA.PLEDGE_ID.eq(PLEDGE.ID))
                            .orderBy(FOCUS_AREA.POSITION, FOCUS_AREA.ID))
            .convertFrom(rows -> rows.map(row -> row));

    private static final Field<List<Goal.Value>> VALUES = multiset(
                    select(INDICATOR_VALUE.YEAR, INDICATOR_VALUE.VALUE, INDICATOR_VALUE.SOURCE)
                            .from(INDICATOR_VALUE)
                            .where(INDICATOR_VALUE.GOAL_ID.eq(GOAL.ID))
                            .orderBy(INDICATOR_VALUE.YEAR, INDICATOR_VALUE.ID))
            .convertFrom(rows -> rows.map(mapping(RowMapping::value)));

    private static final Field<List<GoalRow>> GOALS = multiset(select(GOAL, VALUES)
                    .from(GOAL)
                    .where(GOAL.PLEDGE_ID.eq(PLEDGE.ID))
                    .orderBy(GOAL.POSITION, GOAL.ID))
            .convertFrom(rows -> rows.map(mapping(RowMapping::goal)));

    private static final Field<List<PledgeView.Signatory>> SIGNATORIES = multiset(selectFrom(SIGNATORY)
                    .where(SIGNATORY.PLEDGE_ID.eq(PLEDGE.ID))
                    .orderBy(SIGNATORY.POSITION, SIGNATORY.ID))
            .convertFrom(rows -> rows.map(RowMapping::signatory));

    private static final Field<List<PledgeView.Channel>> CHANNELS = multiset(
                    selectFrom(CHANNEL).where(CHANNEL.PLEDGE_ID.eq(PLEDGE.ID)).orderBy(CHANNEL.POSITION, CHANNEL.ID))
            .convertFrom(rows -> rows.map(RowMapping::channel));

    private static final Field<List<PledgeView.Contact>> CONTACTS = multiset(
                    selectFrom(CONTACT).where(CONTACT.PLEDGE_ID.eq(PLEDGE.ID)).orderBy(CONTACT.POSITION, CONTACT.ID))
            .convertFrom(rows -> rows.map(RowMapping::contact));

    private static final Field<List<FollowUp>> FOLLOW_UPS = multiset(selectFrom(FOLLOW_UP)
                    .where(FOLLOW_UP.PLEDGE_ID.eq(PLEDGE.ID))
                    .orderBy(FOLLOW_UP.POSITION, FOLLOW_UP.ID))
            .convertFrom(rows -> rows.map(RowMapping::followUp));

    private static final Field<@Nullable Seal> SEALED = multiset(select(
                            SEAL.SHA256,
                            SEAL.HOW.convertFrom(Draft.How::valueOf),
                            SEAL.SIGNED_ON,
                            SEAL.MUNICIPALITY_AGREED_ON,
                            SEAL.POLICE_AGREED_ON)
                    .from(SEAL)
                    .where(SEAL.PLEDGE_ID.eq(PLEDGE.ID)))
            .convertFrom(rows -> rows.isEmpty()
                    ? null
                    : rows.map(mapping(SealRepository::read)).getFirst());

    private static final Field<List<Party>> COMMITMENT_PARTIES = multiset(selectFrom(COMMITMENT_PARTY)
                    .where(COMMITMENT_PARTY.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(COMMITMENT_PARTY.POSITION, COMMITMENT_PARTY.ID))
            .convertFrom(rows -> rows.map(RowMapping::party));

    private static final Field<List<TargetGroup>> COMMITMENT_TARGET_GROUPS = multiset(selectFrom(TARGET_GROUP)
                    .where(TARGET_GROUP.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(TARGET_GROUP.POSITION, TARGET_GROUP.ID))
            .convertFrom(rows -> rows.map(RowMapping::targetGroup));

    private static final Field<List<Progress.Occurrence>> OCCURRENCES = multiset(select(
                            OCCURRENCE.OCCURRED,
                            OCCURRENCE.PRECISION.convertFrom("MONTH"::equals),
                            OCCURRENCE.TEXT,
                            OCCURRENCE.EVIDENCE.convertFrom(Progress.Proof::valueOf),
                            PART.SLUG,
                            OCCURRENCE.REACHED,
                            OCCURRENCE.TIMES,
                            OCCURRENCE.PLACE,
                            OCCURRENCE.TOLD_BY)
                    .from(OCCURRENCE)
                    .leftJoin(PART)
                    .on(PART.ID.eq(OCCURRENCE.PART_ID))
                    .where(OCCURRENCE.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(OCCURRENCE.OCCURRED, OCCURRENCE.ID))
            .convertFrom(rows -> rows.map(mapping(RowMapping::occurrence)));

    private static final Field<List<Progress.Planned>> PLANNED = multiset(select(
                            PLANNED_OCCURRENCE.PLANNED,
                            PLANNED_OCCURRENCE.PRECISION.convertFrom("MONTH"::equals),
                            PLANNED_OCCURRENCE.TEXT,
                            PART.SLUG)
                    .from(PLANNED_OCCURRENCE)
                    .leftJoin(PART)
                    .on(PART.ID.eq(PLANNED_OCCURRENCE.PART_ID))
                    .where(PLANNED_OCCURRENCE.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(PLANNED_OCCURRENCE.PLANNED, PLANNED_OCCURRENCE.ID))
            .convertFrom(rows -> rows.map(mapping(RowMapping::planned)));

    private static final Field<List<CommitmentView.ServiceResult>> RESULTS = multiset(selectFrom(SERVICE_RESULT)
                    .where(SERVICE_RESULT.COMMITMENT_ID.eq(COMMITMENT.ID))
                    .orderBy(SERVICE_RESULT.MONTH, SERVICE_RESULT.ID))
            .convertFrom(rows -> rows.map(RowMapping::serviceResult));

    private static final Field<String> MOVED_TO_PERIOD = field(select(SUCCESSOR.PERIOD_TEXT)
            .from(SUCCESSOR)
            .where(SUCCESSOR.SLUG.eq(COMMITMENT.MOVED_TO_PLEDGE))
            .orderBy(SUCCESSOR.VERSION.desc())
            .limit(1));

    private static final Field<List<CommitmentRow>> COMMITMENTS = multiset(select(
                            COMMITMENT,
                            COMMITMENT_PARTIES,
                            COMMITMENT_TARGET_GROUPS,
                            OCCURRENCES,
                            PLANNED,
                            RESULTS,
                            MOVED_TO_PERIOD)
                    .from(COMMITMENT)
                    .where(COMMITMENT.PLEDGE_ID.eq(PLEDGE.ID))
                    .orderBy(COMMITMENT.POSITION, COMMITMENT.ID))
            .convertFrom(rows -> rows.map(mapping(CommitmentRow::new)));

    private static final Field<@Nullable FollowUpRhythm> RHYTHM = field(
                    select(FOLLOW_UP_PLAN.RHYTHM).from(FOLLOW_UP_PLAN).where(FOLLOW_UP_PLAN.PLEDGE.eq(PLEDGE.SLUG)))
            .convertFrom(word -> RowMapping.optional(word, FollowUpRhythm::valueOf));

    private static final Field<List<FollowedUp.Mark>> REPORTS = multiset(
                    select(REPORT.PERIOD, REPORT.FIRST_DAY, REPORT.LAST_DAY)
                            .from(REPORT)
                            .where(REPORT.PLEDGE.eq(PLEDGE.SLUG))
                            .orderBy(REPORT.LAST_DAY, REPORT.ID))
            .convertFrom(rows -> rows.map(mapping(FollowedUp.Mark::new)));

    private static final Field<List<FollowedUp.Value>> MEASURED = multiset(
                    select(MEASURED_VALUE.GOAL, MEASURED_VALUE.YEAR, MEASURED_VALUE.VALUE, MEASURED_VALUE.SOURCE)
                            .from(MEASURED_VALUE)
                            .where(MEASURED_VALUE.PLEDGE.eq(PLEDGE.SLUG))
                            .orderBy(MEASURED_VALUE.GOAL, MEASURED_VALUE.YEAR, MEASURED_VALUE.ID))
            .convertFrom(rows -> rows.map(mapping(FollowedUp.Value::new)));

    private final DSLContext sql;

    PledgeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Newest period first; those without a first day last. */
    public List<PledgeRow> list(int limit, long offset) {
        return pledges(NEWEST, limit, offset);
    }

    public int count() {
        return sql.fetchCount(PLEDGE, NEWEST);
    }

    public Optional<PledgeRow> find(String slug) {
        return pledges(NEWEST.and(PLEDGE.SLUG.eq(slug)), 1, 0).stream().findFirst();
    }

    /** Every version that the session's role may see, newest first of each pledge. */
    public List<PledgeRow> versions() {
        return pledges(DSL.noCondition(), Integer.MAX_VALUE, 0);
    }

    /** One version by its row. */
    public Optional<PledgeRow> version(UUID row) {
        return pledges(PLEDGE.ID.eq(row), 1, 0).stream().findFirst();
    }

    private List<PledgeRow> pledges(Condition which, int limit, long offset) {
        return sql.select(
                        PLEDGE,
                        PARTIES,
                        TARGET_GROUPS,
                        SOURCES,
                        FOCUS_AREAS,
                        COMMITMENTS,
                        GOALS,
                        SIGNATORIES,
                        CHANNELS,
                        CONTACTS,
                        FOLLOW_UPS,
                        SEALED,
                        RHYTHM,
                        REPORTS,
                        MEASURED)
                .from(PLEDGE)
                .where(which)
                .orderBy(PLEDGE.PERIOD_FROM.desc().nullsLast(), PLEDGE.SLUG, PLEDGE.VERSION.desc(), PLEDGE.ID)
                .limit(limit)
                .offset(offset)
                .fetch(mapping(PledgeRow::new));
    }
}
