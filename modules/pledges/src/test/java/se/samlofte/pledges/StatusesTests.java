package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Keeping.GROUPS;
import static se.samlofte.pledges.Keeping.LETTER;
import static se.samlofte.pledges.Keeping.PARENTS;
import static se.samlofte.pledges.OccurrencesTests.atOnce;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.pledges.Declaring.Why;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;
import se.samlofte.pledges.Progress.DeclaredBy;
import se.samlofte.pledges.StatusChange.Kind;
import se.samlofte.tenancy.Actor;

/** Who may say how it goes, and what residents read of it. */
class StatusesTests {

    private final Keeping keeping = Keeping.inOrkelljunga();

    @Test
    void whoAnswersForItSaysHowItGoes() {
        assertThat(keeping.says(Keeping.coordinator(), LETTER, TypedStatus.of(Declared.DONE)))
                .isEqualTo(new Declaring.Refused(Why.NOT_YOURS));
        assertThat(keeping.says(Keeping.officer(), PARENTS, TypedStatus.of(Declared.DONE)))
                .isEqualTo(new Declaring.Refused(Why.NOT_YOURS));
        assertThat(kind(keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Declared.DONE))))
                .isEqualTo(Kind.DECLARED);
        assertThat(kind(keeping.says(Keeping.editor(), PARENTS, TypedStatus.of(Declared.DONE))))
                .isEqualTo(Kind.DECLARED);
        assertThat(words(LETTER)).startsWith("Genomfört enligt polisen");
        assertThat(words(PARENTS)).startsWith("Genomfört enligt kommunen");
        assertThat(progress(LETTER).word().since()).isEqualTo(Keeping.TODAY);
    }

    @Test
    void whatIsJointIsConfirmedByTheOther() {
        assertThat(kind(keeping.says(Keeping.officer(), GROUPS, TypedStatus.of(Declared.DONE))))
                .isEqualTo(Kind.PROPOSED);
        assertThat(progress(GROUPS).declared()).as("until confirmed").isEqualTo(Declared.ONGOING);
        assertThat(confirms(Keeping.officer())).isEqualTo(new Declaring.Refused(Why.NOTHING_TO_CONFIRM));
        assertThat(waiting()).extracting(StatusChange::commitment).containsExactly(GROUPS);
        assertThat(kind(confirms(Keeping.coordinator()))).isEqualTo(Kind.CONFIRMED);
        assertThat(words(GROUPS)).startsWith("Genomfört enligt polisen och kommunen");
        assertThat(progress(GROUPS).word().confirmed()).isEqualTo(new Progress.Confirmation(Keeping.TODAY, null));
        assertThat(waiting()).isEmpty();
        assertThat(confirms(Keeping.coordinator())).isEqualTo(new Declaring.Refused(Why.NOTHING_TO_CONFIRM));
        assertThat(history(GROUPS)).extracting(StatusChange::kind).containsExactly(Kind.CONFIRMED, Kind.PROPOSED);
    }

    @Test
    void whoeverDoesNotAgreeSaysWhyAndResidentsReadTheSameAsBefore() {
        keeping.says(Keeping.officer(), GROUPS, TypedStatus.of(Declared.DONE));
        assertThat(declines("")).isInstanceOf(Declaring.Invalid.class);
        assertThat(kind(declines("Bara två grupper."))).isEqualTo(Kind.DECLINED);
        assertThat(progress(GROUPS).declared()).isEqualTo(Declared.ONGOING);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMeetingIsRecordedByACoordinatorWithRolesAndDay() {
        TypedStatus typed = new TypedStatus("DONE", "", "", "2026-11-12", "kommunpolis och trygghetssamordnare");
        assertThat(records(Keeping.officer(), typed)).isEqualTo(new Declaring.Refused(Why.NOT_A_RECORDER));
        assertThat(records(Keeping.editor(), typed)).isEqualTo(new Declaring.Refused(Why.NOT_A_RECORDER));
        assertThat(records(Keeping.coordinator(), new TypedStatus("DONE", "", "", "2026-11-23", "")))
                .isInstanceOfSatisfying(Declaring.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::field)
                        .containsExactly("meetingOn", "meetingRoles"));
        assertThat(kind(records(Keeping.coordinator(), typed))).isEqualTo(Kind.MEETING);
        assertThat(progress(GROUPS).declaredBy()).isEqualTo(DeclaredBy.JOINT);
        assertThat(progress(GROUPS).word().confirmed())
                .isEqualTo(
                        new Progress.Confirmation(LocalDate.of(2026, 11, 12), "kommunpolis och trygghetssamordnare"));
    }

    @Test
    @Proves("1-22")
    void whatWasNotKeptTellsWhy() {
        assertThat(keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Declared.NOT_DONE)))
                .isInstanceOfSatisfying(Declaring.Invalid.class, invalid -> assertThat(invalid.faults())
                        .extracting(Fault::field)
                        .containsExactly("cause", "text"));
        keeping.says(
                Keeping.officer(),
                LETTER,
                new TypedStatus("NOT_DONE", "PANDEMIC_OR_RESTRICTION", "Möten fick inte hållas.", "", ""));
        assertThat(progress(LETTER).deviation())
                .isEqualTo(
                        new Progress.Deviation(Cause.PANDEMIC_OR_RESTRICTION, "Möten fick inte hållas.", null, null));
        keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Declared.DONE));
        assertThat(progress(LETTER).deviation()).isNull();
        assertThat(history(LETTER)).extracting(StatusChange::text).containsExactly(null, "Möten fick inte hållas.");
    }

    @Test
    @Proves("1-26")
    void whatWasCancelledCanBeTakenUpAgain() {
        keeping.says(
                Keeping.officer(), LETTER, new TypedStatus("CANCELLED", "RESOURCES", "Ingen som skriver.", "", ""));
        assertThat(progress(LETTER).word().resumed()).isNull();
        keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Declared.ONGOING));
        assertThat(progress(LETTER).word().resumed()).isEqualTo(Keeping.TODAY);
        keeping.says(Keeping.officer(), LETTER, TypedStatus.of(Declared.DONE));
        assertThat(progress(LETTER).word().resumed()).as("it stays").isEqualTo(Keeping.TODAY);
    }

    @Test
    @Proves("R24")
    void ofEightWhoSayItAtOnceOneIsHeardAndTheOthersAreTold() throws Exception {
        List<Declaring> answers = atOnce(8, () -> keeping.tenant().as(Keeping.officer(), () -> Keeping.statuses()
                .declare(UUID.randomUUID(), LETTER, 0, TypedStatus.of(Declared.DONE))));
        assertThat(answers).filteredOn(Declaring.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(new Declaring.Stale(1)::equals).hasSize(7);
        assertThat(history(LETTER)).hasSize(1);
    }

    @Test
    @Proves("R03")
    void aFormSentEightTimesAtOnceIsOneWord() throws Exception {
        UUID token = UUID.randomUUID();
        List<Declaring> answers = atOnce(8, () -> keeping.tenant().as(Keeping.officer(), () -> Keeping.statuses()
                .declare(token, LETTER, 0, TypedStatus.of(Declared.DONE))));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(kind(answers.getFirst())).isEqualTo(Kind.DECLARED);
        assertThat(history(LETTER)).hasSize(1);
    }

    @Test
    void aFurtherVersionKeepsWhatWasSaid() {
        records(Keeping.coordinator(), new TypedStatus("DONE", "", "", "2026-11-12", "kommunpolis"));
        Writing writing = new Writing(keeping.tenant());
        Draft draft = writing.corrects(Keeping.PLEDGE);
        writing.saves(People.coordinator(), draft, 1, Documents.changed(draft.document(), "correctionNote", "Rättat."));
        writing.publish(draft);
        assertThat(progress(GROUPS).declared()).isEqualTo(Declared.DONE);
        assertThat(progress(GROUPS).word().confirmed()).isNotNull();
        assertThat(keeping.version(GROUPS)).isEqualTo(1);
    }

    private Declaring confirms(Actor person) {
        return keeping.tenant()
                .as(person, () -> Keeping.statuses().confirm(UUID.randomUUID(), GROUPS, keeping.version(GROUPS)));
    }

    private Declaring declines(String reason) {
        return keeping.tenant().as(Keeping.coordinator(), () -> Keeping.statuses()
                .decline(UUID.randomUUID(), GROUPS, keeping.version(GROUPS), reason));
    }

    private Declaring records(Actor person, TypedStatus typed) {
        return keeping.tenant().as(person, () -> Keeping.statuses()
                .recordMeeting(UUID.randomUUID(), GROUPS, keeping.version(GROUPS), typed));
    }

    private List<StatusChange> waiting() {
        return keeping.tenant()
                .as(Keeping.coordinator(), () -> Keeping.statuses().waiting());
    }

    private List<StatusChange> history(CommitmentKey key) {
        return keeping.tenant()
                .as(Keeping.coordinator(), () -> Keeping.statuses().history(key));
    }

    private Progress progress(CommitmentKey key) {
        return keeping.seen(key).progress();
    }

    private String words(CommitmentKey key) {
        return TestTenant.words().status(keeping.tenant().pledge(key.pledge()), keeping.seen(key));
    }

    private static Kind kind(Declaring declaring) {
        return ((Declaring.Done) declaring).change().kind();
    }
}
