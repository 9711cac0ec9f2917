package se.samlofte.pledges;

import static se.samlofte.pledges.db.Tables.FOLLOW_UP_PLAN;
import static se.samlofte.pledges.db.Tables.REPORT;
import static se.samlofte.pledges.db.Tables.REPORT_DRAFT;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.db.tables.records.ReportRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Ids;

/** Follow-up reports: how often they are made, the words around the next one, and those that are frozen. */
@Repository
@Transactional
class ReportRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    ReportRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody has written for a report, and who saved it last. */
    record Written(ReportWords words, int version, Draft.Act changed) {}

    public void choose(String pledge, FollowUpRhythm rhythm) {
        sql.insertInto(FOLLOW_UP_PLAN)
                .set(FOLLOW_UP_PLAN.TENANT_ID, AccessScope.tenant().value())
                .set(FOLLOW_UP_PLAN.PLEDGE, pledge)
                .set(FOLLOW_UP_PLAN.RHYTHM, rhythm.name())
                .set(FOLLOW_UP_PLAN.CHOSEN_AT, OffsetDateTime.now(clock))
                .onConflict(FOLLOW_UP_PLAN.TENANT_ID, FOLLOW_UP_PLAN.PLEDGE)
                .doUpdate()
                .set(FOLLOW_UP_PLAN.RHYTHM, rhythm.name())
                .set(FOLLOW_UP_PLAN.CHOSEN_AT, OffsetDateTime.now(clock))
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<FollowUpRhythm> rhythm(String pledge) {
        return sql.select(FOLLOW_UP_PLAN.RHYTHM)
                .from(FOLLOW_UP_PLAN)
                .where(FOLLOW_UP_PLAN.PLEDGE.eq(pledge))
                .fetchOptional(FOLLOW_UP_PLAN.RHYTHM)
                .map(FollowUpRhythm::valueOf);
    }

    /** Lets one at a time freeze a report of the pledge, until the transaction ends. */
    public void lock(String pledge) {
        sql.select(FOLLOW_UP_PLAN.PLEDGE)
                .from(FOLLOW_UP_PLAN)
                .where(FOLLOW_UP_PLAN.PLEDGE.eq(pledge))
                .forUpdate()
                .execute();
    }

    @Transactional(readOnly = true)
    public Optional<Written> written(String pledge, String period) {
        return sql.selectFrom(REPORT_DRAFT)
                .where(REPORT_DRAFT.PLEDGE.eq(pledge))
                .and(REPORT_DRAFT.PERIOD.eq(period))
                .fetchOptional(row -> new Written(
                        Details.read(row.getWords(), ReportWords.class),
                        row.getVersion(),
                        new Draft.Act(
                                row.getChangedBy(),
                                row.getChangedByName(),
                                row.getChangedAt().toInstant())));
    }

    /**
     * Saves the words over the version that the writer had, 0 for none.
     *
     * @return whether nobody else saved meanwhile
     */
    public boolean save(String pledge, String period, int version, ReportWords words) {
        UUID account = AccessScope.actor().requireAccount();
        String name = AccessScope.actor().name();
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (version == 0) {
            return sql.insertInto(REPORT_DRAFT)
                            .set(REPORT_DRAFT.TENANT_ID, AccessScope.tenant().value())
                            .set(REPORT_DRAFT.ID, ids.next())
                            .set(REPORT_DRAFT.PLEDGE, pledge)
                            .set(REPORT_DRAFT.PERIOD, period)
                            .set(REPORT_DRAFT.WORDS, Details.write(words))
                            .set(REPORT_DRAFT.VERSION, 1)
                            .set(REPORT_DRAFT.CHANGED_BY, account)
                            .set(REPORT_DRAFT.CHANGED_BY_NAME, name)
                            .set(REPORT_DRAFT.CHANGED_AT, now)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        }
        return sql.update(REPORT_DRAFT)
                        .set(REPORT_DRAFT.WORDS, Details.write(words))
                        .set(REPORT_DRAFT.VERSION, version + 1)
                        .set(REPORT_DRAFT.CHANGED_BY, account)
                        .set(REPORT_DRAFT.CHANGED_BY_NAME, name)
                        .set(REPORT_DRAFT.CHANGED_AT, now)
                        .where(REPORT_DRAFT.PLEDGE.eq(pledge))
                        .and(REPORT_DRAFT.PERIOD.eq(period))
                        .and(REPORT_DRAFT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Stores it for ever. */
    public FrozenReport freeze(UUID pledgeVersion, ReportContent content) {
        String canonical = ReportCanon.write(content);
        ReportRecord row = new ReportRecord();
        row.setTenantId(AccessScope.tenant().value());
        row.setId(ids.next());
        row.setPublished(true);
        row.setPledgeId(pledgeVersion);
        row.setPledge(content.pledge());
        row.setPeriod(content.period().id());
        row.setFirstDay(content.period().first());
        row.setLastDay(content.period().last());
        row.setFrozenAt(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
        row.setContent(canonical);
        row.setSha256(ReportCanon.hash(canonical));
        sql.insertInto(REPORT).set(row).execute();
        return frozen(row);
    }

    @Transactional(readOnly = true)
    public Optional<FrozenReport> frozen(String pledge, String period) {
        return all(REPORT.PLEDGE.eq(pledge).and(REPORT.PERIOD.eq(period))).stream()
                .findFirst();
    }

    /** Of one pledge, oldest first. */
    @Transactional(readOnly = true)
    public List<FrozenReport> of(String pledge) {
        return all(REPORT.PLEDGE.eq(pledge));
    }

    /** Of every pledge, each one's oldest first. */
    @Transactional(readOnly = true)
    public List<FrozenReport> all() {
        return all(REPORT.CONTENT.isNotNull());
    }

    private List<FrozenReport> all(Condition which) {
        return sql.selectFrom(REPORT)
                .where(which)
                .orderBy(REPORT.PLEDGE, REPORT.LAST_DAY, REPORT.ID)
                .fetch(ReportRepository::frozen);
    }

    private static FrozenReport frozen(ReportRecord row) {
        return new FrozenReport(
                row.getId(), row.getFrozenAt().toInstant(), row.getSha256(), ReportCanon.read(row.getContent()));
    }
}
