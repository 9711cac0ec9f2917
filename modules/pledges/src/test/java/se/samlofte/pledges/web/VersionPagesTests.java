package se.samlofte.pledges.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.PublicPageRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samlofte.pledges.Documents;
import se.samlofte.pledges.Draft;
import se.samlofte.pledges.People;
import se.samlofte.pledges.PledgeVersions;
import se.samlofte.pledges.PublicationRequest;
import se.samlofte.pledges.TestTenant;
import se.samlofte.pledges.Writing;
import se.samlofte.publishing.PublicPage;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.web.Shell;
import se.samlofte.web.Texts;

/** Residents read what a pledge said, what it says, and what is different. */
class VersionPagesTests {

    private final Writing writing = Writing.somewhere();
    private final Desk desk = new Desk(writing, People.coordinator());

    @BeforeEach
    void aPledgeThatWasRevised() {
        assertThat(desk.items()).isNotNull();
        Draft first = writing.published(Documents.whole());
        Draft revision = writing.corrects(Objects.requireNonNull(first.publishedAs()));
        writing.saves(
                People.coordinator(),
                revision,
                1,
                Documents.changed(
                        revision.document(),
                        "commitments.kommunen-lagar-trasiga-lampor.text",
                        "Kommunen lagar alla lampor.",
                        "commitments.ny.text",
                        "Kommunen sätter upp nya bänkar.",
                        "commitments.ny.kind",
                        "ACTION",
                        "commitments.ny.publish",
                        "PLANNED",
                        "commitments.ny.recurrence",
                        "ONCE",
                        "commitments.ny.parties.r1.party",
                        "MUNICIPALITY",
                        "commitments.polisen-gar-rundor-i.recurrence",
                        "MONTHLY",
                        "correctionNote",
                        "Fler lampor efter sommaren."));
        writing.agreed(revision);
        writing.tenant().as(People.coordinator(), () -> Writing.publishing()
                .ask(revision.id(), writing.now(revision).version(), new PublicationRequest("AGREED_HERE", "", "")));
        writing.approves(People.liaisonOfficer(), revision);
    }

    @Test
    @Proves("3-28")
    void theVersionsAndWhatDiffersAreToldAndTheOldTextStays() {
        List<PublicPage> pages = pages(Language.SV);
        assertThat(pages)
                .extracting(page -> page.path().replaceFirst("/kommun-[0-9]+", ""))
                .containsExactly(
                        "/medborgarloften/medborgarlofte-2027/versioner",
                        "/medborgarloften/medborgarlofte-2027/versioner/2",
                        "/medborgarloften/medborgarlofte-2027/versioner/1");
        Document list = parse(pages.getFirst());
        assertThat(list.select("main h2").eachText()).containsExactly("Version 2 Gäller nu", "Version 1");
        assertThat(list.text()).contains("Fler lampor efter sommaren.", "Båda parter godkände texten");
        assertThat(list.select(".sl-changes div").eachText())
                .contains(
                        "Löfte 1 Kommunen lagar trasiga alla lampor.",
                        "Löfte 3 Nytt: Kommunen sätter upp nya bänkar.",
                        "Löfte 2, Hur ofta? Ett visst antal gånger Varje månad");
        assertThat(list.select("del").eachText()).contains("trasiga");
        assertThat(list.select("ins").eachText()).contains("alla");
        assertThat(list.select("code").eachText()).hasSize(2).doesNotHaveDuplicates();
        assertThat(parse(pages.getLast()).text())
                .contains("Så löd version 1.", "Kommunen lagar trasiga lampor.")
                .doesNotContain("alla lampor");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"SV", "EN"})
    void everyPageKeepsTheRules(Language language) {
        for (PublicPage page : pages(language)) {
            assertThat(PublicPageRules.findings(new String(page.body(), StandardCharsets.UTF_8)))
                    .as(page.path())
                    .isEmpty();
        }
    }

    private List<PublicPage> pages(Language language) {
        VersionPages pages = new VersionPages(
                TestTenant.bean(PledgeVersions.class),
                TestTenant.bean(TenantProfiles.class),
                TestTenant.bean(Shell.class),
                TestTenant.bean(Texts.class),
                TestTenant.bean(Clock.class));
        return writing.tenant()
                .asVisitorOutsideTransaction(() -> pages.pages(writing.tenant().tenant(), language));
    }

    private static Document parse(PublicPage page) {
        return Jsoup.parse(new String(page.body(), StandardCharsets.UTF_8));
    }
}
