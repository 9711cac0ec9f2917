package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.publishing.Publishing;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantProfile;
import se.samlofte.tenancy.TenantProfiles;
import se.samlofte.tenancy.Tenants;

class PublishedPagesTests {

    private final RunningProgram program = RunningProgram.instance();

    @Test
    void aReaderWhoHasThePageIsToldSoWithoutItsBytes() {
        String etag = program.get("/heby").headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = program.get("/heby", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(program.get("/heby", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressedAndPlainBytesAreTheSamePageWithDifferentTags() throws Exception {
        HttpResponse<byte[]> compressed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(program.address("/heby")))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
        HttpResponse<String> plain = program.get("/heby");
        assertThat(compressed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(unzip(compressed.body())).isEqualTo(plain.body());
        assertThat(compressed.headers().firstValue("etag"))
                .isNotEqualTo(plain.headers().firstValue("etag"));
    }

    @Test
    void aTrailingSlashLeadsToThePage() {
        HttpResponse<String> answer = program.get("/heby/");
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("location")).contains("/heby");
        assertThat(program.get("//example.org/").statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aCommittedChangeIsShownOnThePageAndInTheTree() {
        Tenant heby = program.bean(Tenants.class).bySlug("heby").orElseThrow();
        TenantProfiles profiles = program.bean(TenantProfiles.class);
        TenantProfile before = AccessScope.call(Access.app(heby.id()), profiles::current);
        try {
            change(heby, withSwitchboard(before, "0224-000 00"));
            RunningProgram.await(() -> program.get("/heby").body().contains("0224-000 00"));
            RunningProgram.await(() -> fileOf("heby/index.html").contains("0224-000 00"));
        } finally {
            change(heby, before);
        }
    }

    @Test
    void aDrawingIsAlsoThereAsPng() {
        String picture = "/orkelljunga/medborgarloften/medborgarlofte-2024/bild";
        HttpResponse<String> png = program.get(picture + ".png");
        assertThat(png.statusCode()).isEqualTo(200);
        assertThat(png.headers().firstValue("content-type")).contains("image/png");
        String etag = png.headers().firstValue("etag").orElseThrow();
        assertThat(program.get(picture + ".png", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
        assertThat(program.get(picture + ".svg").headers().firstValue("content-type"))
                .contains("image/svg+xml");
        assertThat(program.tree().resolve(picture.substring(1) + ".svg")).exists();
        assertThat(program.get("/orkelljunga/medborgarloften/finns-inte/bild.png")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPledgeIsThereAsDataToo() {
        String pledge = "/orkelljunga/medborgarloften/medborgarlofte-2024";
        java.util.Map<String, String> types = java.util.Map.of(
                pledge + ".json",
                "application/json",
                pledge + ".csv",
                "text/csv;charset=utf-8",
                pledge + "/flode.atom",
                "application/atom+xml",
                "/orkelljunga/en/medborgarloften/flode.atom",
                "application/atom+xml");
        types.forEach((path, type) -> {
            HttpResponse<String> answer = program.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type").orElseThrow().replace(" ", ""))
                    .isEqualToIgnoringCase(type);
            assertThat(program.get(
                                    path,
                                    "If-None-Match",
                                    answer.headers().firstValue("etag").orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
            assertThat(fileOf(path.substring(1))).isEqualTo(answer.body());
        });
    }

    @Test
    void theTreeHoldsTheSameBytes() {
        assertThat(fileOf("orkelljunga/index.html"))
                .isEqualTo(program.get("/orkelljunga").body());
        assertThat(fileOf("index.html")).isEqualTo(program.get("/").body());
        assertThat(program.tree().resolve("orkelljunga/index.html.gz")).exists();
    }

    private void change(Tenant tenant, TenantProfile profile) {
        AccessScope.run(Access.app(tenant.id()), () -> program.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    program.bean(TenantProfiles.class).save(profile);
                    program.bean(Publishing.class).contentChanged();
                }));
    }

    private String fileOf(String name) {
        try {
            return Files.readString(program.tree().resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String unzip(byte[] bytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TenantProfile withSwitchboard(TenantProfile profile, String switchboard) {
        return new TenantProfile(
                profile.visitingBuilding(),
                profile.visitingStreet(),
                profile.visitingTown(),
                profile.postalLine(),
                profile.postalCode(),
                profile.postalTown(),
                switchboard,
                profile.website(),
                profile.colours(),
                profile.logo(),
                profile.policeUnit(),
                profile.signIn(),
                profile.accessibility(),
                profile.privacy(),
                profile.departments(),
                profile.contacts());
    }
}
