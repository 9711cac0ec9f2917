package se.samlofte;

import dev.samlofte.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import se.samlofte.geography.Geography;
import se.samlofte.geography.ReferenceData;
import se.samlofte.onboarding.TenantFiles;

/**
 * The whole program with the five municipalities, started once a test run on a real PostgreSQL and a free port, with
 * its tree of published files in a temporary folder.
 */
final class RunningProgram {

    static final Path CHECKOUT = Path.of(System.getProperty("samlofte.checkout", "../.."));
    static final String DATABASE = "samlofte_program";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final RunningProgram INSTANCE = new RunningProgram();

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final Path tree;

    private RunningProgram() {
        try {
            folder = Files.createTempDirectory("samlofte-program");
            tree = Files.createDirectory(folder.resolve("published"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(SamlofteApplication.class)
                .properties(TestDatabase.settingsOfNew(DATABASE))
                .properties("server.port=0", "server.address=127.0.0.1", "samlofte.publishing.directory=" + tree)
                .properties(
                        "samlofte.sign-in.demo-issuers="
                                + PlayedIssuer.instance().base(),
                        "samlofte.sign-in.police.issuer="
                                + PlayedIssuer.instance().issuer("polisen"),
                        "samlofte.sign-in.police.client-id=samlofte",
                        "samlofte.sign-in.operators.issuer="
                                + PlayedIssuer.instance().issuer("samlofte"),
                        "samlofte.sign-in.operators.client-id=samlofte")
                .properties(
                        "samlofte.sign-in.secrets.played=not-a-secret",
                        "samlofte.sign-in.keys.played="
                                + PlayedIssuer.clientKey().toJSONString(),
                        "samlofte.sign-in.keys.no-key=nonsense")
                .properties(MailServer.instance().settings())
                .properties("server.tomcat.basedir=" + folder.resolve("tomcat"))
                .run();
        // after the program has stopped
        SpringApplication.getShutdownHandlers().add(this::removeFolder);
        bean(Geography.class).load(ReferenceData.read(CHECKOUT.resolve("tenants/reference")));
        TenantFiles files = bean(TenantFiles.class);
        TenantFiles.in(CHECKOUT.resolve("tenants")).forEach(files::apply);
        List<String> slugs = List.of("heby", "hassleholm", "svenljunga", "orkelljunga", "hallefors");
        slugs.forEach(slug -> await(() -> get("/" + slug).statusCode() == 200));
    }

    private void removeFolder() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static RunningProgram instance() {
        return INSTANCE;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    void publish(Object event) {
        context.publishEvent(event);
    }

    Path tree() {
        return tree;
    }

    String address(String path) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.GET().build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for a condition, at most ten seconds. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Did not come true within ten seconds");
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
