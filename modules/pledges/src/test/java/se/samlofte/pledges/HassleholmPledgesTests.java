package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.Found.groups;
import static se.samlofte.pledges.Found.parties;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samlofte.pledges.Party.Kind;
import se.samlofte.pledges.Progress.Cause;
import se.samlofte.pledges.Progress.Declared;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HassleholmPledgesTests {

    private PledgeView of2021;
    private PledgeView of2022;

    @BeforeAll
    void read() {
        TestTenant hassleholm = TestTenant.with("hassleholm", LocalDate.of(2026, 9, 15));
        of2021 = hassleholm.pledge("medborgarlofte-2021");
        of2022 = hassleholm.pledge("medborgarlofte-2022");
    }

    @Test
    @Proves({"1-06", "1-07", "1-08", "1-09", "1-22"})
    void bothPartiesFollowedUpTheYear2021() {
        FollowUp followUp = of2021.surroundings().followUps().getFirst();
        assertThat(followUp.outcome()).isEqualTo(FollowUp.Outcome.NEARLY_ALL_KEPT);
        assertThat(of2021.surroundings().news().getFirst().title()).isEqualTo("Löftena för 2021 hölls nästan helt");
        assertThat(parties(followUp.madeBy())).containsExactly(Kind.MUNICIPALITY, Kind.POLICE);
        assertThat(of2021.period().text()).isEqualTo("2021");
        assertThat(followUp.deviations()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.cause()).isEqualTo(Cause.PANDEMIC_OR_RESTRICTION);
            assertThat(obstacle.text()).contains("pandemin").contains("restriktioner");
        });
    }

    @Test
    @Proves({"1-10", "1-11"})
    void theCoordinatorIsQuotedByRole() {
        NewsItem.Quotation quotation =
                of2021.surroundings().news().getFirst().quotations().getFirst();
        assertThat(quotation.role()).isEqualTo("Drog- och brottsförebyggande samordnare");
        assertThat(quotation.text()).contains("glad över resultatet");
    }

    @Test
    @Proves("1-12")
    void severalDepartmentsAndThePoliceCooperate() {
        CommitmentView cooperation = commitment(of2021, "samarbete-for-unga");
        assertThat(cooperation.parties().getFirst().name()).isEqualTo("flera förvaltningar");
        assertThat(Party.areJoint(cooperation.parties())).isTrue();
        assertThat(groups(cooperation)).containsExactly("barn", "ungdomar");
    }

    @Test
    @Proves({"1-13", "1-14", "1-15", "1-16"})
    void twoWalksIn2022WithYouthInvited() {
        assertThat(Party.areJoint(commitment(of2021, "trygghetsvandringar").parties()))
                .isTrue();
        CommitmentView walks = commitment(of2022, "trygghetsvandringar");
        assertThat(walks.recurrence().kind()).isEqualTo(Recurrence.Kind.COUNT_IN_PERIOD);
        assertThat(walks.recurrence().count()).isEqualTo(2);
        assertThat(of2022.period().text()).isEqualTo("2022");
        assertThat(groups(walks)).containsExactly("unga i kommunen, som bjuds in att vara med");
        assertThat(of2022.goals()).singleElement().satisfies(goal -> assertThat(goal.text())
                .contains("Fler unga är med"));
    }

    @Test
    @Proves({"1-17", "1-18", "1-19"})
    void associationsWalkAndThreeEffects() {
        CommitmentView nightWalks = commitment(of2021, "nattvandring");
        assertThat(parties(nightWalks.parties())).containsExactly(Kind.ASSOCIATION);
        assertThat(nightWalks.particulars().project()).isEqualTo("Föreningsdriven nattvandring");
        assertThat(of2021.goals())
                .extracting(Goal::id)
                .containsExactly("fler-trygga-vuxna", "okad-trygghet", "farre-otrygga-situationer");
    }

    @Test
    @Proves({"1-20", "1-21"})
    void nightWalksBecomeSafetyWalksWithAPartner() {
        CommitmentView walks = commitment(of2022, "nattvandring-blir-trygghetsvandring");
        assertThat(walks.continues())
                .isEqualTo(
                        new Link("medborgarlofte-2021", "nattvandring", "Nattvandringen får ny form och nytt namn."));
        assertThat(walks.parties())
                .contains(new Party(Kind.BUSINESS, null, "Länsförsäkringar Göinge-Kristianstad", false));
    }

    @Test
    @Proves({"1-22", "1-23"})
    void whatThePandemicStoppedMovesToTheNextPledge() {
        assertThat(Stream.of("utbildning-grannsamverkan", "kontaktombudstraff", "manniskan-bakom-uniformen")
                        .map(id -> commitment(of2021, id).progress()))
                .allSatisfy(progress -> {
                    Progress.Deviation deviation = Objects.requireNonNull(progress.deviation());
                    assertThat(progress.declared()).isEqualTo(Declared.MOVED);
                    assertThat(deviation.cause()).isEqualTo(Cause.PANDEMIC_OR_RESTRICTION);
                    assertThat(Objects.requireNonNull(deviation.movedTo()).pledge())
                            .isEqualTo("medborgarlofte-2022");
                    assertThat(deviation.movedToPeriod()).isEqualTo("2022");
                });
        assertThat(Objects.requireNonNull(of2022.continues()).text()).contains("tas upp igen");
        assertThat(TestTenant.words().standing(of2021.standing()))
                .isEqualTo(
                        "1 av 6 löften uppfyllt, 1 pågår, 3 flyttades till 2022 på grund av pandemin, 1 utan uppgift");
        assertThat(TestTenant.words().status(of2021, commitment(of2021, "kontaktombudstraff")))
                .isEqualTo("Flyttat till 2022 enligt kommunen");
    }

    @Test
    @Proves({"1-24", "1-25", "1-26"})
    void trainingMeetingAndMbuAreTakenUpAgain() {
        assertThat(commitment(of2022, "utbildning-grannsamverkan").text()).contains("ny utbildning");
        assertThat(groups(commitment(of2022, "kontaktombudstraff"))).containsExactly("kontaktombud i grannsamverkan");
        CommitmentView mbu = commitment(of2022, "manniskan-bakom-uniformen");
        assertThat(mbu.particulars().project()).contains("MBU");
        assertThat(Objects.requireNonNull(mbu.continues()).text()).contains("startar igen");
    }

    @Test
    @Proves({"1-27", "1-28", "1-29"})
    void anIntentionAndAPartnerOrganisationsInformation() {
        assertThat(commitment(of2022, "myndighetstillsyn").kind()).isEqualTo(CommitmentView.Kind.INTENTION);
        CommitmentView information = commitment(of2022, "information-till-anhoriga");
        assertThat(information.parties()).containsExactly(new Party(Kind.OTHER, null, "Maria Skåne nordost", false));
        assertThat(groups(information)).containsExactly("anhöriga till unga som har problem med droger");
    }

    @Test
    @Proves({"1-30", "1-31"})
    void thePageSaysWhatPledgesAreAndWhy() {
        assertThat(of2021.surroundings().notes()).singleElement().satisfies(note -> {
            assertThat(note.title()).isEqualTo("Varför vi ger medborgarlöften");
            assertThat(note.text()).contains("konkreta saker").contains("ändå gör");
        });
    }
}
