package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.header;
import static se.samlofte.ApiCaller.json;
import static se.samlofte.PledgeCommandsTests.approve;
import static se.samlofte.PledgeCommandsTests.ask;
import static se.samlofte.PledgeCommandsTests.put;
import static se.samlofte.PledgeCommandsTests.whole;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.Role;
import tools.jackson.databind.node.ObjectNode;

/** What systems do with pledges after the first question: send back, withdraw, discard, correct. */
class PledgeReturnCommandsTests {

    private static final String PLEDGES = "/api/v1/1863/pledges";
    private static final String HERE = "hallefors";
    private static final String REASON = "{\"reason\":\"Datumet stämmer inte.\"}";

    private final RunningProgram program = RunningProgram.instance();
    private final ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, HERE, "api-coordinator");
    private final ApiCaller officer = ApiCaller.of(Role.LIAISON_OFFICER, HERE, "api-liaison");
    private final ApiCaller editor = ApiCaller.of(Role.EDITOR, HERE, "api-editor");

    @Test
    void whatWaitsIsSentBackWithAReason() {
        String draft = waiting("Skickas tillbaka");
        assertThat(sendBack(officer, draft, "{}").statusCode()).isEqualTo(422);
        assertThat(json(sendBack(officer, draft, "{\"reason\":\" \"}"))
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("reason");
        HttpResponse<String> own = sendBack(coordinator, draft, REASON);
        assertThat(own.statusCode()).as("one's own").isEqualTo(403);
        assertThat(json(own).get("detail").asString()).contains("withdraw");
        assertThat(sendBack(editor, draft, REASON).statusCode()).isEqualTo(403);
        assertThat(officer.send("POST", draft + "/publication/return", REASON).statusCode())
                .isEqualTo(428);
        HttpResponse<String> stale = officer.send("POST", draft + "/publication/return", REASON, "If-Match", "\"7\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).get("currentVersion").asInt()).isEqualTo(1);

        HttpResponse<String> back = sendBack(officer, draft, REASON);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(json(back).get("state").asString()).isEqualTo("DRAFT");
        assertThat(json(back).get("returned").asString()).isEqualTo("Datumet stämmer inte.");
        assertThat(sendBack(officer, draft, REASON).statusCode()).as("again").isEqualTo(409);
        assertThat(put(coordinator, draft, whole("Rättat"), "\"1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void onesOwnQuestionIsWithdrawn() {
        String draft = waiting("Tas tillbaka");
        HttpResponse<String> others = withdraw(officer, draft);
        assertThat(others.statusCode()).isEqualTo(403);
        assertThat(json(others).get("detail").asString()).contains("Another person asked");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> own = withdraw(coordinator, draft, "Idempotency-Key", key);
        assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
        assertThat(json(own).get("state").asString()).isEqualTo("DRAFT");
        assertThat(json(own).has("returned")).isFalse();
        assertThat(withdraw(coordinator, draft, "Idempotency-Key", key).body()).isEqualTo(own.body());
        assertThat(withdraw(coordinator, draft).statusCode()).as("again").isEqualTo(409);
        assertThat(approve(officer, draft, "1").statusCode()).isEqualTo(409);
    }

    @Test
    void aDraftIsDiscardedInTheVersionThatWasRead() {
        String draft = header(coordinator.create(PLEDGES, "{\"title\":\"Kastas\"}"), "Location");
        assertThat(put(officer, draft, "{\"title\":\"Kastas inte\"}", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(coordinator.send("DELETE", draft, "").statusCode()).isEqualTo(428);
        assertThat(discard(coordinator, draft, 1)).as("changed since").isEqualTo(412);
        assertThat(discard(coordinator, draft, 2)).isEqualTo(204);
        assertThat(discard(coordinator, draft, 2)).as("repeated").isEqualTo(204);
        assertThat(json(coordinator.get(draft)).get("state").asString()).isEqualTo("DISCARDED");
        assertThat(put(coordinator, draft, "{}", "\"2\"").statusCode()).isEqualTo(409);
        String waits = waiting("Kastas först sedan");
        assertThat(discard(coordinator, waits, 1)).isEqualTo(409);
        assertThat(discard(coordinator, PLEDGES + "/medborgarloften", 1)).isEqualTo(404);
    }

    @Test
    void whatIsPublishedIsCorrectedByANewVersion() {
        String draft = waiting("Att rätta");
        String pledge = json(approve(officer, draft, "1")).at("/links/pledge").asString();
        HttpResponse<String> begun = coordinator.create(pledge + "/correction", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        assertThat(json(begun).get("correction").asBoolean()).isTrue();
        assertThat(json(begun).at("/document/title").asString()).isEqualTo("Att rätta");
        HttpResponse<String> joined = officer.create(pledge + "/correction", "");
        assertThat(joined.statusCode()).as("somebody has begun").isEqualTo(200);
        assertThat(header(joined, "Location")).isEqualTo(header(begun, "Location"));
        assertThat(coordinator.send("POST", pledge + "/correction", "").statusCode())
                .as("without a key")
                .isEqualTo(400);
        assertThat(coordinator.create(PLEDGES + "/finns-inte/correction", "").statusCode())
                .isEqualTo(404);

        String correction = header(begun, "Location");
        ObjectNode document = (ObjectNode) json(begun).get("document");
        ((ObjectNode) document.at("/contacts/0")).put("email", "ny-kommunpolis@example.se");
        document.put("correctionNote", "Kommunpolisen har fått en ny adress.");
        assertThat(put(coordinator, correction, document.toString(), "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(ask(coordinator, correction, "2").statusCode()).isEqualTo(202);
        HttpResponse<String> published = approve(officer, correction, "2");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        assertThat(json(published).at("/links/pledge").asString()).isEqualTo(pledge);
        assertThat(json(program.get(pledge)).get("version").asInt()).isEqualTo(2);
        assertThat(coordinator
                        .send("DELETE", pledge + "/publication?reason=test", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @Proves({"E01", "A15"})
    void whatIsAnothersIsNotThere() {
        ApiCaller foreign = ApiCaller.of(Role.TENANT_ADMIN, "heby", "api-foreign-admin");
        String draft = waiting("Främmande").replace("1863", "0331");
        String unknown = "/api/v1/0331/pledges/" + UUID.randomUUID();
        for (String path : List.of(draft, unknown)) {
            assertThat(sendBack(foreign, path, REASON).statusCode()).isEqualTo(404);
            assertThat(withdraw(foreign, path).statusCode()).isEqualTo(404);
            assertThat(discard(foreign, path, 1)).isEqualTo(404);
        }
        String own = header(foreign.create("/api/v1/0331/pledges", "{}"), "Location");
        assertThat(discard(foreign, own, 1)).as("one's own").isEqualTo(204);
    }

    private String waiting(String title) {
        String draft = header(coordinator.create(PLEDGES, whole(title)), "Location");
        HttpResponse<String> asked = ask(coordinator, draft, "1");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return draft;
    }

    private static HttpResponse<String> sendBack(ApiCaller who, String draft, String body) {
        return who.send("POST", draft + "/publication/return", body, "If-Match", "\"1\"");
    }

    private static HttpResponse<String> withdraw(ApiCaller who, String draft, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("If-Match", "\"1\""), java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return who.send("POST", draft + "/publication/withdrawal", "", all);
    }

    private static int discard(ApiCaller who, String draft, int version) {
        return who.send("DELETE", draft, "", "If-Match", "\"" + version + "\"").statusCode();
    }
}
