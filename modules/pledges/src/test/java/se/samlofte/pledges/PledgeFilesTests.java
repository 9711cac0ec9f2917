package se.samlofte.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.pledges.Found.commitment;
import static se.samlofte.pledges.db.Tables.COMMITMENT;
import static se.samlofte.pledges.db.Tables.OCCURRENCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.onboarding.Finding;
import se.samlofte.publishing.db.Tables;

class PledgeFilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    private static final String GOOD = """
            id: medborgarlofte-{year}
            kind: CITIZEN_PLEDGE
            title: Medborgarlöfte {year}
            status: PUBLISHED
            version: 1
            example: true
            period: {kind: CURRENT_YEAR}
            summary: Vi lovar två saker.
            parties:
              - {party: MUNICIPALITY}
              - {party: POLICE}
            situation:
              text: Så ser det ut.
              findings:
                - {id: morkt, text: Det är mörkt., sources: [enkat]}
              sources:
                - {id: enkat, kind: SAFETY_SURVEY, text: Enkäten}
            commitments:
              - id: lampor
                kind: ACTION
                text: Kommunen lagar lampor varje månad.
                parties: [{party: MUNICIPALITY}]
                recurrence: {kind: MONTHLY}
                publish: PLANNED
                answers: [morkt]
                declared: ONGOING
                declared-by: MUNICIPALITY
                occurrences:
                  - {days-ago: 20, text: Lampor lagade, evidence: DECLARED}
                planned:
                  - {days-ahead: 10, text: Fler lampor}
              - id: kontroller
                kind: ACTION
                text: Polisen gör kontroller.
                parties: [{party: POLICE}]
                recurrence: {kind: UNSPECIFIED}
                publish: AFTERWARDS_ONLY
                occurrences:
                  - {days-ago: 3, text: Kontroll, evidence: DECLARED}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aSoundFileHasNoFinding() {
        assertThat(check(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            title: Medborgarlöfte {year}  | titel: Medborgarlöfte {year}    | 1  | Här saknas ”title”. Lägg till en rad ”title: …”.
            title: Medborgarlöfte {year}  | titel: Medborgarlöfte {year}    | 3  | Fältet ”titel” finns inte. Menade du ”title”?
            status: PUBLISHED             | status: PUBLICERAD              | 4  | ”PUBLICERAD” går inte att använda som ”status”.*Välj bland: DRAFT, AGREED, SIGNED, PUBLISHED, CLOSED, ARCHIVED.
            status: PUBLISHED             | status: PUBLISHD                | 4  | Menade du PUBLISHED?
            version: 1                    | version: ett                    | 5  | ”version” ska vara ett heltal.
            version: 1                    | version: 0                      | 5  | ”version” måste vara minst 1.
            summary: Vi lovar två saker.  | summary: 2026                   | 8  | ”summary” ska vara text. Skriv värdet inom citattecken: "2026".
            summary: Vi lovar två saker.  | summary: ""                     | 8  | ”summary” är tomt.
            id: lampor                    | id: Lampor på gatan             | 19 | Använd bara små bokstäver a–z, siffror och bindestreck
            - {party: POLICE}             | - {party: REGION}               | 9  | När kind är CITIZEN_PLEDGE måste minst en i listan ”parties” ha party: POLICE.
            recurrence: {kind: MONTHLY}   | recurrence: {kind: COUNT_IN_PERIOD} | 23 | När kind är COUNT_IN_PERIOD måste ”count” finnas här.
            recurrence: {kind: MONTHLY}   | recurrence: {kind: MONTHLY, count: 2} | 23 | ”count” får bara finnas när kind är COUNT_IN_PERIOD. Ta bort det.
            {days-ago: 20, text           | {text                           | 29 | Här ska precis ett av dessa finnas: date, months-ago, days-ago.
            {days-ago: 20, text           | {days-ago: 20, months-ago: 1, text | 29 | Här ska precis ett av dessa finnas: date, months-ago, days-ago.
            declared-by: MUNICIPALITY     | basis-for: Nästa löfte          | 26 | ”declared-by” behövs när ”declared” finns.
            declared: ONGOING             | declared: MOVED                 | 19 | När declared är NOT_DONE eller CANCELLED eller MOVED måste ”deviation” finnas här.
            publish: PLANNED              | publish: AFTERWARDS_ONLY        | 30 | ”planned” får inte finnas när publish är AFTERWARDS_ONLY. Ta bort det.
            period: {kind: CURRENT_YEAR}  | period: {kind: YEAR, from: 2026-02-30, to: 2026-12-31, text: året} | 7 | ”2026-02-30” är inget datum som finns.
            period: {kind: CURRENT_YEAR}  | period: {kind: YEAR, from: 2026-12-31, to: 2026-01-01, text: året} | 7 | Perioden slutar 2026-01-01, innan den börjar 2026-12-31.
            example: true                 | example: false                  | 6  | När period.kind är CURRENT_YEAR måste ”example” vara true.
            answers: [morkt]              | answers: [kallt]                | 25 | Det finns inget problem (finding) med id ”kallt”. Välj bland: morkt.
            sources: [enkat]              | sources: [statistik]            | 15 | Det finns inget underlag med id ”statistik”. Välj bland: enkat.
            id: kontroller                | id: lampor                      | 32 | Id ”lampor” finns redan i filen.
            declared-by: MUNICIPALITY     | declared-by: JOINT              | 27 | JOINT betyder att polisen och någon mer står bakom
            {days-ago: 20, text           | {date: {precision: DAY, value: "2026-09-16"}, text | 29 | Det här har inte hänt än.
            {days-ago: 20, text           | {date: {precision: YEAR, value: "2026"}, text | 29 | Skriv en dag eller en månad som finns
            {days-ago: 20, text           | {days-ago: 20, part: trappan, text | 29 | Det finns inget delmoment (part) med id ”trappan”.
            summary: Vi lovar två saker.  | summary: [Vi                    | 9  | Filen går inte att läsa som YAML.
            """)
    void aBadFileIsToldLineAndRemedy(String good, String bad, int line, String message) {
        List<Finding> findings = check(GOOD.replace(good.strip(), bad.strip()));
        String[] pieces = message.strip().split("\\*");
        assertThat(findings).as("%s", findings).anySatisfy(finding -> {
            assertThat(finding.message()).contains(pieces);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.file()).endsWith("pledge.yaml");
        });
    }

    @Test
    void countedTimesAndTheYearsPlaceholderAreForExamplesOnly() {
        List<Finding> findings = check(GOOD.replace("example: true", "example: false")
                .replace("{kind: CURRENT_YEAR}", "{kind: YEAR, from: 2026-01-01, to: 2026-12-31, text: \"2026\"}"));
        assertThat(findings).extracting(Finding::line).containsExactly(1, 29, 31, 39);
        assertThat(findings.getFirst().message()).isEqualTo("{year} får bara stå i exempel. Skriv årtalet.");
        assertThat(findings.getLast().message()).startsWith("Tid räknad från i dag får bara stå i exempel");
    }

    @Test
    void whatIsToldAfterwardsHasNoTimeOfItsOwnAndNoOpenPlace() {
        List<Finding> findings = check(GOOD.replace("    publish: AFTERWARDS_ONLY", """
                    publish: AFTERWARDS_ONLY
                    time: {kind: SEASON, from: 2026-06-01, to: 2026-08-31, text: sommaren}
                    place: {name: Torget, kind: PUBLIC_SPACE, public: true}\
                """));
        assertThat(findings).extracting(Finding::line).containsExactly(38, 39);
        assertThat(findings).allMatch(finding -> finding.message().contains("AFTERWARDS_ONLY"));
    }

    @Test
    void linksMustLeadToAPledgeAndACommitmentOfTheFolder() {
        String link = "    publish: AFTERWARDS_ONLY\n    continues: {pledge: %s, commitment: %s}";
        assertThat(check(GOOD.replace("    publish: AFTERWARDS_ONLY", link.formatted("medborgarlofte-2026", "lampor"))))
                .isEmpty();
        assertThat(check(GOOD.replace("    publish: AFTERWARDS_ONLY", link.formatted("medborgarlofte-1999", "x"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(38);
                    assertThat(finding.message())
                            .isEqualTo("Det finns inget medborgarlöfte med id ”medborgarlofte-1999”."
                                    + " Välj bland: medborgarlofte-2026.");
                });
        assertThat(check(GOOD.replace(
                        "    publish: AFTERWARDS_ONLY", link.formatted("medborgarlofte-2026", "lamporna"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("Välj bland: kontroller, lampor."));
    }

    @Test
    void aBrokenFileIsNotHeldAgainstTheFilesThatLinkToIt() {
        write("earlier.yaml", GOOD.replace("{year}", "2025").replace("version: 1", "version: ett"));
        assertThat(
                        check(
                                GOOD.replace(
                                        "    publish: AFTERWARDS_ONLY",
                                        "    publish: AFTERWARDS_ONLY\n    continues: {pledge: medborgarlofte-2025, commitment: lampor}")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).endsWith("earlier.yaml");
                    assertThat(finding.message()).contains("heltal");
                });
    }

    @Test
    void twoFilesCannotShareAnIdAndOtherEndingsAreNotRead() {
        write("annan.yaml", GOOD);
        write("gammal.yml", GOOD);
        assertThat(check(GOOD))
                .extracting(Finding::message)
                .containsExactly(
                        "Filen läses inte. Ge den ett namn som slutar på .yaml.",
                        "Id ”medborgarlofte-2026” används av en annan fil. Välj ett annat.");
    }

    @Test
    void aFolderWithoutPledgesIsSound() {
        assertThat(TestTenant.on(TODAY).check(folder)).isEmpty();
    }

    @Test
    void applyingTwiceChangesNothing() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        assertThat(tenant.apply(folder)).containsExactly("”Medborgarlöfte 2026” har lagts in: 2 löften.");
        long revision = revision(tenant);
        PledgeView before = tenant.pledge("medborgarlofte-2026");
        assertThat(tenant.apply(folder)).isEmpty();
        assertThat(tenant.pledge("medborgarlofte-2026")).isEqualTo(before);
        assertThat(revision(tenant)).isEqualTo(revision);
    }

    @Test
    void aChangedFileChangesThePledgeAndKeepsIdsAndWhatStaffEntered() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        UUID id = idOf(tenant, "lampor");
        long revision = revision(tenant);
        tenant.asStaff(sql -> sql.update(OCCURRENCE)
                .set(OCCURRENCE.ENTERED_BY, "STAFF")
                .where(OCCURRENCE.COMMITMENT_ID.eq(id))
                .execute());
        write(
                "pledge.yaml",
                GOOD.replace("Kommunen lagar lampor", "Kommunen byter lampor").replace("days-ago: 3,", "days-ago: 4,"));
        assertThat(tenant.apply(folder)).containsExactly("”Medborgarlöfte 2026” har ändrats.");
        CommitmentView lamps = commitment(tenant.pledge("medborgarlofte-2026"), "lampor");
        assertThat(lamps.text()).isEqualTo("Kommunen byter lampor varje månad.");
        assertThat(lamps.progress().occurrences()).hasSize(2);
        assertThat(idOf(tenant, "lampor")).isEqualTo(id);
        assertThat(revision(tenant)).isGreaterThan(revision);
        assertThat(commitment(tenant.pledge("medborgarlofte-2026"), "kontroller")
                        .progress()
                        .occurrences())
                .hasSize(1);
    }

    @Test
    void aCommitmentTakenOutOfTheFileIsGone() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        write("pledge.yaml", GOOD.substring(0, GOOD.indexOf("  - id: kontroller")));
        tenant.apply(folder);
        assertThat(tenant.pledge("medborgarlofte-2026").allCommitments())
                .extracting(CommitmentView::id)
                .containsExactly("lampor");
    }

    @Test
    void whatBecomesToldAfterwardsLosesItsDays() {
        write("pledge.yaml", GOOD.replace("publish: AFTERWARDS_ONLY", "publish: PLANNED"));
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        tenant.asStaff(sql ->
                sql.update(OCCURRENCE).set(OCCURRENCE.ENTERED_BY, "STAFF").execute());
        write("pledge.yaml", GOOD);
        tenant.apply(folder);
        assertThat(commitment(tenant.pledge("medborgarlofte-2026"), "kontroller")
                        .progress()
                        .occurrences())
                .hasSize(2)
                .allMatch(occurrence -> occurrence.when().wholeMonth());
    }

    @Test
    void timesAreCountedFromTheDayOfLoading() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        Progress lamps =
                commitment(tenant.pledge("medborgarlofte-2026"), "lampor").progress();
        assertThat(lamps.occurrences().getFirst().when()).isEqualTo(DayOrMonth.of(LocalDate.of(2026, 8, 26)));
        assertThat(lamps.planned().getFirst().when()).isEqualTo(DayOrMonth.of(LocalDate.of(2026, 9, 25)));
    }

    @Test
    void anEarlierYearsExampleStaysAsItWasLoaded() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        TestTenant nextYear = tenant.later(LocalDate.of(2027, 3, 1));
        PledgeView before = nextYear.pledge("medborgarlofte-2026");
        assertThat(nextYear.apply(folder)).containsExactly("”Medborgarlöfte 2027” har lagts in: 2 löften.");
        assertThat(nextYear.list())
                .extracting(PledgeView::id)
                .containsExactly("medborgarlofte-2027", "medborgarlofte-2026");
        assertThat(nextYear.pledge("medborgarlofte-2026")).isEqualTo(before);
    }

    @Test
    void aNewVersionStandsBesideTheOldAndIsTheOneShown() {
        write("pledge.yaml", GOOD);
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        write("pledge.yaml", GOOD.replace("version: 1", "version: 2").replace("två saker", "två saker till"));
        tenant.apply(folder);
        assertThat(tenant.list()).singleElement().satisfies(pledge -> assertThat(pledge.version())
                .isEqualTo(2));
        assertThat(tenant.<Integer>asVisitor(sql -> sql.fetchCount(se.samlofte.pledges.db.Tables.PLEDGE)))
                .isEqualTo(2);
    }

    @Test
    void aDraftIsLoadedForStaffAlone() {
        write("pledge.yaml", GOOD.replace("status: PUBLISHED", "status: DRAFT"));
        TestTenant tenant = TestTenant.on(TODAY);
        tenant.apply(folder);
        assertThat(tenant.list()).isEmpty();
        assertThat(tenant.<Integer>asStaff(sql -> sql.fetchCount(COMMITMENT))).isEqualTo(2);
    }

    private List<Finding> check(String text) {
        write("pledge.yaml", text);
        return TestTenant.on(TODAY).check(folder);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder.resolve("pledges"));
            Files.writeString(folder.resolve("pledges").resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID idOf(TestTenant tenant, String commitment) {
        return tenant.asStaff(sql ->
                sql.fetchSingle(COMMITMENT, COMMITMENT.SLUG.eq(commitment)).getId());
    }

    private static long revision(TestTenant tenant) {
        return tenant.asStaff(sql -> sql.fetchSingle(Tables.REVISION).getWanted());
    }
}
