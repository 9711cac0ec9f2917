package se.samlofte.pledges;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.MEASURED_VALUE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.REPORT;
import static se.samlofte.pledges.db.Tables.REPORT_OCCURRENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.pledges.db.tables.records.ReportOccurrenceRecord;
import se.samlofte.tenancy.AccessScope;

/**
 * Which occurrences the frozen reports have told of. One that arrives while a report is being frozen is not among those
 * that were read, so it is told of in the next one: in exactly one, as the table's key says.
 */
@Repository
@Transactional
class ReportedOccurrenceRepository {

    private final DSLContext sql;

    ReportedOccurrenceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @param commitment its word within the pledge */
    record Untold(UUID id, String commitment, ReportContent.Time time) {}

    /** What was done until a day and no report has told of, oldest first; one statement, so one moment. */
    @Transactional(readOnly = true)
    public List<Untold> untold(UUID pledgeVersion, LocalDate until) {
        return sql.select(
                        OCCURRENCE.ID,
                        COMMITMENT.SLUG,
                        OCCURRENCE.OCCURRED,
                        OCCURRENCE.PRECISION.convertFrom("MONTH"::equals),
                        OCCURRENCE.TEXT,
                        OCCURRENCE.EVIDENCE.convertFrom(Progress.Proof::valueOf),
                        OCCURRENCE.REACHED)
                .from(OCCURRENCE)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(OCCURRENCE.COMMITMENT_ID))
                .where(OCCURRENCE.PLEDGE_ID.eq(pledgeVersion))
                .and(OCCURRENCE.OCCURRED.le(until))
                .and(notExists(
                        selectOne().from(REPORT_OCCURRENCE).where(REPORT_OCCURRENCE.OCCURRENCE_ID.eq(OCCURRENCE.ID))))
                .orderBy(OCCURRENCE.OCCURRED, OCCURRENCE.ID)
                .fetch(mapping((id, commitment, day, month, text, proof, reached) -> new Untold(
                        id, commitment, new ReportContent.Time(new DayOrMonth(day, month), text, proof, reached))));
    }

    public void tell(UUID report, List<Untold> occurrences) {
        sql.batchInsert(occurrences.stream()
                        .map(occurrence -> {
                            ReportOccurrenceRecord row = new ReportOccurrenceRecord();
                            row.setTenantId(AccessScope.tenant().value());
                            row.setOccurrenceId(occurrence.id());
                            row.setReportId(report);
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** How many each commitment of a version has that reports have told of. */
    @Transactional(readOnly = true)
    public Map<String, Integer> told(UUID pledgeVersion) {
        return sql
                .select(COMMITMENT.SLUG, count())
                .from(OCCURRENCE)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(OCCURRENCE.COMMITMENT_ID))
                .join(REPORT_OCCURRENCE)
                .on(REPORT_OCCURRENCE.OCCURRENCE_ID.eq(OCCURRENCE.ID))
                .where(OCCURRENCE.PLEDGE_ID.eq(pledgeVersion))
                .groupBy(COMMITMENT.SLUG)
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.value1(), row -> row.value2()));
    }

    /** A new version of a pledge takes over the reports, what they have told of, and what was measured. @param copies new ids by old ones */
    public void follow(UUID from, UUID to, Map<UUID, UUID> copies) {
        sql.update(REPORT)
                .set(REPORT.PLEDGE_ID, to)
                .set(REPORT.PUBLISHED, true)
                .where(REPORT.PLEDGE_ID.eq(from))
                .execute();
        sql.update(MEASURED_VALUE)
                .set(MEASURED_VALUE.PLEDGE_ID, to)
                .set(MEASURED_VALUE.PUBLISHED, true)
                .where(MEASURED_VALUE.PLEDGE_ID.eq(from))
                .execute();
        sql.batchInsert(
                        sql
                                .selectFrom(REPORT_OCCURRENCE)
                                .where(REPORT_OCCURRENCE.OCCURRENCE_ID.in(copies.keySet()))
                                .stream()
                                .map(row -> {
                                    ReportOccurrenceRecord copy = new ReportOccurrenceRecord();
                                    copy.setTenantId(row.getTenantId());
                                    copy.setOccurrenceId(copies.get(row.getOccurrenceId()));
                                    copy.setReportId(row.getReportId());
                                    return copy;
                                })
                                .toList())
                .execute();
    }
}
