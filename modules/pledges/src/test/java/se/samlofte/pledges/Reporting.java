package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.samlofte.pledges.db.tables.records.CommitmentRecord;

/** What people do with follow-ups, in the words of the tests: a pledge for 2026, looked at on a day. */
public record Reporting(TestTenant tenant, String pledge) {

    public static final String LAMPS = "kommunen-lagar-trasiga-lampor";
    public static final String ROUNDS = "polisen-gar-rundor-i";

    /** A pledge for 2026 that nothing has been done for, followed up each tertial. */
    public static Reporting on(LocalDate today) {
        Writing writing = Writing.somewhere();
        Draft draft = writing.published(Documents.with("title", "Medborgarlöfte 2026", "period.from", "2026"));
        Reporting reporting = new Reporting(writing.tenant().later(today), Objects.requireNonNull(draft.publishedAs()));
        assertThat(reporting.choose(FollowUpRhythm.TERTIAL)).isTrue();
        return reporting;
    }

    public boolean choose(FollowUpRhythm rhythm) {
        return tenant.as(People.coordinator(), () -> reports().choose(pledge, rhythm));
    }

    public Reporting later(LocalDate day) {
        return new Reporting(tenant.later(day), pledge);
    }

    public UUID occurs(String commitment, LocalDate day, String evidence) {
        UUID id = UUID.randomUUID();
        tenant.asStaff(sql -> {
            CommitmentRecord row = Objects.requireNonNull(sql.selectFrom(COMMITMENT)
                    .where(COMMITMENT.SLUG.eq(commitment))
                    .orderBy(COMMITMENT.ID.desc())
                    .limit(1)
                    .fetchOne());
            boolean month = row.getPublishRule().equals("AFTERWARDS_ONLY");
            return sql.insertInto(OCCURRENCE)
                    .set(OCCURRENCE.TENANT_ID, tenant.id())
                    .set(OCCURRENCE.ID, id)
                    .set(OCCURRENCE.PUBLISHED, true)
                    .set(OCCURRENCE.PLEDGE_ID, row.getPledgeId())
                    .set(OCCURRENCE.COMMITMENT_ID, row.getId())
                    .set(OCCURRENCE.PUBLISH_RULE, row.getPublishRule())
                    .set(OCCURRENCE.PRECISION, month ? "MONTH" : "DAY")
                    .set(OCCURRENCE.OCCURRED, month ? day.withDayOfMonth(1) : day)
                    .set(OCCURRENCE.TEXT, "Gjort " + day)
                    .set(OCCURRENCE.EVIDENCE, evidence)
                    .set(OCCURRENCE.REACHED, 5)
                    .set(OCCURRENCE.ENTERED_BY, "STAFF")
                    .execute();
        });
        return id;
    }

    public void declares(String commitment, String declared) {
        tenant.asStaff(sql -> sql.update(COMMITMENT)
                .set(COMMITMENT.DECLARED, declared)
                .set(COMMITMENT.DECLARED_BY, "POLICE")
                .where(COMMITMENT.SLUG.eq(commitment))
                .execute());
    }

    public ReportContent draft(String period) {
        return tenant.as(
                        People.coordinator(),
                        () -> reports().draft(pledge, period).orElseThrow())
                .content();
    }

    public Freezing saves(String period, int version, ReportWords words) {
        return tenant.as(People.coordinator(), () -> reports().save(pledge, period, version, words));
    }

    public Freezing freezes(String period, int version) {
        return tenant.as(People.coordinator(), () -> reports().freeze(pledge, period, version));
    }

    public FrozenReport frozen(String period) {
        return assertFrozen(freezes(period, 0));
    }

    public static FrozenReport assertFrozen(Freezing freezing) {
        assertThat(freezing).isInstanceOf(Freezing.Frozen.class);
        return ((Freezing.Frozen) freezing).report();
    }

    public static ReportContent.Line line(ReportContent content, String commitment) {
        return content.lines().stream()
                .filter(line -> line.id().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    public static ReportWords words(String introduction) {
        return new ReportWords(introduction, "", "", "KS 2026/123", "Kommunstyrelsen", "KS § 45", "2026-10-05");
    }

    /** How many times each report tells of, by period. */
    public Map<String, Integer> told() {
        return tenant
                .asVisitorOutsideTransaction(
                        () -> TestTenant.bean(PublishedReports.class).all())
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        FrozenReport::period, report -> report.content().lines().stream()
                                .mapToInt(line -> line.times().size())
                                .sum()));
    }

    public static FollowUpReports reports() {
        return TestTenant.bean(FollowUpReports.class);
    }
}
