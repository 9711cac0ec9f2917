package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.samlofte.tenancy.Tenants;

/** What the command line says and how it ends. */
class CommandsTests {

    private static final Path HEBY = RunningProgram.CHECKOUT.resolve("tenants/heby/tenant.yaml");

    private static final String LIST = "{\"arguments\":[\"tenant\",\"list\"]}";

    private final StringWriter data = new StringWriter();
    private final StringWriter people = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "tenant", "tenant delete", "tenant check", "--forward", "migrate now"})
    void aCommandThatIsNotUnderstoodEndsWithTwoAndSaysHow(String command) {
        assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(people.toString()).contains("Så här: samlofte");
        assertThat(data.toString()).isEmpty();
    }

    @Test
    void aTenantFileIsCheckedWithoutDatabase() throws IOException {
        assertThat(run("tenant", "check", HEBY.toString())).isZero();
        assertThat(people.toString()).contains("Inga fel.");

        Path wrong = folder.resolve("tenant.yaml");
        Files.writeString(wrong, Files.readString(HEBY).replace("slug: heby", "slug: he by"));
        assertThat(run("tenant", "check", wrong.toString())).isEqualTo(1);
        assertThat(people.toString()).contains(wrong + ", rad 3: ", "Fler fel kan visas när de här är rättade.");
    }

    @Test
    void whatSwedenLooksLikeIsKnownWithoutDatabase() throws IOException {
        Path wrong = Files.createDirectory(folder.resolve("heby")).resolve("tenant.yaml");
        Files.writeString(
                wrong,
                Files.readString(HEBY)
                        .replaceFirst("(?ms)^logo:.*?(?=^[a-z])", "")
                        .replace("\"0331\"", "\"9999\""));
        assertThat(run("tenant", "check", wrong.toString())).isEqualTo(1);
        assertThat(people.toString())
                .contains("Ingen kommun har koden 9999. Heby har koden 0331.")
                .doesNotContain("Fler fel");
    }

    @Test
    void jsonGoesToStandardOutputAlone() {
        assertThat(run("tenant", "check", HEBY.toString(), "--json")).isZero();
        assertThat(data.toString()).isEqualToIgnoringNewLines("[]");
        assertThat(people.toString()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("tenant", "check", "nowhere.yaml")).isEqualTo(1);
        assertThat(people.toString()).contains("Filen finns inte: nowhere.yaml");
    }

    @Test
    void anAddressIsTakenDownAndLiftedOnTheFilesAlone() throws IOException {
        Path page = folder.resolve("heby/medborgarloften/index.html");
        Files.createDirectories(page.getParent());
        Files.writeString(page, "page");

        assertThat(run("takedown", "/heby/medborgarloften")).isZero();
        assertThat(page).doesNotExist();
        assertThat(run("takedown", "/heby/medborgarloften", "--lift")).isZero();
        assertThat(run("takedown", "/heby/medborgarloften", "--lift")).isEqualTo(1);
        assertThat(run("takedown", "../elsewhere")).isEqualTo(1);
    }

    @Test
    void thereAreNoTokensForExamplePeopleOutsideTheDemonstration() {
        assertThat(run("demo-token", "coordinator@heby")).isEqualTo(1);
        assertThat(data.toString()).isEmpty();
        assertThat(people.toString())
                .isEqualToIgnoringNewLines("Kommandot demo-token finns bara i demonstrationen (infra/samlofte).");
    }

    @Test
    void theRunningProgramListsItsTenants() {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            assertThat(askRunning(listener, "key")).isZero();
            assertThat(data.toString()).contains("\"slug\":\"heby\"", "\"municipalityCode\":\"0331\"");
            assertThat(people.toString()).isEmpty();
        }
    }

    @Test
    void withoutItsKeyTheRunningProgramDoesNothing() {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            assertThat(askRunning(listener, "another")).isEqualTo(1);
            assertThat(data.toString()).isEmpty();
        }
    }

    @Test
    void theRunningProgramDoesOnlyWhatIsMeantForIt() {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            for (List<String> other : List.of(List.of("takedown", "/heby"), List.of("migrate"), List.of("tenant"))) {
                assertThat(ask(listener, "key", other)).isEqualTo(2);
            }
            assertThat(people.toString()).contains("körs inte i programmet").doesNotContain("Något gick fel");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"arguments\":null}",
                "{\"arguments\":[null]}",
                "{\"arguments\":\"tenant\"}",
                "",
                "tenant list"
            })
    void anOrderThatIsNoneIsABadRequest(String body) {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            HttpResponse<String> answer = post(listener, "/commands", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":400", "arguments");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/commands/", "/commands/list", "/commandsx", "/commands?a=b"})
    void commandsAreTakenAtTheirAddressAlone(String path) {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            assertThat(post(listener, path, LIST).statusCode()).isEqualTo(404);
            assertThat(post(listener, "/commands", LIST).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aPageOfABrowserIsRefusedWhateverKeyItHas() {
        try (AdministrationListener listener = AdministrationListener.open("key", new InProcess())) {
            for (String origin : List.of("http://127.0.0.1:" + listener.port(), "https://example.org", "null")) {
                HttpResponse<String> answer = post(listener, "/commands", LIST, "Origin", origin);
                assertThat(answer.statusCode()).isEqualTo(403);
            }
        }
    }

    private static HttpResponse<String> post(
            AdministrationListener listener, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                .header("Authorization", "Bearer key")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RunningProgram.instance().send(request.build());
    }

    private int askRunning(AdministrationListener listener, String key) {
        return ask(listener, key, List.of("tenant", "list", "--json"));
    }

    private int ask(AdministrationListener listener, String key, List<String> arguments) {
        RunFile running = new RunFile(1, Instant.EPOCH, 8080, listener.port(), key);
        return AdministrationClient.run(running, arguments, console());
    }

    private int run(String... arguments) {
        return Commands.run(new FilesOnly(folder), console(), arguments);
    }

    private Console console() {
        return new Console(new PrintWriter(data, true), new PrintWriter(people, true));
    }

    /** Where no program runs and no database is. */
    private record FilesOnly(Path publishedTree) implements Workplace {

        @Override
        public Optional<RunFile> running() {
            return Optional.empty();
        }

        @Override
        public int withProgram(ProgramWork work) {
            throw new IllegalStateException("no program");
        }

        @Override
        public int withOwner(OwnerWork work) {
            throw new IllegalStateException("no database");
        }
    }

    /** Inside the program that serves. */
    private static final class InProcess implements Workplace {

        @Override
        public Optional<RunFile> running() {
            return Optional.empty();
        }

        @Override
        public int withProgram(ProgramWork work) {
            Tenants tenants = RunningProgram.instance().bean(Tenants.class);
            return work.run(new StaticListableBeanFactory(Map.of("tenants", tenants)));
        }

        @Override
        public int withOwner(OwnerWork work) {
            throw new IllegalStateException("never");
        }

        @Override
        public Path publishedTree() {
            throw new IllegalStateException("never");
        }
    }
}
