package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.area;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.Found.groups;
import static se.samlofte.pledges.Found.parties;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Party.Kind;
import se.samlofte.pledges.Situation.SourceKind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrkelljungaPledge2024Tests {

    private PledgeView pledge;

    @BeforeAll
    void read() {
        pledge = TestTenant.with("orkelljunga", LocalDate.of(2026, 9, 15)).pledge("medborgarlofte-2024");
    }

    @Test
    void fourFocusAreasElevenCommitmentsAndEightGoals() {
        assertThat(pledge.focusAreas()).hasSize(4);
        assertThat(pledge.allCommitments()).hasSize(11);
        assertThat(pledge.commitments()).hasSize(2);
        assertThat(pledge.focusAreas().stream().mapToInt(area -> area.goals().size()))
                .containsExactly(3, 1, 2, 2);
    }

    @Test
    @Proves({"3-01", "3-02", "3-03"})
    void municipalityAndLocalPoliceAreaPledgeForTheYear() {
        assertThat(pledge.title()).isEqualTo("Medborgarlöfte 2024");
        assertThat(pledge.period())
                .isEqualTo(new Period(Period.Kind.YEAR, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31), "2024"));
        assertThat(pledge.parties())
                .containsExactly(
                        new Party(Kind.MUNICIPALITY, null, "Örkelljunga kommun", false),
                        new Party(Kind.POLICE, "Lokalpolisområde Ängelholm", null, false));
    }

    @Test
    @Proves({"3-04", "3-05", "3-06"})
    void agreementWithoutDatePurposeAndPredecessor() {
        PledgeView.Agreement agreement =
                Objects.requireNonNull(pledge.surroundings().agreement());
        assertThat(agreement.signed()).isEqualTo(PartialDate.UNKNOWN);
        assertThat(agreement.text()).contains("överenskommelse");
        assertThat(pledge.purpose()).contains("förebygga brott tillsammans").contains("otrygg");
        assertThat(Objects.requireNonNull(pledge.continues()).text()).contains("2023");
    }

    @Test
    @Proves("3-07")
    void sixSourcesInTheirOrder() {
        assertThat(Objects.requireNonNull(pledge.situation()).sources())
                .extracting(Situation.Source::kind)
                .containsExactly(
                        SourceKind.COOPERATION_MEETING,
                        SourceKind.SAFETY_SURVEY,
                        SourceKind.CRIME_STATISTICS,
                        SourceKind.RESIDENT_DIALOGUE,
                        SourceKind.STAFF_DIALOGUE,
                        SourceKind.OTHER);
        assertThat(pledge.situation().sources().get(1).recurrence())
                .isEqualTo(new Recurrence(Recurrence.Kind.YEARLY, null, false, null, null));
    }

    @Test
    @Proves({"3-08", "3-09"})
    void twoPreparingCommitmentsStandOutsideTheFocusAreas() {
        assertThat(pledge.commitments())
                .extracting(CommitmentView::id)
                .containsExactly("ny-lagesbild", "medborgardialog");
        assertThat(pledge.commitments()).allSatisfy(commitment -> {
            assertThat(parties(commitment.parties())).containsExactly(Kind.MUNICIPALITY, Kind.POLICE);
            assertThat(commitment.recurrence().kind()).isEqualTo(Recurrence.Kind.ONCE);
        });
        assertThat(commitment(pledge, "ny-lagesbild").text()).contains("ny lägesbild");
        assertThat(groups(commitment(pledge, "medborgardialog"))).containsExactly("invånarna i kommunen");
    }

    @Test
    @Proves({"3-10", "3-12", "3-15", "3-20"})
    void focusAreasByTitle() {
        assertThat(pledge.focusAreas())
                .extracting(FocusArea::title)
                .containsExactly(
                        "Våld i nära relationer",
                        "Barn och ungas utsatthet för brott",
                        "ANDTS",
                        "Skadegörelse och tillgreppsbrott");
        assertThat(area(pledge, "andts").expansion()).isEqualTo("alkohol, narkotika, doping, tobak och spel");
    }

    @Test
    @Proves("3-11")
    void policeAndSocialServicesCarryHusfridOn() {
        CommitmentView husfrid = commitment(pledge, "husfrid");
        assertThat(husfrid.particulars().project()).isEqualTo("Husfrid");
        assertThat(husfrid.parties())
                .containsExactly(
                        new Party(Kind.POLICE, null, null, false),
                        new Party(Kind.MUNICIPALITY, "Socialförvaltningen", null, false));
        assertThat(Party.areJoint(husfrid.parties())).isTrue();
    }

    @Test
    @Proves({"3-13", "3-14"})
    void workWithYouth() {
        CommitmentView targeted = commitment(pledge, "riktade-insatser-unga");
        assertThat(groups(targeted)).containsExactly("ungdomar som riskerar att hamna i kriminella miljöer");
        assertThat(targeted.publish()).isEqualTo(PublishRule.AFTERWARDS_ONLY);
        assertThat(groups(commitment(pledge, "besok-mellanstadiet"))).containsExactly("äldre elever på mellanstadiet");
        assertThat(Party.areJoint(commitment(pledge, "besok-mellanstadiet").parties()))
                .isTrue();
    }

    @Test
    @Proves({"3-16", "3-17", "3-18", "3-19"})
    void fourCommitmentsAboutAndts() {
        List<CommitmentView> andts = area(pledge, "andts").commitments();
        assertThat(andts)
                .extracting(CommitmentView::id)
                .containsExactly(
                        "forelasning-andts", "kontroller-gym", "information-vardnadshavare", "alkoholforbudsomraden");
        assertThat(parties(andts.get(0).parties())).containsExactly(Kind.MUNICIPALITY, Kind.POLICE);
        assertThat(parties(andts.get(1).parties())).containsExactly(Kind.POLICE);
        assertThat(andts.get(1).particulars().problemTypes()).containsExactly("doping");
        assertThat(andts.get(2).parties())
                .containsExactly(new Party(Kind.MUNICIPALITY, "Utbildningsförvaltningen", null, false));
        assertThat(andts.get(2).particulars().messages()).containsExactly("om alkohol", "om tobak");
        assertThat(andts.get(3).text()).contains("alkohol där det är förbjudet");
    }

    @Test
    void placesOfControlsAreNotShown() {
        assertThat(area(pledge, "andts").commitments())
                .extracting(commitment -> commitment.particulars().place())
                .containsOnlyNulls();
    }

    @Test
    @Proves({"3-21", "3-22"})
    void monthlyLettersAndNewWatchGroups() {
        CommitmentView letters = commitment(pledge, "informationsbrev");
        assertThat(letters.recurrence().kind()).isEqualTo(Recurrence.Kind.MONTHLY);
        assertThat(TestTenant.words().recurrence(letters)).isEqualTo("en gång i månaden");
        assertThat(parties(letters.parties())).containsExactly(Kind.POLICE);
        assertThat(groups(letters)).containsExactly("grannsamverkansgrupper");
        assertThat(letters.particulars().channels()).containsExactly(PledgeView.ChannelKind.LETTER);
        assertThat(Party.areJoint(
                        commitment(pledge, "nya-grannsamverkansgrupper").parties()))
                .isTrue();
    }

    @Test
    @Proves({"3-23", "3-24", "3-25", "3-26"})
    void eightEffectsByFocusArea() {
        assertThat(pledge.focusAreas().stream().flatMap(area -> area.goals().stream()))
                .hasSize(8)
                .allMatch(goal -> goal.kind() == Goal.Kind.EFFECT);
        assertThat(goals("vald-i-nara-relationer"))
                .containsExactly("allmanheten-vet", "fler-anmaler", "fler-soker-hjalp");
        assertThat(goals("barn-och-unga")).containsExactly("stod-i-tid");
        assertThat(goals("andts")).containsExactly("kunskap-andts", "mindre-drickande");
        assertThat(goals("skadegorelse-och-stolder")).containsExactly("mindre-skadegorelse", "farre-inbrott");
    }

    @Test
    @Proves("3-27")
    void fourChannels() {
        assertThat(pledge.surroundings().channels())
                .extracting(PledgeView.Channel::kind)
                .containsExactly(
                        PledgeView.ChannelKind.POLICE_FACEBOOK,
                        PledgeView.ChannelKind.MUNICIPAL_FACEBOOK,
                        PledgeView.ChannelKind.TRADITIONAL_MEDIA,
                        PledgeView.ChannelKind.MUNICIPAL_WEB);
    }

    @Test
    @Proves({"3-28", "3-29"})
    void revisionClauseAndDisclaimer() {
        assertThat(pledge.surroundings().revisionClause()).contains("göras om").contains("kräver det");
        assertThat(pledge.surroundings().notes()).singleElement().satisfies(note -> {
            assertThat(note.kind()).isEqualTo(PledgeView.NoteKind.DISCLAIMER);
            assertThat(note.text()).contains("en del av arbetet");
        });
    }

    @Test
    @Proves({"3-30", "3-31"})
    void twoSignatoriesOneOfThemActing() {
        assertThat(pledge.surroundings().signatories())
                .containsExactly(
                        new PledgeView.Signatory("Kommunstyrelsens ordförande", Kind.MUNICIPALITY, null, null, false),
                        new PledgeView.Signatory(
                                "Lokalpolisområdeschef", Kind.POLICE, "Lokalpolisområde Ängelholm", null, true));
    }

    @Test
    void aClosedPledgeThatNobodyFollowedUpAccusesNobody() {
        assertThat(pledge.allCommitments()).allSatisfy(commitment -> {
            assertThat(commitment.progress().dots().isEmpty()).isTrue();
            assertThat(commitment.progress().schedule()).isEqualTo(Progress.Schedule.NO_SCHEDULE);
        });
        assertThat(TestTenant.words().standing(pledge.standing()))
                .isEqualTo("Det finns ingen uppgift om hur det gick för de 11 löftena");
    }

    private List<String> goals(String area) {
        return area(pledge, area).goals().stream().map(Goal::id).toList();
    }
}
