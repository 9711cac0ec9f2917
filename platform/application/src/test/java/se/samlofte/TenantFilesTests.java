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

class TenantFilesTests {

    private final RunningProgram program = RunningProgram.instance();
    private final TenantFiles files = program.bean(TenantFiles.class);

    @TempDir
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
                .replaceFirst("(?m)^modules:.*$", "modules: []");
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
                "slug: osteraker | slug: heby | annan kommun",
                "slug: osteraker | slug: Österåker | små bokstäver",
                "municipality: \"0117\" | municipality: \"117\" | fyra siffror",
                "municipality: \"0117\" | municipality: \"9999\" | 9999",
                "name: Österåker | nam: Österåker | name",
                "languages: [sv, en] | languages: [sv, de] | en",
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
    void aColourThatTextCannotBeReadOnIsRefused() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("main: \"#[0-9a-f]{6}\"", "main: \"#ffdd00\""));
        List<Finding> findings = files.check(file);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().message()).contains("4,5:1", "mörkare");
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
