package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.IssuerSettings;
import se.samlofte.identity.SignInSettings;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.InvalidTenantFile;
import se.samlofte.onboarding.TenantFiles;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** A municipality's file names the issuer of its own people. */
class TenantIssuerTests {

    private static final String SLUG = "varmdo";
    private static final String VERSIONS = "select count(*) from identity.sign_in where tenant_id = ?";

    private final RunningProgram program = RunningProgram.instance();
    private final TenantFiles files = program.bean(TenantFiles.class);
    private final PlayedIssuer issuers = PlayedIssuer.instance();

    @TempDir
    private Path tenants;

    private Path file;
    private String text = "";

    @BeforeEach
    void aMunicipalityOfTheDemo() throws IOException {
        text = Files.readString(RunningProgram.CHECKOUT.resolve("tenants/svenljunga/tenant.yaml"))
                .replaceFirst("(?m)^municipality:.*$", "municipality: \"0120\"")
                .replaceFirst("(?m)^slug:.*$", "slug: " + SLUG)
                .replaceFirst("(?m)^name:.*$", "name: Värmdö")
                .replaceFirst("(?m)^official-name:.*$", "official-name: Värmdö kommun")
                .replaceFirst("(?ms)^logo:.*?(?=^[a-z])", "")
                .replaceFirst("(?m)^modules:.*$", "modules: []")
                .replaceFirst("(?m)^  region:.*$", "  region: stockholm")
                .replaceFirst("(?m)^  name: Borås$", "  name: Norrtälje");
        file = Files.createDirectory(tenants.resolve(SLUG)).resolve("tenant.yaml");
        write("sign-in: demo");
        files.apply(file);
    }

    @Test
    void eachChangeIsAVersionAndNothingElseIs() throws IOException {
        long before = versions();
        write(issuer("a", "client-id: one", "least-acr: [\"urn:example:two\"]", "scopes: [organisation]"));
        assertThat(files.apply(file))
                .contains("Värmdö: inloggningen sker nu hos " + issuers.issuer("a")
                        + ". De som var inloggade loggar in på nytt när deras besök är slut.");
        assertThat(current())
                .contains(new IssuerSettings(
                        issuers.issuer("a"),
                        "one",
                        null,
                        null,
                        Set.of("urn:example:two"),
                        Set.of("organisation"),
                        "sub",
                        null));
        assertThat(files.apply(file)).as("again").isEmpty();
        write(issuer("a", "least-acr: [\"urn:example:two\"]", "client-id: one", "scopes: [organisation]")
                + "\n# noted");
        assertThat(files.apply(file)).as("other words for the same").noneMatch(change -> change.contains("inlogg"));
        assertThat(versions()).isEqualTo(before + 1);
        write(issuer("a", "client-id: two", "secret-reference: played"));
        files.apply(file);
        assertThat(versions()).isEqualTo(before + 2);
        write("sign-in: demo");
        assertThat(files.apply(file)).contains("Värmdö: den egna inloggningstjänsten togs bort.");
        assertThat(current()).isEmpty();
        write(issuer("a", "client-id: two", "secret-reference: played"));
        files.apply(file);
        assertThat(versions()).as("what was taken back is begun anew").isEqualTo(before + 3);
        assertThat(current()).map(IssuerSettings::secretReference).contains("played");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer: http://login.example.se | 2 | https://",
                "issuer: login.example.se | 2 | https://",
                "issuer: https://login.example.se?x | 2 | https://",
                "client-id: two words | 3 | utan mellanslag",
                "client-ident: x | 3 | Menade du ”client-id”?",
                "secret: abc | 4 | secret",
                "secret-reference: HEMLIG!9 | 4 | små bokstäver",
                "secret-reference: unknown | 4 | samlofte.sign-in.secrets.unknown",
                "key-reference: unknown | 4 | samlofte.sign-in.keys.unknown",
                "key-reference: no-key | 4 | samlofte.sign-in.keys.no-key",
                "organisation-number: 212000-0829 | 4 | organisation-claim",
                "organisation-claim: orgNumber | 4 | organisation-number",
                "least-acr: [] | 4 | tomt",
            })
    void whatIsWrongIsNamedWithLineAndWhatToWriteInstead(String wrong, int row, String named) throws IOException {
        String[] lines = issuer("b", "client-id: two", "subject-claim: sub").split("\n");
        lines[row - 1] = "  " + wrong;
        write(String.join("\n", lines));
        int line = Files.readAllLines(file).indexOf("  " + wrong) + 1;
        assertThatThrownBy(() -> files.apply(file)).isInstanceOfSatisfying(InvalidTenantFile.class, refusal -> {
            assertThat(refusal.getMessage()).contains(named);
            assertThat(refusal.findings()).extracting(Finding::line).containsAnyOf(line, line - row + 1);
        });
        assertThat(current().map(IssuerSettings::issuer)).isNotEqualTo(Optional.of(issuers.issuer("b")));
    }

    @Test
    void eitherASecretOrAKey() throws IOException {
        write(issuer("b", "client-id: two", "secret-reference: played", "key-reference: played"));
        assertThat(files.check(file))
                .extracting(Finding::message)
                .containsExactly("secret-reference och key-reference kan inte stå tillsammans. Ta bort det ena.");
    }

    @Test
    @Proves("A22")
    void whoWeAreIsProvedByOurKey() throws IOException {
        issuers.demandsKeyAt("by-key");
        write(issuer("by-key", "client-id: samlofte", "key-reference: played"));
        files.apply(file);
        assertThat(signsIn("by-key", "key-" + UUID.randomUUID(), "x")).isTrue();
        write(issuer("by-key", "client-id: samlofte", "secret-reference: played"));
        files.apply(file);
        assertThat(signsIn("by-key", "secret-" + UUID.randomUUID(), "x"))
                .as("a secret where a key is wanted")
                .isFalse();
    }

    @Test
    @Proves("A05")
    void onlyTheOrganisationsOwnPeopleComeIn() throws IOException {
        write(issuer(
                "broker",
                "client-id: samlofte",
                "subject-claim: person",
                "organisation-claim: orgNumber",
                "organisation-number: 212000-0035"));
        files.apply(file);
        String person = "person-" + UUID.randomUUID();
        assertThat(signsIn("broker", person, "2120000035")).isTrue();
        assertThat(Superuser.count("select count(*) from identity.account where subject = ?", "by claim " + person))
                .isEqualTo(1);
        assertThat(signsIn("broker", person, "16212000-0035"))
                .as("with century")
                .isTrue();
        assertThat(signsIn("broker", person, "2120000043")).as("another's").isFalse();
        assertThat(signsIn("broker", person, null)).as("nobody's").isFalse();
    }

    private boolean signsIn(String issuer, String subject, @Nullable String organisation) {
        WebClient browser = new WebClient(program);
        String client = tenant().id().value() + "-"
                + Superuser.count(
                        "select max(version) from identity.sign_in where tenant_id = ?",
                        tenant().id().value());
        new SignInFlow(browser, client, issuer, subject)
                .claims(claims -> claims.claim("orgNumber", organisation).claim("person", "by claim " + subject))
                .run("/" + SLUG + "/arbetsyta");
        // somebody who is no member finds nothing; nobody is sent to sign in
        return browser.get("/" + SLUG + "/arbetsyta").statusCode() == 404;
    }

    private String issuer(String name, String... more) {
        return "sign-in:\n  issuer: " + issuers.issuer(name)
                + List.of(more).stream().map(line -> "\n  " + line).reduce("", String::concat);
    }

    private void write(String signIn) throws IOException {
        Files.writeString(
                file, text.replaceFirst("(?m)^sign-in:.*$", java.util.regex.Matcher.quoteReplacement(signIn)));
    }

    private Tenant tenant() {
        return program.bean(Tenants.class).bySlug(SLUG).orElseThrow();
    }

    private Optional<IssuerSettings> current() {
        return AccessScope.<Optional<IssuerSettings>, RuntimeException>call(
                Access.app(tenant().id()),
                () -> program.bean(SignInSettings.class).current());
    }

    private long versions() {
        return Superuser.count(VERSIONS, tenant().id().value());
    }
}
