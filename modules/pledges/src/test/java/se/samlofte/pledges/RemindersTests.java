package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.OccurrencesTests.atOnce;
import static se.samlofte.pledges.db.Tables.REMINDER;
import static se.samlofte.pledges.db.Tables.RESPONSIBLE;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samlofte.messaging.db.Tables;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.ReminderAnswers.Answering;
import se.samlofte.pledges.ReminderAnswers.Question;
import se.samlofte.tenancy.Actor;

/** Letters to those who answer for commitments, and what they answer by the links in them. */
class RemindersTests {

    private static final Pattern TOKEN = Pattern.compile("/lank/reminder/([A-Za-z0-9_-]{43})");
    private static final String POLICE = "kommunpolis.orkelljunga@example.se";
    private static final String MUNICIPALITY = "trygghet.orkelljunga@example.se";

    private final Keeping keeping = Keeping.inOrkelljunga();
    private LocalDate day = Keeping.TODAY;

    @Test
    @Proves("3-21")
    void oneLetterAWeekAsksForTheLetterThatIsMissing() {
        names(Keeping.LETTER, DeclaredBy.POLICE, POLICE);
        // August is missing, three months back; looked at in September it is the last one
        Keeping september = new Keeping(keeping.tenant().later(LocalDate.of(2026, 9, 7)));
        assertThat(write(september)).isEqualTo(1);
        assertThat(write(september)).as("the same week").isZero();
        assertThat(letters(POLICE)).hasSize(1);
        assertThat(letters(POLICE).getFirst()).contains("augusti 2026", "informationsbrev");
        assertThat(write(new Keeping(keeping.tenant().later(LocalDate.of(2026, 9, 14)))))
                .as("the week after")
                .isEqualTo(1);
    }

    @Test
    @Proves("R05")
    void eightInstancesAtOnceWriteOneLetter() throws Exception {
        names(Keeping.LETTER, DeclaredBy.POLICE, POLICE);
        Keeping september = new Keeping(keeping.tenant().later(LocalDate.of(2026, 9, 7)));
        List<Integer> written = atOnce(8, () -> write(september));
        assertThat(written.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(letters(POLICE)).hasSize(1);
        assertThat(tokens(POLICE)).hasSize(1);
    }

    @Test
    void whoHasNothingDueGetsNoLetter() {
        names(Keeping.LETTER, DeclaredBy.POLICE, POLICE);
        Keeping march = new Keeping(keeping.tenant().later(LocalDate.of(2026, 3, 9)));
        assertThat(write(march)).isZero();
        assertThat(letters(POLICE)).isEmpty();
    }

    @Test
    void aPersonWhoAnswersForSeveralThingsGetsOneLetterWithALinkForEach() {
        names(Keeping.LETTER, DeclaredBy.POLICE, POLICE);
        names(Keeping.GROUPS, DeclaredBy.POLICE, POLICE);
        names(Keeping.PARENTS, DeclaredBy.MUNICIPALITY, MUNICIPALITY);
        Keeping december = new Keeping(keeping.tenant().later(LocalDate.of(2026, 12, 28)));
        assertThat(write(december)).isEqualTo(2);
        assertThat(letters(POLICE)).hasSize(1);
        assertThat(tokens(POLICE)).hasSize(2);
        assertThat(tokens(MUNICIPALITY)).hasSize(1);
    }

    @Test
    @Proves({"3-21", "R03"})
    void oneButtonEntersItForThePartyAndPressingAgainIsHarmless() {
        String token = asked();
        Question question = look(token);
        assertThat(question.answered()).isFalse();
        assertThat(question.text()).contains("informationsbrev");
        int before = keeping.seen(Keeping.LETTER).progress().times();
        assertThat(answers(() -> answers().done(token, Keeping.with("2026-08-28", "", "", "", "31"))))
                .isEqualTo(new Answering.Taken());
        assertThat(answers(() -> answers().done(token, Keeping.with("2026-08-29", "", "", "", "99"))))
                .isEqualTo(new Answering.Before());
        assertThat(answers(() -> answers().notDone(token, "RESOURCES", "", cause -> "x")))
                .isEqualTo(new Answering.Before());
        Progress progress = keeping.seen(Keeping.LETTER).progress();
        assertThat(progress.times()).isEqualTo(before + 1);
        assertThat(progress.occurrences())
                .filteredOn(occurrence -> occurrence.when().equals(DayOrMonth.of(LocalDate.of(2026, 8, 28))))
                .singleElement()
                .satisfies(occurrence -> {
                    assertThat(occurrence.toldBy()).isEqualTo(DeclaredBy.POLICE);
                    assertThat(occurrence.reached()).isEqualTo(31);
                });
        assertThat(look(token).answered()).isTrue();
    }

    @Test
    @Proves("R03")
    void ofEightPressesAtOnceOneCounts() throws Exception {
        String token = asked();
        int before = keeping.seen(Keeping.LETTER).progress().times();
        TypedOccurrence typed = Keeping.on("2026-08-28");
        List<Answering> all = atOnce(8, () -> answers(() -> answers().done(token, typed)));
        assertThat(all).filteredOn(Answering.Taken.class::isInstance).hasSize(1);
        assertThat(all).filteredOn(Answering.Before.class::isInstance).hasSize(7);
        assertThat(keeping.seen(Keeping.LETTER).progress().times()).isEqualTo(before + 1);
    }

    @Test
    @Proves("1-22")
    void whatCameToNothingTellsWhyAndIsAskedForNoMore() {
        String token = asked();
        assertThat(answers(() -> answers().notDone(token, "", "", cause -> "x")))
                .isInstanceOf(Answering.Invalid.class);
        assertThat(answers(() -> answers().notDone(token, "RESOURCES", "Ingen hann.", cause -> "x")))
                .isEqualTo(new Answering.Taken());
        assertThat(keeping.tenant().as(Keeping.coordinator(), () -> TestTenant.bean(ResponsiblePeople.class)
                        .missed(Keeping.LETTER)))
                .containsExactly(new MissedTime(
                        LocalDate.of(2026, 8, 1), 1, DeclaredBy.POLICE, Progress.Cause.RESOURCES, "Ingen hann."));
        Keeping september = new Keeping(keeping.tenant().later(LocalDate.of(2026, 9, 14)));
        assertThat(write(september)).as("nothing is due any more").isZero();
        assertThat(keeping.seen(Keeping.LETTER).progress().declared())
                .as("of a rhythm")
                .isEqualTo(Declared.ONGOING);
    }

    @Test
    @Proves("1-22")
    void whatWasToBeDoneOnceIsTherebyNotDone() {
        CommitmentKey lecture = new CommitmentKey(Keeping.PLEDGE, "forelasning-andts");
        names(lecture, DeclaredBy.MUNICIPALITY, MUNICIPALITY);
        names(lecture, DeclaredBy.POLICE, POLICE);
        write(keeping);
        String token = tokens(MUNICIPALITY).getFirst();
        List<String> before = tokens(POLICE);
        assertThat(answers(() -> answers().notDone(token, "EXTERNAL", "", cause -> "Något annat.")))
                .isEqualTo(new Answering.Taken());
        StatusChange proposed = keeping.tenant()
                .as(Keeping.officer(), () -> Keeping.statuses().waiting())
                .getFirst();
        assertThat(proposed.declared()).isEqualTo(Declared.NOT_DONE);
        assertThat(proposed.text()).isEqualTo("Något annat.");
        assertThat(proposed.byLink()).isTrue();
        hear(lecture);
        String confirm = newToken(POLICE, before);
        assertThat(look(confirm).kind()).as("the other party is asked at once").isEqualTo(Due.Kind.CONFIRMATION);
        assertThat(answers(() -> answers().confirm(confirm))).isEqualTo(new Answering.Taken());
        assertThat(keeping.seen(lecture).progress().declared()).isEqualTo(Declared.NOT_DONE);
        assertThat(keeping.seen(lecture).progress().declaredBy()).isEqualTo(DeclaredBy.JOINT);
    }

    @Test
    void aJointStatusIsConfirmedOrDeclinedByLinkWithoutSigningIn() {
        names(Keeping.GROUPS, DeclaredBy.MUNICIPALITY, MUNICIPALITY);
        proposes(Declared.DONE);
        assertThat(letters(MUNICIPALITY)).singleElement().asString().contains("Polisen säger: Genomfört");
        String first = tokens(MUNICIPALITY).getFirst();
        assertThat(answers(() -> answers().decline(first, ""))).isInstanceOf(Answering.Invalid.class);
        assertThat(answers(() -> answers().decline(first, "Bara två."))).isEqualTo(new Answering.Taken());
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.ONGOING);
        proposes(Declared.PARTLY_DONE);
        String second = newToken(MUNICIPALITY, List.of(first));
        assertThat(answers(() -> answers().confirm(second))).isEqualTo(new Answering.Taken());
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.PARTLY_DONE);
        assertThat(answers(() -> answers().confirm(first))).isEqualTo(new Answering.Before());
    }

    @Test
    void whatIsSupersededIsNotConfirmedByAnOldLink() {
        names(Keeping.GROUPS, DeclaredBy.MUNICIPALITY, MUNICIPALITY);
        proposes(Declared.DONE);
        String old = tokens(MUNICIPALITY).getFirst();
        proposes(Declared.PARTLY_DONE);
        assertThat(answers(() -> answers().confirm(old))).isEqualTo(new Answering.Before());
        assertThat(keeping.seen(Keeping.GROUPS).progress().declared()).isEqualTo(Declared.ONGOING);
    }

    @Test
    @Proves("E06")
    void whoIsReplacedIsForgottenAndTheirLinksAreDead() {
        String token = asked();
        names(Keeping.LETTER, DeclaredBy.POLICE, "ny.kommunpolis@example.se");
        assertThat(answers(() -> answers().done(token, Keeping.on("2026-08-28"))))
                .isEqualTo(new Answering.Gone());
        assertThat(keeping.tenant()
                        .<List<String>>asStaff(sql ->
                                sql.select(RESPONSIBLE.EMAIL).from(RESPONSIBLE).fetch(RESPONSIBLE.EMAIL)))
                .containsExactly("ny.kommunpolis@example.se");
        assertThat(keeping.tenant().<Integer>asStaff(sql -> sql.fetchCount(REMINDER)))
                .isZero();
    }

    @Test
    @Proves("E06")
    void aLinkOfAnotherMunicipalityAndAnOldOneLeadNowhere() {
        String token = asked();
        Keeping elsewhere = Keeping.inOrkelljunga();
        assertThat(elsewhere.tenant().as(Actor.program("test"), () -> answers().look(token)))
                .isEmpty();
        Keeping later = new Keeping(keeping.tenant().later(LocalDate.of(2026, 11, 1)));
        assertThat(later.tenant().as(Actor.program("test"), () -> answers().look(token)))
                .as("more than five weeks after")
                .isEmpty();
        assertThat(look(token)).isNotNull();
    }

    @Test
    void aNameNeedsASideARoleAndAnAddress() {
        assertThat(naming(Keeping.LETTER, "MUNICIPALITY", "", "inte en adress"))
                .isInstanceOfSatisfying(ResponsiblePeople.Naming.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::field)
                        .containsExactly("side", "role", "email"));
        assertThat(naming(Keeping.LETTER, "POLICE", "Kommun\npolis", POLICE))
                .isInstanceOf(ResponsiblePeople.Naming.Invalid.class);
    }

    /** Asked in September for the letter of August. @return the link's token */
    private String asked() {
        names(Keeping.LETTER, DeclaredBy.POLICE, POLICE);
        assertThat(write(new Keeping(keeping.tenant().later(LocalDate.of(2026, 9, 7)))))
                .isEqualTo(1);
        day = LocalDate.of(2026, 9, 9);
        return tokens(POLICE).getFirst();
    }

    private void proposes(Declared declared) {
        keeping.says(Keeping.officer(), Keeping.GROUPS, TypedStatus.of(declared));
        hear(Keeping.GROUPS);
    }

    /** What the listener does with the event, twice more as after a crash: one letter is sent. */
    private void hear(CommitmentKey key) {
        for (int i = 0; i < 2; i++) {
            byLink(() -> {
                TestTenant.bean(Reminders.class).askToConfirm(key);
                return true;
            });
        }
    }

    private String newToken(String email, List<String> before) {
        return tokens(email).stream()
                .filter(token -> !before.contains(token))
                .findFirst()
                .orElseThrow();
    }

    private Question look(String token) {
        return byLink(() -> answers().look(token).orElseThrow());
    }

    private Answering answers(ScopedValue.CallableOp<Answering, RuntimeException> work) {
        return byLink(work);
    }

    /** As whoever comes by a link. */
    private <T> T byLink(ScopedValue.CallableOp<T, RuntimeException> work) {
        return keeping.tenant().later(day).as(Actor.program("reminder link"), work);
    }

    private static int write(Keeping when) {
        return when.tenant().as(Actor.program("test"), () -> TestTenant.bean(Reminders.class)
                .writeDigests());
    }

    private void names(CommitmentKey key, DeclaredBy side, String email) {
        assertThat(naming(key, side.name(), "Kommunpolis", email)).isEqualTo(new ResponsiblePeople.Naming.Named());
    }

    private ResponsiblePeople.Naming naming(CommitmentKey key, String side, String role, String email) {
        return keeping.tenant().as(Keeping.coordinator(), () -> TestTenant.bean(ResponsiblePeople.class)
                .name(key, side, role, email));
    }

    private List<String> letters(String email) {
        return keeping.tenant().<List<String>>asStaff(sql -> sql.select(Tables.MESSAGE.TEXT_BODY)
                .from(Tables.MESSAGE)
                .where(Tables.MESSAGE.RECIPIENT.eq(email))
                .orderBy(Tables.MESSAGE.ID)
                .fetch(Tables.MESSAGE.TEXT_BODY));
    }

    private List<String> tokens(String email) {
        List<String> tokens = new ArrayList<>();
        letters(email).forEach(letter -> {
            Matcher matcher = TOKEN.matcher(letter);
            while (matcher.find()) {
                tokens.add(matcher.group(1));
            }
        });
        return tokens;
    }

    private static ReminderAnswers answers() {
        return TestTenant.bean(ReminderAnswers.class);
    }
}
