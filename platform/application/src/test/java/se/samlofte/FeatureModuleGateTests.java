package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.RunningProgram.await;

import dev.samlofte.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.onboarding.TenantFiles;
import se.samlofte.pledges.PlantedListener;
import se.samlofte.pledges.PlantedListener.Heard;
import se.samlofte.pledges.PlantedListener.Planted;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantWork;
import se.samlofte.tenancy.Tenants;

/** A module that a tenant has turned off is gone everywhere: pages, files, API, listeners, jobs. Others keep it. */
class FeatureModuleGateTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void aSixthMunicipalityWithoutPledges() {
        apply("[]");
        await(() -> PROGRAM.get("/vallentuna").statusCode() == 200);
    }

    @Test
    void turnedOffItsPagesFilesAndApiAreGone() {
        apply("[]");
        assertThat(PROGRAM.get("/vallentuna/medborgarloften").statusCode()).isEqualTo(404);
        assertThat(PROGRAM.get("/api/v1/0115/pledges").statusCode()).isEqualTo(404);
        assertThat(PROGRAM.get("/api/v1/0115/pledges").body()).contains("\"status\":404");
        await(() -> !Files.exists(PROGRAM.tree().resolve("vallentuna/medborgarloften")));
        await(() -> !PROGRAM.get("/vallentuna").body().contains("/vallentuna/medborgarloften"));
        assertThat(PROGRAM.get("/heby/medborgarloften").statusCode()).isEqualTo(200);
        assertThat(PROGRAM.get("/api/v1/0331/pledges").statusCode()).isEqualTo(200);
    }

    @Test
    void turnedOnAndOffAgainItComesAndGoesWithoutARestart() {
        apply("[pledges]");
        assertThat(PROGRAM.get("/api/v1/0115/pledges").statusCode()).isEqualTo(200);
        await(() -> PROGRAM.get("/vallentuna/medborgarloften").statusCode() == 200);
        await(() -> Files.exists(PROGRAM.tree().resolve("vallentuna/medborgarloften/index.html")));
        apply("[]");
        assertThat(PROGRAM.get("/vallentuna/medborgarloften").statusCode())
                .as("on the very next request")
                .isEqualTo(404);
        assertThat(PROGRAM.get("/api/v1/0115/pledges").statusCode()).isEqualTo(404);
        await(() -> !Files.exists(PROGRAM.tree().resolve("vallentuna/medborgarloften")));
    }

    @Test
    void listenersOfAModuleThatIsOffAreSkippedAndOthersHearWithTheirTenantBound() throws Exception {
        apply("[]");
        Tenant off = tenant("vallentuna");
        Tenant on = tenant("heby");
        publish(new Planted(off.id(), "to nobody"));
        publish(new Planted(on.id(), "to heby"));
        List<Heard> heard = PROGRAM.bean(PlantedListener.class).heard();
        await(() -> heard.contains(new Heard("to heby", on.id())));
        await(() -> outstanding() == 0);
        assertThat(heard).noneMatch(word -> word.word().equals("to nobody"));
    }

    @Test
    void jobsOfAModuleThatIsOffSkipTheTenant() {
        apply("[]");
        List<String> worked = new ArrayList<>();
        PROGRAM.bean(TenantWork.class)
                .forEachTenant(
                        PlantedListener.class,
                        tenant -> worked.add(tenant.slug().value()));
        assertThat(worked).contains("heby", "orkelljunga").doesNotContain("vallentuna");
        List<String> platform = new ArrayList<>();
        PROGRAM.bean(TenantWork.class)
                .forEachTenant(
                        RunningProgram.class,
                        tenant -> platform.add(tenant.slug().value()));
        assertThat(platform).contains("vallentuna");
    }

    @Test
    void anUnknownMunicipalityHasNothing() {
        assertThat(PROGRAM.get("/ystad").statusCode()).isEqualTo(404);
        assertThat(PROGRAM.get("/api/v1/1286/pledges").statusCode()).isEqualTo(404);
    }

    private static Tenant tenant(String slug) {
        return PROGRAM.bean(Tenants.class).bySlug(slug).orElseThrow();
    }

    private static void publish(Planted event) {
        AccessScope.run(Access.app(event.tenant()), () -> PROGRAM.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> PROGRAM.publish(event)));
    }

    private static long outstanding() {
        try (var superuser = TestDatabase.cluster().connectAsSuperuser(RunningProgram.DATABASE);
                var statement = superuser.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from tenancy.event_publication")) {
            count.next();
            return count.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void apply(String modules) {
        try {
            String heby = Files.readString(RunningProgram.CHECKOUT.resolve("tenants/heby/tenant.yaml"));
            String sixth = heby.replaceFirst("(?m)^municipality:.*$", "municipality: \"0115\"")
                    .replaceFirst("(?m)^slug:.*$", "slug: vallentuna")
                    .replaceFirst("(?m)^name:.*$", "name: Vallentuna")
                    .replaceFirst("(?m)^official-name:.*$", "official-name: Vallentuna kommun")
                    .replaceFirst("(?m)^modules:.*$", "modules: " + modules)
                    .replaceFirst("(?m)^  name: Norduppland$", "  name: Norrtälje")
                    .replaceFirst("(?m)^  region:.*$", "  region: stockholm")
                    .replaceFirst("(?ms)^logo:.*?(?=^[a-z])", "");
            Path file = Files.createDirectories(folder.resolve("vallentuna")).resolve("tenant.yaml");
            Files.writeString(file, sixth);
            PROGRAM.bean(TenantFiles.class).apply(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
