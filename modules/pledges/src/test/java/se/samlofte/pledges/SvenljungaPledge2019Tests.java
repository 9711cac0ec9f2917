package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.Found.part;
import static se.samlofte.pledges.Found.parties;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samlofte.pledges.CommitmentView.PublishRule;
import se.samlofte.pledges.Party.Kind;
import se.samlofte.pledges.PledgeView.NoteKind;
import se.samlofte.pledges.Situation.Finding;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SvenljungaPledge2019Tests {

    private PledgeView pledge;

    @BeforeAll
    void read() {
        pledge = TestTenant.with("svenljunga", LocalDate.of(2026, 9, 15)).pledge("medborgarlofte-2019");
    }

    @Test
    @Proves({"2-01", "2-02", "2-03"})
    void municipalityAndLocalPoliceAreaPledgeForTheYear() {
        assertThat(pledge.parties())
                .containsExactly(
                        new Party(Kind.MUNICIPALITY, null, "Svenljunga kommun", false),
                        new Party(Kind.POLICE, "Lokalpolisområde Borås", null, false));
        assertThat(pledge.period().kind()).isEqualTo(Period.Kind.YEAR);
        assertThat(pledge.period().text()).isEqualTo("2019");
    }

    @Test
    @Proves({"2-04", "2-18"})
    void saferResidentsWithYouthInFocus() {
        assertThat(pledge.purpose()).contains("tryggare").contains("Ungdomar");
        assertThat(pledge.targetGroups()).containsExactly(new TargetGroup("ungdomar", null));
        assertThat(pledge.goals()).singleElement().satisfies(goal -> assertThat(goal.text())
                .isEqualTo("De som bor i Svenljunga kommun känner sig tryggare."));
    }

    @Test
    @Proves({"2-05", "2-06", "2-07", "2-08", "2-09"})
    void jointPictureFindsMoreInsecurityAndFourCauses() {
        Situation situation = Objects.requireNonNull(pledge.situation());
        assertThat(situation.text()).contains("gemensam lägesbild");
        assertThat(parties(situation.madeBy())).containsExactly(Kind.POLICE, Kind.MUNICIPALITY);
        Finding finding = situation.findings().getFirst();
        assertThat(finding.trend()).isEqualTo(Situation.Trend.INCREASING);
        assertThat(Objects.requireNonNull(finding.place()).name()).isEqualTo("Svenljunga tätort");
        assertThat(finding.concerns()).containsExactly("ungdomar");
        assertThat(finding.causes())
                .extracting(Situation.Cause::text)
                .containsExactly("droghantering", "skadegörelse", "klotter", "it-brott mellan unga i sociala medier");
    }

    @Test
    @Proves("2-10")
    void policePresenceByTheHotSpotsMethodIsToldAfterwards() {
        CommitmentView hotSpots = commitment(pledge, "hot-spots");
        assertThat(parties(hotSpots.parties())).containsExactly(Kind.POLICE);
        assertThat(hotSpots.particulars().method()).isEqualTo("hot spots");
        assertThat(hotSpots.publish()).isEqualTo(PublishRule.AFTERWARDS_ONLY);
        assertThat(hotSpots.particulars().place()).isNull();
        assertThat(hotSpots.particulars().answers()).containsExactly("okad-otrygghet");
    }

    @Test
    @Proves({"2-11", "2-12", "2-13", "2-14"})
    void threePartiesWorkWithGradesFourToSixAndInviteGuardians() {
        CommitmentView values = commitment(pledge, "vardegrund-och-it-brott");
        assertThat(values.parties())
                .containsExactly(
                        new Party(Kind.POLICE, null, null, false),
                        new Party(Kind.MUNICIPALITY, "Barn- och utbildningsförvaltningen", null, false),
                        new Party(Kind.OTHER, null, "Folkhälsan", false));
        assertThat(values.particulars().targetGroups().getFirst().grades()).isEqualTo(new TargetGroup.Grades(4, 6));
        CommitmentView.Part lecture = part(values, "kvallsforelasning");
        assertThat(lecture.text()).contains("föreläsning om it-brott");
        assertThat(lecture.time()).isEqualTo("på kvällen");
        assertThat(lecture.targetGroups()).containsExactly(new TargetGroup("vårdnadshavare", null));
    }

    @Test
    @Proves({"2-15", "2-16", "2-17", "2-20"})
    void yearlySurveyIsBasisForPictureAndPledgesAndMeasuresTheGoal() {
        CommitmentView survey = commitment(pledge, "arlig-trygghetsundersokning");
        assertThat(survey.recurrence().kind()).isEqualTo(Recurrence.Kind.YEARLY);
        assertThat(TestTenant.words().recurrence(survey)).isEqualTo("varje år");
        assertThat(survey.particulars().basisFor()).contains("ny lägesbild").contains("nya löften");
        Goal.Indicator indicator =
                Objects.requireNonNull(pledge.goals().getFirst().indicator());
        assertThat(indicator.rhythm()).isEqualTo(Goal.Rhythm.YEARLY);
        assertThat(indicator.source()).isEqualTo(Situation.SourceKind.SAFETY_SURVEY);
    }

    @Test
    @Proves({"2-19", "2-22", "2-24"})
    void rationaleDefinitionAndResidentsPerspective() {
        assertThat(pledge.surroundings().notes())
                .extracting(PledgeView.Note::kind)
                .containsExactly(NoteKind.RATIONALE, NoteKind.DEFINITION, NoteKind.PRINCIPLE);
        assertThat(pledge.surroundings().notes().get(0).text())
                .contains("jämlik hälsa")
                .contains("otryggheten är störst");
        assertThat(pledge.surroundings().notes().get(1).text()).contains("konkret och inom en bestämd tid");
        assertThat(pledge.surroundings().notes().get(2).text()).contains("invånarnas håll");
    }

    @Test
    @Proves({"2-21", "2-28"})
    void twoChannelsTheMunicipalityReportsAndAsksForIdeas() {
        PledgeView.Surroundings surroundings = pledge.surroundings();
        assertThat(surroundings.channels())
                .extracting(PledgeView.Channel::kind)
                .containsExactly(PledgeView.ChannelKind.MUNICIPAL_WEB, PledgeView.ChannelKind.MUNICIPAL_FACEBOOK);
        assertThat(Objects.requireNonNull(surroundings.reporting()).by()).isEqualTo(Kind.MUNICIPALITY);
        assertThat(surroundings.feedback()).contains("tips, idéer och synpunkter");
    }

    @Test
    @Proves("2-23")
    void complementsAnAgreementOfJanuary2016() {
        PartialDate signed =
                Objects.requireNonNull(pledge.surroundings().agreement()).signed();
        assertThat(signed).isEqualTo(new PartialDate(PartialDate.Precision.MONTH, "2016-01"));
        assertThat(TestTenant.words().date(signed)).isEqualTo("januari 2016");
    }

    @Test
    @Proves({"2-25", "2-26", "2-27"})
    void policeLiaisonOfficerByRoleWithMailboxAndOfficeHours() {
        assertThat(pledge.surroundings().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.role()).isEqualTo("Kommunpolis");
            assertThat(contact.organisation()).isEqualTo(Kind.POLICE);
            assertThat(contact.email()).isEqualTo("kommunpolis.svenljunga@example.se");
            assertThat(contact.phone()).isEqualTo("070-174 06 05");
            assertThat(contact.hours()).isEqualTo("kontorstid");
        });
    }
}
