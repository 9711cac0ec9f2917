package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.pledges.Keeping.CONTROLS;
import static se.samlofte.pledges.Keeping.GROUPS;
import static se.samlofte.pledges.Keeping.LETTER;
import static se.samlofte.pledges.db.Tables.EVIDENCE_FILE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;
import static se.samlofte.pledges.db.Tables.OCCURRENCE_ENTRY;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;
import se.samlofte.pledges.MonthDots.State;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.Progress.Evidence;
import se.samlofte.pledges.Progress.Proof;
import se.samlofte.publishing.db.Tables;
import se.samlofte.tenancy.IsolationException;

/** What staff enter about a published pledge, from the press of the button to what residents read. */
class OccurrencesTests {

    private final Keeping keeping = Keeping.inOrkelljunga();

    @Test
    @Proves("3-21")
    void aLetterIsEnteredOnceAMonthAndSeenByResidents() {
        assertThat(dot(LETTER, 11)).isEqualTo(State.COMING);
        long before = revision();
        UUID entry = keeping.entered(Keeping.officer(), LETTER, Keeping.with("2026-11-22", "Brevet", "", "", "34"));
        assertThat(revision()).as("pages are rendered again").isGreaterThan(before);
        assertThat(dot(LETTER, 11)).isEqualTo(State.DONE_DECLARED);
        Progress progress = keeping.seen(LETTER).progress();
        assertThat(progress.latest()).hasValueSatisfying(latest -> {
            assertThat(latest.when()).isEqualTo(DayOrMonth.of(Keeping.TODAY));
            assertThat(latest.text()).isEqualTo("Brevet");
            assertThat(latest.reached()).isEqualTo(34);
            assertThat(latest.toldBy()).isEqualTo(DeclaredBy.POLICE);
            assertThat(latest.proof()).isEqualTo(Proof.DECLARED);
        });
        assertThat(progress.evidence()).isEqualTo(Evidence.PARTIAL);
        assertThat(entries(LETTER))
                .filteredOn(known -> entry.equals(known.entry()))
                .singleElement()
                .satisfies(known -> assertThat(known.by()).isEqualTo("En LIAISON_OFFICER"));
    }

    @Test
    @Proves("3-22")
    void newGroupsAreCountedAsEitherPartyEntersThem() {
        int before = keeping.seen(GROUPS).progress().times();
        keeping.entered(Keeping.coordinator(), GROUPS, Keeping.with("2026-11-20", "Två grupper", "", "2", ""));
        Progress progress = keeping.seen(GROUPS).progress();
        assertThat(progress.times()).isEqualTo(before + 2);
        assertThat(progress.latest()).map(Progress.Occurrence::toldBy).contains(DeclaredBy.MUNICIPALITY);
    }

    @Test
    void whatIsWrongIsCorrectedAndWhatIsRemovedCanComeBack() {
        UUID entry = keeping.entered(Keeping.officer(), LETTER, Keeping.with("2026-11-20", "Brev", "Torget", "", ""));
        Entering corrected = as(() ->
                Keeping.occurrences().correct(entry, 1, Keeping.with("2026-11-19", "Brevet", "", "", "12"), null));
        assertThat(corrected).isEqualTo(new Entering.Entered(entry));
        assertThat(shown(entry).when()).isEqualTo(DayOrMonth.of(Keeping.TODAY.minusDays(3)));
        assertThat(shown(entry).place()).isNull();
        assertThat(as(() -> Keeping.occurrences().correct(entry, 1, Keeping.on("2026-11-18"), null)))
                .isEqualTo(new Entering.Stale(2));

        int before = keeping.seen(LETTER).progress().times();
        assertThat(as(() -> Keeping.occurrences().remove(entry))).isTrue();
        assertThat(as(() -> Keeping.occurrences().remove(entry))).as("again").isFalse();
        assertThat(keeping.seen(LETTER).progress().times()).isEqualTo(before - 1);
        assertThat(as(() -> Keeping.occurrences().putBack(entry))).isTrue();
        assertThat(as(() -> Keeping.occurrences().putBack(entry))).as("again").isFalse();
        assertThat(keeping.seen(LETTER).progress().times()).isEqualTo(before);
        assertThat(shown(entry).reached()).isEqualTo(12);
    }

    @Test
    void whatIsToldAfterwardsIsStoredByMonthWithoutPlace() {
        assertThat(faults(Keeping.with("2026-11-20", "", "Gymmet på Storgatan", "", "")))
                .containsExactly("place-kept");
        assertThat(faults(Keeping.on("2026-12-01"))).containsExactly("when-kept");
        UUID entry =
                keeping.entered(Keeping.officer(), CONTROLS, Keeping.with("2026-11-20", "Kontroller", "", "3", ""));
        assertThat(shown(entry).when().wholeMonth()).isTrue();
        assertThat(shown(entry).times()).isEqualTo(3);
        assertThat(keeping.tenant().<List<String>>asStaff(sql -> sql.selectFrom(OCCURRENCE)
                        .where(OCCURRENCE.ENTRY_ID.eq(entry))
                        .fetch(row -> row.getOccurred() + " " + row.getPlace())))
                .containsExactly("2026-11-01 null");
    }

    @ParameterizedTest
    @CsvSource({
        "'', when-missing",
        "igår, when-unreadable",
        "2026, when-unreadable",
        "2026-02-30, when-unreadable",
        "2026-11-23, when-ahead",
        "2026-12, when-ahead",
        "2025-12-31, when-outside"
    })
    void aTimeThatCannotBeIsRefusedInWords(String when, String rule) {
        assertThat(keeping.enters(Keeping.officer(), LETTER, Keeping.on(when)))
                .isInstanceOfSatisfying(Entering.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::rule)
                        .containsExactly(rule));
    }

    @Test
    void numbersAndLinksThatAreNoneAreRefused() {
        assertThat(keeping.enters(
                        Keeping.officer(),
                        LETTER,
                        new TypedOccurrence("2026-11-20", "", "a".repeat(301), "", "0", "-1", "", "javascript:x", "x")))
                .isInstanceOfSatisfying(Entering.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::field)
                        .containsExactly("text", "times", "reached", "link", "part"));
    }

    @Test
    void nothingIsEnteredAboutWhatIsNotPublished() {
        assertThat(keeping.enters(Keeping.officer(), new CommitmentKey("finns-inte", "x"), Keeping.on("2026-11-20")))
                .isEqualTo(new Entering.Unknown());
    }

    @Test
    @Proves("R03")
    void aFormSentEightTimesAtOnceIsOneOccurrence() throws Exception {
        int before = keeping.seen(LETTER).progress().times();
        UUID token = UUID.randomUUID();
        List<Entering> answers =
                atOnce(8, () -> keeping.enters(Keeping.officer(), LETTER, token, Keeping.on("2026-11-22"), null));
        assertThat(answers).hasSize(8).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).isInstanceOf(Entering.Entered.class);
        assertThat(keeping.seen(LETTER).progress().times()).isEqualTo(before + 1);
    }

    @Test
    @Proves("R24")
    void ofTwoWhoCorrectAtOnceOneIsTold() throws Exception {
        UUID entry = keeping.entered(Keeping.officer(), LETTER, Keeping.on("2026-11-20"));
        List<Entering> answers =
                atOnce(8, () -> as(() -> Keeping.occurrences().correct(entry, 1, Keeping.on("2026-11-21"), null)));
        assertThat(answers).filteredOn(Entering.Entered.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(new Entering.Stale(2)::equals).hasSize(7);
    }

    @Test
    void itSurvivesAFurtherVersion() {
        UUID entry = keeping.entered(Keeping.officer(), LETTER, Keeping.with("2026-11-22", "Brevet", "Torget", "", ""));
        Writing writing = new Writing(keeping.tenant());
        Draft draft = writing.corrects(Keeping.PLEDGE);
        writing.saves(People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
        writing.publish(draft);
        assertThat(keeping.tenant().pledge(Keeping.PLEDGE).version()).isEqualTo(2);
        assertThat(shown(entry).place()).isEqualTo("Torget");
        assertThat(as(() -> Keeping.occurrences().remove(entry))).isTrue();
        assertThat(keeping.tenant().<Integer>asStaff(sql -> sql.fetchCount(OCCURRENCE, OCCURRENCE.ENTRY_ID.eq(entry))))
                .as("in no version")
                .isZero();
    }

    @Test
    @Proves("R24")
    void whatIsEnteredWhileAVersionIsPublishedIsInThatVersion() throws Exception {
        Writing writing = new Writing(keeping.tenant());
        Draft draft = writing.corrects(Keeping.PLEDGE);
        writing.saves(People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
        assertThat(writing.asks(People.coordinator(), draft)).isInstanceOf(Decision.Done.class);
        int before = keeping.seen(LETTER).progress().times();
        List<Callable<Object>> together = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            together.add(() -> keeping.enters(Keeping.officer(), LETTER, Keeping.on("2026-11-21")));
        }
        together.add(3, () -> writing.approves(People.liaisonOfficer(), draft));
        assertThat(atOnce(together)).noneMatch(Entering.Invalid.class::isInstance);
        assertThat(keeping.tenant().pledge(Keeping.PLEDGE).version()).isEqualTo(2);
        assertThat(keeping.seen(LETTER).progress().times()).isEqualTo(before + 6);
    }

    @Test
    void itSurvivesAReloadedFile(@TempDir Path folder) throws IOException {
        UUID entry = keeping.entered(Keeping.officer(), LETTER, Keeping.with("2026-11-22", "Brevet", "", "", ""));
        keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Progress.Declared.DONE));
        FileSystemUtils.copyRecursively(TestTenant.folder("orkelljunga"), folder);
        Path file = folder.resolve("pledges/current-year.yaml");
        Files.writeString(file, Files.readString(file).replace("inbrott och skadegörelse.", "inbrott. Ändrat."));
        assertThat(keeping.tenant().apply(folder)).singleElement().asString().contains("har ändrats");
        assertThat(shown(entry).text()).isEqualTo("Brevet");
        assertThat(keeping.seen(LETTER).progress().declared()).isEqualTo(Progress.Declared.DONE);
        assertThat(keeping.version(LETTER)).isEqualTo(1);
    }

    @Test
    void aLinkOrAFileMakesItARecordAndResidentsSeeNeither() {
        UUID link =
                keeping.entered(Keeping.officer(), LETTER, Keeping.withLink("2026-11-20", "https://example.org/brev"));
        assertThat(shown(link).proof()).isEqualTo(Proof.RECORD);
        UUID file = ((Entering.Entered) keeping.enters(
                        Keeping.officer(),
                        LETTER,
                        UUID.randomUUID(),
                        Keeping.on("2026-11-21"),
                        new Occurrences.Upload("../hemligt/brev.exe", "%PDF-1.7 brevet".getBytes())))
                .entry();
        assertThat(shown(file).proof()).isEqualTo(Proof.RECORD);
        assertThat(dot(LETTER, 11)).isEqualTo(State.DONE_WITH_RECORD);
        EvidenceFile stored = as(() -> Keeping.occurrences().file(LETTER, file)).orElseThrow();
        assertThat(stored.name()).isEqualTo("brev.pdf");
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(as(() -> Keeping.occurrences().file(GROUPS, file)))
                .as("of another commitment")
                .isEmpty();
        assertThatThrownBy(() -> keeping.tenant().<Integer>asVisitor(sql -> sql.fetchCount(OCCURRENCE_ENTRY)))
                .isInstanceOf(IsolationException.class);
        assertThatThrownBy(() -> keeping.tenant().<Integer>asVisitor(sql -> sql.fetchCount(EVIDENCE_FILE)))
                .isInstanceOf(IsolationException.class);
        assertThat(keeping.tenant().<Integer>asVisitor(sql -> sql.fetchCount(OCCURRENCE)))
                .isPositive();
    }

    private List<String> faults(TypedOccurrence typed) {
        return keeping.enters(Keeping.officer(), CONTROLS, typed) instanceof Entering.Invalid invalid
                ? invalid.faults().stream().map(Fault::rule).toList()
                : List.of();
    }

    private State dot(CommitmentKey key, int month) {
        return keeping.seen(key).progress().dots().dots().get(month - 1).state();
    }

    private Progress.Occurrence shown(UUID entry) {
        return List.of(LETTER, GROUPS, CONTROLS).stream()
                .flatMap(key -> entries(key).stream())
                .filter(known -> entry.equals(known.entry()))
                .findFirst()
                .orElseThrow()
                .occurrence();
    }

    private List<EnteredOccurrence> entries(CommitmentKey key) {
        return as(() -> Keeping.occurrences().of(key));
    }

    private <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        return keeping.tenant().as(Keeping.officer(), work);
    }

    private long revision() {
        return keeping.tenant().<Long>asStaff(sql -> sql.fetchOptional(Tables.REVISION)
                .map(row -> row.getWanted())
                .orElse(0L));
    }

    static <T> List<T> atOnce(int times, Callable<T> press) throws Exception {
        List<Callable<T>> presses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            presses.add(press);
        }
        return atOnce(presses);
    }

    static <T> List<T> atOnce(List<Callable<T>> presses) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> press : presses) {
                running.add(threads.submit(() -> {
                    start.await();
                    return press.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
