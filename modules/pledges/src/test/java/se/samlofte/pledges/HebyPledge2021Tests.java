package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.Found.groups;
import static se.samlofte.pledges.Found.part;
import static se.samlofte.pledges.Found.parties;
import static se.samlofte.pledges.db.Tables.INTERNAL_PLACE;

import dev.samlofte.testing.Proves;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samlofte.pledges.Party.Kind;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HebyPledge2021Tests {

    private TestTenant heby;
    private PledgeView pledge;
    private CommitmentView visits;
    private CommitmentView information;

    @BeforeAll
    void read() {
        heby = TestTenant.with("heby", LocalDate.of(2026, 9, 15));
        pledge = heby.pledge("medborgarlofte-2021");
        visits = commitment(pledge, "platser-dar-unga-ar");
        information = commitment(pledge, "information-vald-i-nara-relation");
    }

    @Test
    @Proves({"0-01", "0-02", "0-03"})
    void municipalityAndPolicePledgeFor2021() {
        assertThat(pledge.title()).isEqualTo("Medborgarlöfte 2021");
        assertThat(pledge.period().text()).isEqualTo("2021");
        assertThat(pledge.parties())
                .containsExactly(
                        new Party(Kind.MUNICIPALITY, null, "Heby kommun", false),
                        new Party(Kind.POLICE, "Polisen i Norduppland", null, false));
    }

    @Test
    @Proves({"0-04", "0-05"})
    void newsTellsOfItAndOfEarlierNews() {
        NewsItem news = pledge.surroundings().news().getFirst();
        assertThat(news.title()).isEqualTo("Så fortsätter arbetet med medborgarlöftet 2021");
        assertThat(news.earlier()).contains("tidigare nyhet");
        assertThat(news.published()).isEqualTo(PartialDate.UNKNOWN);
        assertThat(news.commitments()).containsExactly("platser-dar-unga-ar", "information-vald-i-nara-relation");
    }

    @Test
    @Proves({"0-06", "0-25", "0-26", "0-27"})
    void jointPicturesWithFindingsLevelsCauseAndSeason() {
        Situation situation = Objects.requireNonNull(pledge.situation());
        assertThat(TestTenant.words().recurrence(Objects.requireNonNull(situation.recurrence())))
                .isEqualTo("flera lägesbilder");
        Situation.Finding violence = situation.findings().get(0);
        assertThat(violence.trend()).isEqualTo(Situation.Trend.INCREASING);
        assertThat(violence.levels()).containsExactly(Situation.Level.REGIONAL, Situation.Level.LOCAL);
        assertThat(violence.causes())
                .containsExactly(
                        new Situation.Cause("pandemin har gjort människor mer ensamma", Situation.Certainty.SUSPECTED));
        assertThat(situation.findings().get(1).season()).isEqualTo(Situation.Season.SUMMER);
    }

    @Test
    @Proves({"0-07", "0-08", "0-09"})
    void threeTargetGroupsAGoalAndATheme() {
        assertThat(pledge.targetGroups())
                .extracting(TargetGroup::text)
                .containsExactly("barn", "ungdomar", "unga vuxna");
        assertThat(pledge.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.kind()).isEqualTo(Goal.Kind.AIM);
            assertThat(goal.text()).contains("goda möjligheter");
        });
        assertThat(pledge.focusAreas().getFirst().title()).contains("våld i nära relation");
    }

    @Test
    @Proves("0-10")
    void twoDecisionsBeforeSummer() {
        assertThat(pledge.allCommitments()).hasSize(2).allSatisfy(commitment -> {
            assertThat(commitment.kind()).isEqualTo(CommitmentView.Kind.DECISION);
            assertThat(commitment.decided()).isEqualTo(new PartialDate(PartialDate.Precision.SEASON, "2021-SUMMER"));
        });
    }

    @Test
    @Proves({"0-11", "0-12"})
    void firstDirectionHasTwoPartsWithTheirOwnParties() {
        assertThat(parties(part(visits, "hitta-platserna").parties())).containsExactly(Kind.MUNICIPALITY, Kind.POLICE);
        assertThat(parties(part(visits, "besok").parties())).containsExactly(Kind.POLICE);
        assertThat(part(visits, "besok").text()).contains("uppsökande").contains("kontakt");
    }

    @Test
    @Proves("0-13")
    void placesOfYoungPeopleAreForStaffAlone() {
        int known = heby.asStaff(sql -> sql.fetchCount(INTERNAL_PLACE));
        assertThat(known).isEqualTo(4);
        List<String> kinds = heby.asStaff(sql -> sql.fetchValues(INTERNAL_PLACE.KIND));
        assertThat(kinds).containsOnly("YOUTH_PLACE");
        assertThat(visits.particulars().place()).isNull();
        assertThat(visits.parts()).allMatch(part -> part.place() == null);
        assertThat(heby.list().toString()).doesNotContain("YOUTH_PLACE");
    }

    @Test
    @Proves({"0-14", "0-15", "0-16", "0-17", "0-18", "0-28"})
    void secondDirectionIsInformationDuringSummerNowAndThen() {
        assertThat(Party.areJoint(information.parties())).isTrue();
        assertThat(information.particulars().messages())
                .containsExactly("vart du vänder dig för att få stöd", "varför det är viktigt att anmäla brott");
        Period summer = Objects.requireNonNull(information.time());
        assertThat(summer.kind()).isEqualTo(Period.Kind.SEASON);
        assertThat(TestTenant.words().period(summer)).isEqualTo("sommaren 2021");
        assertThat(information.recurrence().kind()).isEqualTo(Recurrence.Kind.UNSPECIFIED);
        assertThat(TestTenant.words().recurrence(information)).isEqualTo("med jämna mellanrum");
        assertThat(groups(information)).containsExactly("den som utsätts för våld");
    }

    @Test
    @Proves({"0-19", "0-20"})
    void websiteAndFacebook() {
        assertThat(pledge.surroundings().channels())
                .extracting(PledgeView.Channel::text)
                .containsExactly("Kommunens webbplats", "Facebook");
        assertThat(information.particulars().channels())
                .containsExactly(PledgeView.ChannelKind.MUNICIPAL_WEB, PledgeView.ChannelKind.MUNICIPAL_FACEBOOK);
    }

    @Test
    @Proves({"0-21", "0-22", "0-23", "0-24"})
    void twoRolesAreQuotedInOurWords() {
        NewsItem news = pledge.surroundings().news().getFirst();
        assertThat(news.quotations())
                .extracting(NewsItem.Quotation::role)
                .containsExactly("Kommunpolis", "Strateg för social hållbarhet");
        assertThat(news.quotations()).allMatch(quotation -> quotation.form() == NewsItem.Form.REPORTED);
        assertThat(news.quotations().get(0).text()).contains("på plats");
        assertThat(news.quotations().get(1).text()).contains("våldet har ökat");
        assertThat(news.pictures().getFirst().caption()).isEqualTo("Kommunpolisen i Heby");
    }
}
