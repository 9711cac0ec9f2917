package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.Found.groups;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samlofte.pledges.Party.Kind;
import se.samlofte.pledges.PledgeView.NoteKind;
import se.samlofte.pledges.Situation.SourceKind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HalleforsPledgeTests {

    private PledgeView pledge;
    private Situation situation;

    @BeforeAll
    void read() {
        pledge = TestTenant.with("hallefors", LocalDate.of(2026, 9, 15)).pledge("medborgarloften");
        situation = Objects.requireNonNull(pledge.situation());
    }

    @Test
    @Proves({"4-02", "4-03"})
    void strengthensTheAgreementsSoThatResidentsAreSafe() {
        assertThat(Objects.requireNonNull(pledge.surroundings().agreement()).text())
                .contains("bygger vidare")
                .contains("överenskommelser");
        assertThat(note(NoteKind.DEFINITION)).contains("nästa steg efter överenskommelserna");
        assertThat(pledge.goals()).singleElement().satisfies(goal -> assertThat(goal.text())
                .contains("trygga och säkra"));
    }

    @Test
    @Proves("4-04")
    void pictureIsDescribed() {
        assertThat(pledge.surroundings().pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.caption()).contains("polisbil").contains("centrumhuset");
            assertThat(picture.alt()).contains("Hällefors");
        });
    }

    @Test
    @Proves("4-05")
    void fourNumberedCommitmentsWithoutFocusAreas() {
        assertThat(pledge.focusAreas()).isEmpty();
        assertThat(pledge.commitments()).extracting(CommitmentView::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Proves("4-06")
    void municipalityAndPoliceWorkByEst() {
        CommitmentView est = commitment(pledge, "est");
        assertThat(est.particulars().method()).startsWith("EST");
        assertThat(est.text()).contains("systematiskt").contains("problem");
        assertThat(Party.areJoint(est.parties())).isTrue();
    }

    @Test
    @Proves({"4-07", "4-08", "4-09"})
    void walksAndDialoguesWithThreeKindsOfParticipants() {
        CommitmentView walks = commitment(pledge, "vandringar-och-dialoger");
        assertThat(walks.parts())
                .extracting(CommitmentView.Part::id)
                .containsExactly("trygghetsvandringar", "dialoger");
        assertThat(groups(walks)).containsExactly("medborgare", "föreningar", "näringsidkare");
        assertThat(walks.particulars().problemTypes()).containsExactly("otrygghet i offentliga miljöer");
        assertThat(note(NoteKind.FOCUS)).contains("Otrygghet i offentliga miljöer");
        assertThat(walks.particulars().basisFor()).contains("framöver");
        assertThat(Objects.requireNonNull(walks.particulars().place()).name()).isEqualTo("kommunens olika områden");
    }

    @Test
    @Proves("4-10")
    void threeProblemsTogetherWithUnnamedParties() {
        CommitmentView prevent = commitment(pledge, "forebygga-och-ingripa");
        assertThat(prevent.particulars().problemTypes())
                .containsExactly("narkotikabrott", "trafikbrott", "ordningsstörningar");
        assertThat(prevent.parties()).last().isEqualTo(new Party(Kind.OTHER, null, null, true));
        assertThat(TestTenant.words().parties(prevent.parties())).isEqualTo("Polisen, kommunen och andra parter");
    }

    @Test
    @Proves({"4-11", "4-12"})
    void victimsAreContactedWithinAWeekOfAnInvestigator() {
        CommitmentView contact = commitment(pledge, "kontakt-inom-en-vecka");
        assertThat(contact.text()).contains("mer och bättre med den som har utsatts för brott");
        assertThat(Objects.requireNonNull(contact.serviceLevel())).satisfies(level -> {
            assertThat(level.condition()).isEqualTo("En förundersökning har inletts");
            assertThat(level.trigger()).isEqualTo("En utredare har fått ärendet");
            assertThat(level.limitDays()).isEqualTo(7);
        });
        assertThat(TestTenant.words().recurrence(contact)).isEqualTo("inom en vecka");
        assertThat(contact.progress().dots().isEmpty()).isTrue();
    }

    @Test
    @Proves("4-13")
    void theSituationWasAnalysedInAutumn2020() {
        assertThat(situation.made()).isEqualTo(new PartialDate(PartialDate.Precision.SEASON, "2020-AUTUMN"));
        assertThat(TestTenant.words().date(Objects.requireNonNull(situation.made())))
                .isEqualTo("hösten 2020");
        assertThat(situation.madeBy()).hasSize(2);
    }

    @Test
    @Proves({"4-14", "4-15"})
    void sixSourcesOneOfThemFromHobit() {
        assertThat(situation.sources())
                .extracting(Situation.Source::kind)
                .containsExactly(
                        SourceKind.CRIME_STATISTICS,
                        SourceKind.SAFETY_SURVEY,
                        SourceKind.SAFETY_REPORTS,
                        SourceKind.RESIDENT_DIALOGUE,
                        SourceKind.POLICE_INCIDENT_REPORTS,
                        SourceKind.MAP_MATERIAL);
        assertThat(situation.sources().getLast().system()).isEqualTo("Hobit");
    }

    @Test
    @Proves("4-16")
    void threeWaysOfKeepingThePictureUpToDate() {
        assertThat(situation.upkeep())
                .extracting(Situation.Upkeep::kind)
                .containsExactly(SourceKind.SAFETY_SURVEY, SourceKind.SAFETY_REPORTS, SourceKind.FOLLOW_UP);
        assertThat(situation.upkeep())
                .allMatch(upkeep -> Objects.requireNonNull(upkeep.recurrence()).kind() == Recurrence.Kind.UNSPECIFIED);
    }

    @Test
    @Proves({"4-17", "4-19"})
    void builtOnKnowledgeAndOnSafetyAsHealth() {
        assertThat(note(NoteKind.PRINCIPLE)).contains("kunskap");
        assertThat(note(NoteKind.RATIONALE))
                .contains("hälsa")
                .contains("ideellt")
                .contains("fritid");
    }

    @Test
    @Proves("4-18")
    void reportedInTheMunicipalitysOwnCouncil() {
        PledgeView.Forum forum = Objects.requireNonNull(
                Objects.requireNonNull(pledge.surroundings().reporting()).forum());
        assertThat(forum.kind()).isEqualTo(PledgeView.ForumKind.CRIME_PREVENTION_COUNCIL);
        assertThat(forum.name()).contains("BRÅ");
    }

    @Test
    @Proves("4-20")
    void aPledgeMayBeOpenEnded() {
        assertThat(pledge.period()).isEqualTo(new Period(Period.Kind.OPEN_ENDED, null, null, "tills vidare"));
        assertThat(TestTenant.words().period(pledge.period())).isEqualTo("tills vidare");
        assertThat(pledge.status()).isEqualTo(PledgeView.Status.PUBLISHED);
    }

    private String note(NoteKind kind) {
        return pledge.surroundings().notes().stream()
                .filter(note -> note.kind() == kind)
                .map(PledgeView.Note::text)
                .findFirst()
                .orElseThrow();
    }
}
