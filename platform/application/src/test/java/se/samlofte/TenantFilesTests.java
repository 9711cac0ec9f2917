package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.InvalidTenantFile;
import se.samlofte.onboarding.TenantFiles;
import se.samlofte.tenancy.Tenants;
import se.samlofte.web.Contrast;

class TenantFilesTests {

    private final RunningProgram program = RunningProgram.instance();
    private final TenantFiles files = program.bean(TenantFiles.class);

    @TempDir
    private Path tenants;

    private Path folder;
    private Path file;

    @BeforeEach
    void aMunicipalityThatIsNoTenantYet() throws IOException {
        String text = Files.readString(RunningProgram.CHECKOUT.resolve("tenants/svenljunga/tenant.yaml"))
                .replaceFirst("(?m)^municipality:.*$", "municipality: \"0117\"")
                .replaceFirst("(?m)^slug:.*$", "slug: osteraker")
                .replaceFirst("(?m)^name:.*$", "name: Österåker")
                .replaceFirst("(?m)^official-name:.*$", "official-name: Österåkers kommun")
                .replaceFirst("(?ms)^logo:.*?(?=^[a-z])", "")
                .replaceFirst("(?m)^modules:.*$", "modules: []")
                .replaceFirst("(?m)^  region:.*$", "  region: stockholm")
                .replaceFirst("(?m)^  name: Borås$", "  name: Norrtälje");
        folder = Files.createDirectory(tenants.resolve("osteraker"));
        file = Files.writeString(folder.resolve("tenant.yaml"), text);
    }

    @Test
    void theFiveMunicipalitiesFilesAreWithoutFault() {
        assertThat(TenantFiles.in(RunningProgram.CHECKOUT.resolve("tenants")))
                .hasSize(5)
                .allSatisfy(path -> assertThat(files.check(path)).isEmpty());
    }

    @Test
    void applyingTwiceChangesNothingTheSecondTime() {
        assertThat(files.apply(file)).anyMatch(change -> change.contains("ny kommun på /osteraker"));
        assertThat(files.apply(file)).isEmpty();
    }

    @Test
    void applyingSaysWhatChanged() throws IOException {
        files.apply(file);
        replace("modules: []", "modules: [pledges]");
        assertThat(files.apply(file)).contains("Österåker: modulen pledges slogs på.");
        replace("languages: [sv, en]", "languages: [sv]");
        assertThat(files.apply(file)).contains("Österåker: språken ändrades.");
        assertThat(program.bean(Tenants.class).bySlug("osteraker").orElseThrow().languages())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug: osteraker | slug: polisoversikt | polisoversikt",
                "slug: osteraker | slug: ostra | är inte mappens namn, som är ”osteraker”",
                "slug: osteraker | slug: Österåker | små bokstäver",
                "municipality: \"0117\" | municipality: \"117\" | fyra siffror",
                "municipality: \"0117\" | municipality: \"9999\" | Ingen kommun har koden 9999. Österåker har koden 0117.",
                "name: Österåker | name: Öster-Åker | Kommunkoden 0117 tillhör Österåker, inte ”Öster-Åker”.",
                "name: Österåker | nam: Österåker | name",
                "'  region: stockholm' | '  region: vast' | Stockholms län hör till polisregion ”stockholm”, inte ”vast”.",
                "'  name: Norrtälje' | '  name: Borås' | Lokalpolisområdet Borås ligger i polisregion ”vast”",
                "languages: [sv, en] | languages: [sv, de] | en",
                "languages: [sv, en] | languages: [en] | ”sv” saknas i listan ”languages”. Lägg till sv.",
                "modules: [] | modules: [pledge] | pledges",
                "sign-in: demo | sign-in: bankid | demo"
            })
    void whatIsWrongIsNamedWithLineAndWhatToWriteInstead(String right, String wrong, String named) throws IOException {
        int line = lineOf(right);
        replace(right, wrong);
        assertThatThrownBy(() -> files.apply(file)).isInstanceOfSatisfying(InvalidTenantFile.class, refusal -> {
            assertThat(refusal.findings()).extracting(Finding::line).contains(line);
            assertThat(refusal.getMessage()).contains(named);
        });
        assertThat(program.bean(Tenants.class).bySlug("polisoversikt")).isEmpty();
    }

    @Test
    void aRegionIsCalledByItsName() throws IOException {
        replace("kind: LOCAL_POLICE_AREA", "kind: POLICE_REGION");
        assertThat(messages())
                .singleElement()
                .asString()
                .startsWith("Polisregionen ”stockholm” heter Stockholm, inte ”Norrtälje”.");
    }

    @Test
    void aPurposeThatNobodyHasIsNamed() throws IOException {
        replace("purposes: [PRIVACY]", "purposes: [GENERAL]");
        assertThat(messages()).containsExactly("Minst en i listan ”contacts” måste ha ordet PRIVACY i ”purposes”.");
    }

    @Test
    void anAddressThatIsNoneIsNotCalledADate() throws IOException {
        Files.writeString(file, Files.readString(file) + "\nwebsite: \"www osteraker\"\n");
        assertThat(messages())
                .containsExactly("”www osteraker” har fel form. Skriv en webbadress som börjar med https://.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30 | ”2026-02-30” är inget datum som finns. Skriv år, månad och dag, till exempel 2026-05-31.",
                "2026-2-3 | ”2026-2-3” har fel form. Skriv år, månad och dag, till exempel 2026-05-31."
            })
    void aDateThatIsNoneIsToldOnce(String wrong, String message) throws IOException {
        Files.writeString(
                file, Files.readString(file).replaceFirst("reviewed-on: .*", "reviewed-on: \"" + wrong + "\""));
        assertThat(messages()).containsExactly(message);
    }

    @Test
    void aTextThatIsTooLongIsToldHowLongItMayBe() throws IOException {
        replace("name: Österåker", "name: " + "Ö".repeat(101));
        assertThat(messages()).contains("”name” är för långt: 101 tecken, men högst 100 får plats. Korta texten.");
    }

    @Test
    void fullComplianceHasNoShortcomings() throws IOException {
        replace("compliance: PARTIAL", "compliance: NONE");
        assertThat(messages()).isEmpty();
        replace("compliance: NONE", "compliance: FULL");
        assertThat(messages()).containsExactly("När compliance är FULL ska ”shortcomings” vara en tom lista: [].");
    }

    @Test
    void onlyAFileThatWasNotReadToItsEndHidesMore() throws IOException {
        replace("name: Österåker", "name: Öster-Åker");
        assertThat(files.check(file)).isNotEmpty().noneMatch(Finding::hidesMore);
        replace("sign-in: demo", "sign-in: bankid");
        assertThat(files.check(file)).isNotEmpty().allMatch(Finding::hidesMore);
    }

    @Test
    void nobodyTakesOverAMunicipalityByItsAddressOrItsCode() throws IOException {
        String heby = Files.readString(RunningProgram.CHECKOUT.resolve("tenants/heby/tenant.yaml"))
                .replaceFirst("(?ms)^logo:.*?(?=^[a-z])", "");
        Path elsewhere = Files.createDirectory(tenants.resolve("heby-ny"));
        Path byCode = Files.writeString(elsewhere.resolve("tenant.yaml"), heby.replace("slug: heby", "slug: heby-ny"));
        assertThatThrownBy(() -> files.apply(byCode))
                .isInstanceOf(InvalidTenantFile.class)
                .hasMessageContaining("Kommunen med koden 0331 finns redan på /heby.")
                .hasMessageContaining("skriv slug: heby");

        replace("slug: osteraker", "slug: heby");
        Path byAddress =
                Files.move(file, Files.createDirectory(tenants.resolve("heby")).resolve("tenant.yaml"));
        assertThatThrownBy(() -> files.apply(byAddress))
                .isInstanceOf(InvalidTenantFile.class)
                .hasMessageContaining("En annan kommun har redan adressen ”heby”.");

        assertThat(program.bean(Tenants.class).bySlug("heby").orElseThrow().name())
                .isEqualTo("Heby");
        assertThat(program.bean(Tenants.class).bySlug("heby-ny")).isEmpty();
    }

    @Test
    void coloursWithoutAThemeAreToldWithWhatIsShownMeanwhile() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("main: \"#[0-9a-f]{6}\"", "main: \"#123456\""));
        assertThat(files.apply(file))
                .anyMatch(change ->
                        change.contains("färgerna syns när programmet har byggts om") && change.contains("main: \"#"));
    }

    @Test
    void aColourThatTextCannotBeReadOnIsRefused() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("main: \"#[0-9a-f]{6}\"", "main: \"#ffdd00\""));
        List<Finding> findings = files.check(file);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().message()).contains("4,5:1", "mörkare", "Närmaste färdiga färger: main: \"#");
        String offered = findings.getFirst().message().replaceFirst(".*main: \"(#[0-9a-f]{6})\".*", "$1");
        assertThat(Contrast.ratio(offered, "#ffffff")).isGreaterThanOrEqualTo(Contrast.TEXT_AA);
    }

    @Test
    void aWordThatStandsTwiceIsFoundAtTheSecond() throws IOException {
        Files.writeString(file, Files.readString(file) + "\nname: Någon annan\n");
        assertThat(files.check(file)).anyMatch(finding -> finding.message().contains("två gånger"));
    }

    @Test
    void aTenantFileIsNamedTenantYaml() throws IOException {
        Path other = Files.copy(file, folder.resolve("other.yaml"));
        assertThat(files.check(other)).anyMatch(finding -> finding.message().contains("tenant.yaml"));
    }

    @Test
    void aFileThatIsNoYamlIsNamedWhereItStopsBeingOne() throws IOException {
        Files.writeString(file, "name: [Österåker\nslug: osteraker\n");
        assertThat(files.check(file)).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.line()).isBetween(1, 3);
            assertThat(finding.message()).contains("YAML");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | script",
                "<path d='M0 0' onload='alert(1)'/> | onload",
                "<a href='https://example.org'><path d='M0 0'/></a> | <a>",
                "<path d='M0 0' fill='url(https://example.org/x)'/> | fill",
                "<style>*{fill:red}</style> | style"
            })
    void aLogoThatCouldDoMoreThanLookGoodIsRefused(String inside, String named) throws IOException {
        Files.writeString(folder.resolve("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>");
        Files.writeString(file, Files.readString(file) + "\nlogo:\n  file: logo.svg\n  alt: Ett märke\n");
        assertThat(files.check(file)).anyMatch(finding -> finding.message().contains(named));
    }

    @Test
    void aLogoWithADocumentTypeIsRefusedBeforeItIsRead() throws IOException {
        Files.writeString(
                folder.resolve("logo.svg"),
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>");
        Files.writeString(file, Files.readString(file) + "\nlogo:\n  file: logo.svg\n  alt: Ett märke\n");
        assertThat(files.check(file)).anyMatch(finding -> finding.message().contains("SVG"));
    }

    private List<String> messages() {
        return files.check(file).stream().map(Finding::message).toList();
    }

    private int lineOf(String text) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private void replace(String right, String wrong) throws IOException {
        Files.writeString(file, Files.readString(file).replace(right, wrong));
    }
}
