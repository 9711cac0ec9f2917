package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.header;
import static se.samlofte.ApiCaller.json;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.audit.Trail;
import se.samlofte.audit.TrailEntry;
import se.samlofte.identity.Role;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pledges written and published by systems, against the running program. */
class PledgeCommandsTests {

    private static final String PLEDGES = "/api/v1/1863/pledges";
    private static final String HERE = "hallefors";
    private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>${7*7}";
    private static final Set<String> CHOICES =
            Set.of("kind", "party", "organisation", "publish", "from", "to", "email", "phone", "id");

    private final RunningProgram program = RunningProgram.instance();
    private final ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, HERE, "api-coordinator");
    private final ApiCaller officer = ApiCaller.of(Role.LIAISON_OFFICER, HERE, "api-liaison");

    @Test
    void aPledgeBecomesPublicByTwoPersonsAndIsTakenDown() {
        HttpResponse<String> made = coordinator.create(PLEDGES, whole("Vårt löfte 2031"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(header(made, "ETag")).isEqualTo("\"1\"");
        assertThat(json(made).get("faults")).as("advice alone").noneMatch(fault -> fault.get("blocks")
                .asBoolean());
        String draft = header(made, "Location");
        assertThat(coordinator.get(draft).body()).isEqualTo(made.body());
        assertThat(program.get(draft).statusCode()).as("for anybody").isEqualTo(404);

        HttpResponse<String> asked = ask(coordinator, draft, "1");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        assertThat(json(asked).get("state").asString()).isEqualTo("WAITING");
        HttpResponse<String> own = approve(coordinator, draft, "1");
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(json(own).get("detail").asString()).contains("Another person");

        HttpResponse<String> published = approve(officer, draft, "1");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        long since = System.nanoTime();
        String page = json(published).at("/links/page").asString();
        RunningProgram.await(() -> program.get(page).statusCode() == 200);
        assertThat(System.nanoTime() - since).as("nanoseconds").isLessThan(5_000_000_000L);
        String pledge = json(published).at("/links/pledge").asString();
        assertThat(json(program.get(pledge)).get("title").asString()).isEqualTo("Vårt löfte 2031");
        assertThat(approve(officer, draft, "1").statusCode()).as("again").isEqualTo(409);

        assertThat(coordinator.send("DELETE", pledge + "/publication", "").statusCode())
                .as("without a reason")
                .isEqualTo(400);
        assertThat(takeDown(pledge)).isEqualTo(204);
        assertThat(program.get(pledge).statusCode()).isEqualTo(404);
        RunningProgram.await(() -> program.get(page).statusCode() == 404);
    }

    @Test
    void theExamplesAreRealAnswers() {
        HttpResponse<String> made = coordinator.create(PLEDGES, example("pledge-draft-create-request"));
        JsonNode told = JsonMapper.shared().readTree(example("pledge-draft-create-201"));
        assertThat(json(made).get("document")).isEqualTo(told.get("document"));
        assertThat(json(made).get("faults")).isEqualTo(told.get("faults"));
        assertThat(json(made).propertyNames()).containsExactlyElementsOf(told.propertyNames());
        HttpResponse<String> put = coordinator.send(
                "PUT", header(made, "Location"), json(made).get("document").toString(), "If-Match", "\"1\"");
        assertThat(put.body()).as("what was given can be sent back").isEqualTo(made.body());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LPO_CHIEF", "EDITOR"})
    @Proves("A14")
    void eachStepNeedsItsPermission(Role role) {
        ApiCaller caller = ApiCaller.of(role, HERE, "api-" + role);
        boolean writes = role == Role.EDITOR;
        assertThat(caller.create(PLEDGES, "{}").statusCode()).isEqualTo(writes ? 201 : 403);
        String draft = header(coordinator.create(PLEDGES, whole("Rätt " + role)), "Location");
        assertThat(put(caller, draft, "{}", "\"1\"").statusCode()).isEqualTo(writes ? 200 : 403);
        String other = header(coordinator.create(PLEDGES, whole("Rätt " + role)), "Location");
        HttpResponse<String> asked = ask(caller, other, "1");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(json(asked).get("detail").asString()).contains("pledges:publish");
        assertThat(caller.send("DELETE", PLEDGES + "/nothing/publication?reason=x", "")
                        .statusCode())
                .isEqualTo(403);
        ask(coordinator, other, "1");
        HttpResponse<String> approved = approve(caller, other, "1");
        assertThat(approved.statusCode()).isEqualTo(writes ? 403 : 200);
        if (!writes) {
            assertThat(takeDown(json(approved).at("/links/pledge").asString())).isEqualTo(204);
        }
    }

    @Test
    @Proves({"E01", "A15"})
    void whatIsAnothersIsNotThere() {
        ApiCaller foreign = ApiCaller.of(Role.COORDINATOR, "heby", "api-foreign");
        assertThat(foreign.create(PLEDGES, "{}").statusCode()).isEqualTo(401);
        String draft = header(coordinator.create(PLEDGES, "{}"), "Location");
        String there = draft.replace("1863", "0331");
        String unknown = "/api/v1/0331/pledges/" + UUID.randomUUID();
        for (String path : List.of(there, unknown)) {
            assertThat(foreign.get(path).statusCode()).isEqualTo(404);
            assertThat(put(foreign, path, "{}", "\"1\"").statusCode()).isEqualTo(404);
            assertThat(ask(foreign, path, "1").statusCode()).isEqualTo(404);
            assertThat(approve(foreign, path, "1").statusCode()).isEqualTo(404);
        }
        assertThat(coordinator.get(draft).statusCode()).as("at home").isEqualTo(200);
        assertThat(program.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(program.address(PLEDGES)))
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}"))
                                .build())
                        .statusCode())
                .as("nobody")
                .isEqualTo(401);
    }

    @Test
    @Proves("E02")
    void fieldsThatAreNotWritableAreNamed() {
        HttpResponse<String> answer = coordinator.create(PLEDGES, """
                {"title":"x","tenantId":1,"municipalityCode":"0331","role":"TENANT_ADMIN","status":"PUBLISHED",
                 "commitments":[{"text":"y","published":true}]}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactlyInAnyOrder(
                        "tenantId", "municipalityCode", "role", "status", "commitments[0].published");
        assertThat(json(answer).propertyNames()).contains("type", "title", "status", "detail", "instance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{} {}",
                "{\"title\":7}",
                "{\"title\":[]}",
                "{\"parties\":{}}",
                "{\"parties\":[null]}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"commitments\":[{\"number\":\"1\"}]}",
                "{\"commitments\":[{\"number\":1.5}]}",
                "{\"commitments\":[{\"number\":99999999999999}]}",
                "{\"commitments\":[{\"number\":1e400}]}",
                "{\"goals\":[{\"id\":\"Å\"}]}",
                "{\"goals\":[{\"id\":\"a\"},{\"id\":\"a\"}]}"
            })
    void whatCannotBeReadIsRefusedInOurWords(String body) {
        HttpResponse<String> answer = coordinator.send(
                "POST",
                PLEDGES,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("jackson", "se.samlofte", "java.");
    }

    @Test
    @Proves("I05")
    void whatIsTooDeepTooLongOrTooMuchIsRefused() {
        assertThat(coordinator.create(PLEDGES, "{\"x\":" + "[".repeat(10_000)).statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .create(PLEDGES, "{\"title\":" + "[".repeat(10_000))
                        .statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .create(PLEDGES, "{\"commitments\":[{\"number\":1" + "0".repeat(10_000) + "}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(coordinator
                        .create(PLEDGES, "{\"goals\":[" + "{},".repeat(60) + "{}]}")
                        .statusCode())
                .isEqualTo(400);
        for (int size : List.of(1_000_001, 11_000_000)) {
            HttpResponse<String> answer = coordinator.create(PLEDGES, "{\"title\":\"" + "a".repeat(size) + "\"}");
            assertThat(answer.statusCode()).as("%d bytes", size).isEqualTo(413);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
        HttpResponse<String> longest = coordinator.create(PLEDGES, "{\"title\":\"" + "a".repeat(900_000) + "\"}");
        assertThat(longest.statusCode()).isEqualTo(201);
        assertThat(json(longest).at("/faults/0/field").asString()).isEqualTo("title");
    }

    @Test
    void aRepeatGetsTheFirstAnswer() throws Exception {
        String key = UUID.randomUUID().toString();
        List<HttpResponse<String>> all = AtOnce.run(
                8, () -> coordinator.send("POST", PLEDGES, "{\"title\":\"Samtidigt\"}", "Idempotency-Key", key));
        assertThat(all).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo(all.getFirst().body());
            assertThat(header(answer, "Location")).isEqualTo(header(all.getFirst(), "Location"));
            assertThat(header(answer, "ETag")).isEqualTo("\"1\"");
        });
        long drafts = asProgram(() -> program.bean(PledgeDrafts.class).open().stream()
                .filter(draft -> draft.document().title().equals("Samtidigt"))
                .count());
        assertThat(drafts).isEqualTo(1);
        assertThat(coordinator
                        .send("POST", PLEDGES, "{}", "Idempotency-Key", key)
                        .statusCode())
                .as("another body")
                .isEqualTo(422);
        assertThat(officer.send("POST", PLEDGES, "{}", "Idempotency-Key", key).statusCode())
                .as("another caller's key")
                .isEqualTo(201);
        for (String wrong : List.of("short", "a".repeat(101), "with space")) {
            assertThat(coordinator
                            .send("POST", PLEDGES, "{}", "Idempotency-Key", wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(coordinator.send("POST", PLEDGES, "{}").statusCode())
                .as("none")
                .isEqualTo(400);
    }

    @Test
    void onlyTheVersionThatWasReadIsReplaced() {
        String draft = header(coordinator.create(PLEDGES, "{}"), "Location");
        assertThat(coordinator.send("PUT", draft, "{}").statusCode()).isEqualTo(428);
        HttpResponse<String> put = put(officer, draft, "{\"title\":\"Nytt\",\"kind\":\"WRONG\"}", "\"1\"");
        assertThat(put.statusCode()).isEqualTo(200);
        assertThat(header(put, "ETag")).isEqualTo("\"2\"");
        assertThat(json(put).at("/document/kind").asString()).as("kept").isEqualTo("WRONG");
        assertThat(json(put).get("faults").valueStream().map(fault -> fault.get("field")
                        .asString()))
                .contains("kind", "summary");
        HttpResponse<String> stale = put(coordinator, draft, "{}", "\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).get("currentVersion").asInt()).isEqualTo(2);
        assertThat(header(stale, "ETag")).isEqualTo("\"2\"");
        assertThat(ask(coordinator, draft, "1").statusCode()).isEqualTo(412);
        HttpResponse<String> unready = ask(coordinator, draft, "2");
        assertThat(unready.statusCode()).isEqualTo(422);
        assertThat(unready.body()).contains("\"field\":\"summary\"");
        String ready = header(coordinator.create(PLEDGES, whole("Väntar")), "Location");
        ask(coordinator, ready, "1");
        assertThat(put(coordinator, ready, "{}", "\"1\"").statusCode()).isEqualTo(409);
    }

    @Test
    void theTrailTellsWhomItWasSentFor() {
        String key = UUID.randomUUID().toString();
        String draft = header(
                coordinator.send(
                        "POST", PLEDGES, "{}", "Idempotency-Key", key, "X-Sent-By", "joe01doe; type=adAccount"),
                "Location");
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        List<TrailEntry> trail = asProgram(() -> program.bean(Trail.class).entries(null, 200));
        assertThat(trail.stream().filter(entry -> entry.subjectId().equals(id)).map(TrailEntry::details))
                .containsExactly(Map.of("sentBy", "joe01doe; type=adAccount"));
        for (String wrong : List.of("joe01doe", "<b>; type=x", "a".repeat(300) + "; type=x")) {
            assertThat(coordinator
                            .send("POST", PLEDGES, "{}", "Idempotency-Key", key, "X-Sent-By", wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    @Proves("I03")
    void hostileTextIsShownAsText() {
        ObjectNode sent = (ObjectNode) JsonMapper.shared().readTree(whole("Fientligt"));
        poison(sent);
        String draft = header(coordinator.create(PLEDGES, sent.toString()), "Location");
        HttpResponse<String> asked = ask(coordinator, draft, "1");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        JsonNode published = json(approve(officer, draft, "1"));
        String path = published.at("/links/page").asString();
        RunningProgram.await(() -> program.get(path).statusCode() == 200);
        String page = program.get(path).body();
        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
        HttpResponse<String> pledge = program.get(published.at("/links/pledge").asString());
        assertThat(header(pledge, "Content-Type")).startsWith("application/json");
        assertThat(json(pledge).get("title").asString()).isEqualTo(HOSTILE);
        assertThat(takeDown(published.at("/links/pledge").asString())).isEqualTo(204);
    }

    private static void poison(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List.copyOf(object.propertyNames()).forEach(name -> {
                if (object.get(name).isString() && !CHOICES.contains(name)) {
                    object.put(name, HOSTILE);
                }
            });
        }
        node.forEach(PledgeCommandsTests::poison);
    }

    static HttpResponse<String> put(ApiCaller who, String draft, String body, String version) {
        return who.send("PUT", draft, body, "If-Match", version);
    }

    static HttpResponse<String> ask(ApiCaller who, String draft, String version) {
        String body = "{\"how\":\"SIGNED_ON_PAPER\",\"signedOn\":\"2026-01-15\"}";
        return who.send("POST", draft + "/publication", body, "If-Match", "\"" + version + "\"");
    }

    static HttpResponse<String> approve(ApiCaller who, String draft, String version) {
        return who.send("POST", draft + "/publication/approval", "", "If-Match", "\"" + version + "\"");
    }

    private int takeDown(String pledge) {
        return coordinator
                .send("DELETE", pledge + "/publication?reason=test", "")
                .statusCode();
    }

    private <T> T asProgram(ScopedValue.CallableOp<T, RuntimeException> work) {
        return AccessScope.call(Access.app(new Staff(program).tenant(HERE).id()), Actor.program("test"), work);
    }

    static String whole(String title) {
        return example("pledge-draft-create-request").replace("Medborgarlöfte 2027", title);
    }

    private static String example(String name) {
        try (InputStream in = PledgeCommandsTests.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
