package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.Reporting.LAMPS;
import static se.samlofte.pledges.Reporting.ROUNDS;
import static se.samlofte.pledges.Reporting.line;
import static se.samlofte.pledges.db.Tables.REPORT;
import static se.samlofte.pledges.db.Tables.REPORT_OCCURRENCE;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import se.samlofte.pledges.Freezing.Refused;
import se.samlofte.pledges.Freezing.Why;
import se.samlofte.pledges.web.PledgeWords;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.NotPermittedException;

/** Reports are made of records, frozen once, and tell of each occurrence once. */
class FollowUpReportsTests {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 3);
    private static final LocalDate MARCH_3 = LocalDate.of(2026, 3, 3);
    private static final LocalDate JUNE_9 = LocalDate.of(2026, 6, 9);
    private static final String FIRST = "2026-tertial-1";
    private static final String SECOND = "2026-tertial-2";

    private final Reporting reporting = Reporting.on(MAY);

    @Test
    @Proves({"1-06", "1-07", "1-08", "1-09", "1-22", "1-23"})
    void whatOnceWasTypedIsNowCounted() {
        TestTenant hassleholm = TestTenant.with("hassleholm", MAY);
        Reporting of2021 = new Reporting(hassleholm, "medborgarlofte-2021");
        of2021.choose(FollowUpRhythm.YEAR);
        ReportContent report = of2021.draft("2021");
        assertThat(report.parties()).extracting(Party::party).contains(Party.Kind.MUNICIPALITY, Party.Kind.POLICE);
        assertThat(report.period().first()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(report.period().last()).isEqualTo(LocalDate.of(2021, 12, 31));
        assertThat(new PledgeWords(TestTenant.ui(Language.SV), true, unit -> unit).standing(report.standing()))
                .contains("av 6 löften")
                .contains("3 flyttades till 2022 på grund av pandemin");
        assertThat(line(report, "kontaktombudstraff").deviation()).satisfies(deviation -> {
            assertThat(deviation).isNotNull();
            assertThat(deviation.cause()).isEqualTo(Progress.Cause.PANDEMIC_OR_RESTRICTION);
            assertThat(deviation.movedTo()).isNotNull();
        });
    }

    @Test
    void aReportTellsWhatWasDoneAndOnWhatItRests() {
        reporting.occurs(LAMPS, MARCH_3, "RECORD");
        reporting.occurs(LAMPS, MARCH_3.plusDays(1), "DECLARED");
        reporting.occurs(LAMPS, JUNE_9, "DECLARED");
        reporting.declares(LAMPS, "ONGOING");
        ReportContent.Line line = line(reporting.draft(FIRST), LAMPS);
        assertThat(line.times()).hasSize(2);
        assertThat(line.withRecord()).isEqualTo(1);
        assertThat(line.reached()).isEqualTo(10);
        assertThat(line.declared()).isEqualTo(Progress.Declared.ONGOING);
        assertThat(line(reporting.draft(FIRST), ROUNDS).times()).isEmpty();
    }

    @Test
    void theNextReportTellsTheDifference() {
        reporting.occurs(LAMPS, MARCH_3, "DECLARED");
        reporting.declares(ROUNDS, "NOT_STARTED");
        FrozenReport first = reporting.frozen(FIRST);
        reporting.declares(ROUNDS, "DONE");
        reporting.occurs(ROUNDS, JUNE_9, "DECLARED");
        ReportContent second = reporting.later(SEPTEMBER).draft(SECOND);
        assertThat(second.previous()).satisfies(previous -> {
            assertThat(previous).isNotNull();
            assertThat(previous.sha256()).isEqualTo(first.sha256());
            assertThat(previous.period()).isEqualTo(FIRST);
            assertThat(previous.declared()).contains(new ReportContent.Earlier(ROUNDS, Progress.Declared.NOT_STARTED));
        });
        assertThat(line(second, ROUNDS).declared()).isEqualTo(Progress.Declared.DONE);
        assertThat(line(second, LAMPS).before()).isEqualTo(1);
        assertThat(line(second, LAMPS).times()).isEmpty();
    }

    @Test
    void whatIsFrozenIsItsHashAndNeverChangesEvenInTheDatabase() {
        FrozenReport report = reporting.frozen(FIRST);
        String stored = reporting
                .tenant()
                .asStaff(sql ->
                        sql.fetchValue(sql.select(REPORT.CONTENT).from(REPORT).where(REPORT.ID.eq(report.id()))));
        assertThat(ReportCanon.hash(stored)).isEqualTo(report.sha256());
        assertThat(ReportCanon.write(report.content())).isEqualTo(stored);
        assertThatThrownBy(() -> reporting.tenant().asStaff(sql -> sql.update(REPORT)
                        .set(REPORT.CONTENT, "{}")
                        .set(REPORT.SHA256, ReportCanon.hash("{}"))
                        .where(REPORT.ID.eq(report.id()))
                        .execute()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> reporting.tenant().asStaff(sql -> sql.deleteFrom(REPORT)
                        .where(REPORT.ID.eq(report.id()))
                        .execute()))
                .isInstanceOf(DataAccessException.class);
        assertThat(reporting
                        .tenant()
                        .<String>asStaff(sql -> sql.fetchValue(
                                sql.select(REPORT.CONTENT).from(REPORT).where(REPORT.ID.eq(report.id())))))
                .isEqualTo(stored);
        assertThat(reporting.tenant().<Integer>asStaff(sql -> sql.update(REPORT)
                        .set(REPORT.PUBLISHED, REPORT.PUBLISHED)
                        .where(REPORT.ID.eq(report.id()))
                        .execute()))
                .isEqualTo(1);
        assertThat(reporting.freezes(FIRST, 0)).isEqualTo(new Freezing.Frozen(report));
        assertThat(reporting.saves(FIRST, 0, Reporting.words("Efteråt"))).isEqualTo(new Refused(Why.ALREADY));
    }

    @Test
    void aReportGoesInAndOutOfThePublicWithItsPledge() {
        reporting.frozen(FIRST);
        assertThat(reporting.told()).containsKey(FIRST);
        assertThat(reporting.tenant().pledge(reporting.pledge()).followedUp().reports())
                .extracting(FollowedUp.Mark::period)
                .containsExactly(FIRST);
        reporting.tenant().as(People.coordinator(), () -> Writing.publishing()
                .takeDown(reporting.pledge(), "Fel löfte"));
        assertThat(reporting.told()).isEmpty();
        Writing writing = new Writing(reporting.tenant().later(Writing.TODAY));
        Draft again = writing.corrects(reporting.pledge());
        writing.saves(People.coordinator(), again, 1, Documents.changed(again.document(), "correctionNote", "Åter."));
        writing.publish(again);
        assertThat(reporting.told()).containsKey(FIRST);
    }

    @Test
    void aNewVersionOfThePledgeTellsNothingTwice() {
        reporting.occurs(LAMPS, MARCH_3, "DECLARED");
        reporting.frozen(FIRST);
        Writing writing = new Writing(reporting.tenant().later(Writing.TODAY));
        Draft correction = writing.corrects(reporting.pledge());
        writing.saves(
                People.coordinator(),
                correction,
                1,
                Documents.changed(correction.document(), "correctionNote", "Stavfel."));
        writing.publish(correction);
        ReportContent.Line line = line(reporting.later(SEPTEMBER).draft(SECOND), LAMPS);
        assertThat(line.times()).isEmpty();
        assertThat(line.before()).isEqualTo(1);
    }

    @Test
    @Proves("R24")
    void anOccurrenceThatArrivesWhileFreezingIsToldOfInExactlyOneReport() throws Exception {
        int many = 60;
        List<UUID> entered = new ArrayList<>();
        CountDownLatch begun = new CountDownLatch(5);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<?> entering = people.submit(() -> {
                for (int i = 0; i < many; i++) {
                    entered.add(reporting.occurs(LAMPS, MARCH_3.plusDays(i % 20), "DECLARED"));
                    begun.countDown();
                }
            });
            Future<Freezing> freezing = people.submit(() -> {
                begun.await();
                return reporting.freezes(FIRST, 0);
            });
            Reporting.assertFrozen(freezing.get());
            entering.get();
        }
        reporting.later(SEPTEMBER).frozen(SECOND);
        Map<String, Integer> told = reporting.told();
        assertThat(told.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(many);
        assertThat(reporting.tenant().<List<UUID>>asStaff(sql -> sql.select(REPORT_OCCURRENCE.OCCURRENCE_ID)
                        .from(REPORT_OCCURRENCE)
                        .fetch(REPORT_OCCURRENCE.OCCURRENCE_ID)))
                .containsExactlyInAnyOrderElementsOf(entered);
    }

    @Test
    void freezingTwiceAtOnceMakesOneReport() throws Exception {
        reporting.occurs(LAMPS, MARCH_3, "DECLARED");
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<Freezing>> presses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                presses.add(people.submit(() -> reporting.freezes(FIRST, 0)));
            }
            List<UUID> ids = new ArrayList<>();
            for (Future<Freezing> press : presses) {
                ids.add(Reporting.assertFrozen(press.get()).id());
            }
            assertThat(ids).hasSize(4);
            assertThat(ids.stream().distinct()).hasSize(1);
        }
        assertThat(reporting.told()).containsExactlyEntriesOf(Map.of(FIRST, 1));
    }

    @Test
    void whatIsEnteredLateComesIntoTheNextReport() {
        reporting.frozen(FIRST);
        reporting.occurs(LAMPS, MARCH_3, "DECLARED");
        assertThat(line(reporting.later(SEPTEMBER).frozen(SECOND).content(), LAMPS)
                        .times())
                .singleElement()
                .satisfies(time -> assertThat(time.when().date()).isEqualTo(MARCH_3));
    }

    @Test
    void reportsAreFrozenInTheirOrderAndNotBeforeTheirTime() {
        assertThat(reporting.freezes("2026-tertial-3", 0)).isEqualTo(new Refused(Why.NOT_YET));
        assertThat(reporting.freezes("2027-tertial-1", 0)).isEqualTo(new Refused(Why.UNKNOWN));
        reporting.frozen(SECOND);
        assertThat(reporting.freezes(FIRST, 0)).isEqualTo(new Refused(Why.EARLIER));
    }

    @Test
    void wordsStandAroundTheNumbersAndNobodysAreLost() {
        assertThat(reporting.saves(FIRST, 0, Reporting.words("Annas ord"))).isInstanceOf(Freezing.Saved.class);
        assertThat(reporting.saves(FIRST, 0, Reporting.words("Olles ord"))).isEqualTo(new Refused(Why.CHANGED));
        assertThat(reporting.freezes(FIRST, 0)).isEqualTo(new Refused(Why.CHANGED));
        assertThat(reporting.saves(FIRST, 1, Reporting.words("x".repeat(4001))))
                .satisfies(saving -> assertThat(((Freezing.Wrong) saving).faults())
                        .extracting(Fault::field)
                        .containsExactly("introduction"));
        FrozenReport report = Reporting.assertFrozen(reporting.freezes(FIRST, 1));
        assertThat(report.content().words().introduction()).isEqualTo("Annas ord");
        assertThat(report.content().words().paragraph()).isEqualTo("KS § 45");
        assertThat(report.content().standing().total()).isEqualTo(2);
    }

    @Test
    void anEditorWritesButDoesNotFreeze() {
        assertThat(reporting.tenant().as(People.with(Role.EDITOR), () -> Reporting.reports()
                        .save(reporting.pledge(), FIRST, 0, Reporting.words("Ord"))))
                .isInstanceOf(Freezing.Saved.class);
        assertThatThrownBy(() -> reporting.tenant().as(People.with(Role.EDITOR), () -> Reporting.reports()
                        .freeze(reporting.pledge(), FIRST, 1)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsToldOnlyAfterwardsIsNeverPlannedInAReport() {
        assertThat(line(reporting.draft(FIRST), ROUNDS).next()).isEmpty();
        reporting.occurs(ROUNDS, MARCH_3, "DECLARED");
        assertThat(line(reporting.draft(FIRST), ROUNDS).times())
                .singleElement()
                .satisfies(time -> assertThat(time.when().wholeMonth()).isTrue());
    }
}
