package se.samlofte.pledges;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.trunc;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLANNED_OCCURRENCE;
import static se.samlofte.pledges.db.Tables.PLEDGE;
import static se.samlofte.pledges.db.Tables.SERVICE_RESULT;
import static se.samlofte.pledges.db.Tables.STATUS_CHANGE;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.db.tables.records.ServiceResultRecord;
import se.samlofte.pledges.db.tables.records.StatusChangeRecord;

/** What people have entered of a pledge while its text is written anew, from a file or as a further version: it stays. */
@Repository
@Transactional
class EnteredRepository {

    private static final String FROM_FILE = "FILE";

    private final DSLContext sql;

    EnteredRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Takes away what a file said of a pledge's keeping. */
    public void clear(UUID pledge) {
        sql.deleteFrom(OCCURRENCE)
                .where(OCCURRENCE.PLEDGE_ID.eq(pledge))
                .and(OCCURRENCE.ENTERED_BY.eq(FROM_FILE))
                .execute();
        sql.deleteFrom(PLANNED_OCCURRENCE)
                .where(PLANNED_OCCURRENCE.PLEDGE_ID.eq(pledge))
                .and(PLANNED_OCCURRENCE.ENTERED_BY.eq(FROM_FILE))
                .execute();
        sql.deleteFrom(SERVICE_RESULT)
                .where(SERVICE_RESULT.PLEDGE_ID.eq(pledge))
                .and(SERVICE_RESULT.ENTERED_BY.eq(FROM_FILE))
                .execute();
    }

    /** A file's rows without the months whose result somebody has entered. */
    public List<TableRecord<?>> besideEntered(UUID pledge, List<TableRecord<?>> rows) {
        Set<String> entered = sql.selectFrom(SERVICE_RESULT).where(SERVICE_RESULT.PLEDGE_ID.eq(pledge)).stream()
                .map(EnteredRepository::month)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !(row instanceof ServiceResultRecord result && entered.contains(month(result))))
                .toList();
    }

    private static String month(ServiceResultRecord result) {
        return result.getCommitmentId() + " " + result.getMonth();
    }

    /** Makes what was entered of a commitment fit for what is told only afterwards: by month, no place, nothing planned. */
    public void tellAfterwards(UUID commitment) {
        sql.update(OCCURRENCE)
                .set(OCCURRENCE.PRECISION, "MONTH")
                .set(OCCURRENCE.OCCURRED, trunc(OCCURRENCE.OCCURRED, DatePart.MONTH))
                .setNull(OCCURRENCE.PLACE)
                .where(OCCURRENCE.COMMITMENT_ID.eq(commitment))
                .execute();
        sql.deleteFrom(PLANNED_OCCURRENCE)
                .where(PLANNED_OCCURRENCE.COMMITMENT_ID.eq(commitment))
                .execute();
    }

    /** Gives a version's commitments the status that was last declared of them. */
    public void restore(UUID pledge, String slug) {
        sql.selectDistinct(STATUS_CHANGE.asterisk())
                .on(STATUS_CHANGE.COMMITMENT)
                .from(STATUS_CHANGE)
                .where(STATUS_CHANGE.PLEDGE.eq(slug))
                .and(STATUS_CHANGE.KIND.in("DECLARED", "CONFIRMED", "MEETING"))
                .orderBy(STATUS_CHANGE.COMMITMENT, STATUS_CHANGE.VERSION.desc())
                .fetchInto(STATUS_CHANGE)
                .forEach(change -> apply(pledge, change));
        sql.select(STATUS_CHANGE.COMMITMENT, max(STATUS_CHANGE.VERSION))
                .from(STATUS_CHANGE)
                .where(STATUS_CHANGE.PLEDGE.eq(slug))
                .groupBy(STATUS_CHANGE.COMMITMENT)
                .forEach(row -> sql.update(COMMITMENT)
                        .set(COMMITMENT.STATUS_VERSION, row.value2())
                        .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                        .and(COMMITMENT.SLUG.eq(row.value1()))
                        .and(COMMITMENT.PARENT_ID.isNull())
                        .execute());
        restoreLinks(pledge, slug);
    }

    /** Has the commitments of a version that others were moved to say what they continue. */
    private void restoreLinks(UUID pledge, String slug) {
        sql.selectDistinct(STATUS_CHANGE.asterisk())
                .on(STATUS_CHANGE.PLEDGE, STATUS_CHANGE.COMMITMENT)
                .from(STATUS_CHANGE)
                .where(STATUS_CHANGE.MOVED_TO_PLEDGE.eq(slug))
                .and(STATUS_CHANGE.KIND.in("DECLARED", "CONFIRMED", "MEETING"))
                .orderBy(STATUS_CHANGE.PLEDGE, STATUS_CHANGE.COMMITMENT, STATUS_CHANGE.VERSION.desc())
                .fetchInto(STATUS_CHANGE)
                .forEach(change -> link(pledge, change));
    }

    private void link(UUID pledge, StatusChangeRecord change) {
        sql.update(COMMITMENT)
                .set(COMMITMENT.CONTINUES_PLEDGE, change.getPledge())
                .set(COMMITMENT.CONTINUES_COMMITMENT, change.getCommitment())
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .and(COMMITMENT.SLUG.eq(change.getMovedToCommitment()))
                .and(COMMITMENT.PARENT_ID.isNull())
                .and(COMMITMENT.CONTINUES_PLEDGE.isNull())
                .execute();
    }

    /** Writes a declared or confirmed status where residents read it. */
    public void apply(UUID pledge, StatusChangeRecord change) {
        boolean joint = change.getDeclaredBy().equals("JOINT");
        sql.update(COMMITMENT)
                .set(COMMITMENT.DECLARED, change.getDeclared())
                .set(COMMITMENT.DECLARED_BY, change.getDeclaredBy())
                .set(COMMITMENT.DECLARED_ON, change.getOnDay())
                .set(COMMITMENT.DEVIATION_CAUSE, change.getCause())
                .set(COMMITMENT.DEVIATION_TEXT, change.getText())
                .set(COMMITMENT.MOVED_TO_PLEDGE, change.getMovedToPledge())
                .set(COMMITMENT.MOVED_TO_COMMITMENT, change.getMovedToCommitment())
                .set(COMMITMENT.CONFIRMED_HOW, joint ? change.getMeetingOn() == null ? "BOTH" : "MEETING" : null)
                .set(
                        COMMITMENT.CONFIRMED_ON,
                        joint ? change.getMeetingOn() == null ? change.getOnDay() : change.getMeetingOn() : null)
                .set(COMMITMENT.CONFIRMED_ROLES, change.getMeetingRoles())
                .set(COMMITMENT.RESUMED_ON, change.getResumedOn())
                .set(COMMITMENT.STATUS_VERSION, change.getVersion())
                .where(COMMITMENT.PLEDGE_ID.eq(pledge))
                .and(COMMITMENT.SLUG.eq(change.getCommitment()))
                .and(COMMITMENT.PARENT_ID.isNull())
                .execute();
        if (change.getMovedToPledge() != null) {
            sql.select(PLEDGE.ID)
                    .from(PLEDGE)
                    .where(PLEDGE.SLUG.eq(change.getMovedToPledge()))
                    .and(PLEDGE.PUBLISHED)
                    .orderBy(PLEDGE.VERSION.desc())
                    .limit(1)
                    .fetchOptional(PLEDGE.ID)
                    .ifPresent(target -> link(target, change));
        }
    }
}
