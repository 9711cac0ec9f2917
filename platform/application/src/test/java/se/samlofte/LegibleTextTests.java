package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samlofte.ApiCaller.json;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.samlofte.identity.Role;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.TenantFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** No way in takes text that turns itself round, hides or is none (SAFETY I02). */
class LegibleTextTests {

    private static final String PLEDGES = "/api/v1/1465/pledges";
    private static final String HERE = "svenljunga";
    private static final String WORKSPACE = "/" + HERE + "/arbetsyta";
    private static final String TURNED = "\u202E";

    private final RunningProgram program = RunningProgram.instance();
    private final ApiCaller coordinator = ApiCaller.of(Role.COORDINATOR, HERE, "legible-coordinator");

    @TempDir
    private Path copies;

    @Test
    @Proves("I02")
    void theApiNamesEveryTextFieldThatHoldsSuchMarks() {
        Map<String, String> bent = bentInOneField();
        assertThat(bent).containsKeys("title", "commitments[0].text", "situation.sources[0].text");
        bent.forEach((field, body) -> {
            HttpResponse<String> answer = coordinator.create(PLEDGES, body);
            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(json(answer).at("/errors/0/message").asString()).contains("U+202E", "U+0000", "U+D800");
        });
    }

    @Test
    void theApiNamesAllFieldsAtOnceAndTakesTheCleanOne() {
        HttpResponse<String> answer = coordinator.create(
                PLEDGES, "{\"title\":\"a\\u202e\",\"summary\":\"\\ud800\",\"goals\":[{\"text\":\"\\u0000\"}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactly("title", "summary", "goals[0].text");
        assertThat(coordinator
                        .create(PLEDGES, "{\"title\":\"a\",\"summary\":\"می\u200Cخواهیم\"}")
                        .statusCode())
                .as("joiners that a language is written with")
                .isEqualTo(201);
    }

    @Test
    void aFieldWhoseNameIsNoTextIsRefusedToo() {
        assertThat(coordinator.create(PLEDGES, "{\"\\ud800x\":1}").statusCode()).isEqualTo(400);
        HttpResponse<String> turned = coordinator.create(
                PLEDGES,
                "{\"\\u202ex\":{\"y\":1},\"z\":[1],\"a\":1,"
                        + "\"commitments\":[{},{\"text\":\"b\",\"c\":[2],\"d\":3}]}");
        assertThat(turned.statusCode()).isEqualTo(400);
        assertThat(json(turned).get("errors").valueStream().map(error -> error.get("field")
                        .asString()))
                .containsExactlyInAnyOrder("x", "z", "a", "commitments[1].c", "commitments[1].d");
        assertThat(turned.body()).doesNotContain(TURNED);
    }

    @Test
    void reasonsOfCommandsAreTextToo() {
        String draft = ApiCaller.header(coordinator.create(PLEDGES, "{}"), "Location");
        assertThat(coordinator
                        .send("POST", draft + "/publication/return", "{\"reason\":\"\\u202e\"}", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> down =
                coordinator.send("DELETE", PLEDGES + "/medborgarlofte-2019/publication?reason=fel%E2%80%AE", "");
        assertThat(down.statusCode()).isEqualTo(400);
        assertThat(json(down).at("/errors/0/field").asString()).isEqualTo("reason");
    }

    @Test
    @Proves("I02")
    void formsTakeThemAwayOrSayThatTheyCannotBe() {
        WebClient administrator = new Staff(program).signedIn(Role.TENANT_ADMIN, HERE, "legible-administrator");
        HttpResponse<String> begun = administrator.post(
                WORKSPACE + "/medborgarloften/nytt",
                WORKSPACE + "/medborgarloften/nytt",
                Map.of(
                        "token",
                        UUID.randomUUID().toString(),
                        "kind",
                        "CITIZEN_PLEDGE",
                        "title",
                        "Vänd" + TURNED + "\u0000 text"));
        assertThat(begun.statusCode()).as(begun.body()).isIn(302, 303);
        String page = administrator.get(WebClient.location(begun)).body();
        assertThat(page).contains("Vänd text").doesNotContain(TURNED, "\u0000");
        HttpResponse<String> invited = administrator.post(
                WORKSPACE + "/personer/bjud-in",
                WORKSPACE + "/personer/bjud-in",
                Map.of("namn", "Anna" + TURNED, "e-post", "anna@example.se", "roll", "EDITOR", "fran", "2031-01-01"));
        assertThat(invited.statusCode()).isEqualTo(422);
    }

    @Test
    @Proves("I02")
    void filesAreToldWhereTheyStand() throws IOException {
        Path folder = copies.resolve(HERE);
        FileSystemUtils.copyRecursively(RunningProgram.CHECKOUT.resolve("tenants/" + HERE), folder);
        TenantFiles files = program.bean(TenantFiles.class);
        assertThat(files.check(folder.resolve("tenant.yaml"))).isEmpty();
        for (String name : List.of("tenant.yaml", "pledges/medborgarlofte-2019.yaml")) {
            Path file = folder.resolve(name);
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int line = lines.indexOf(lines.stream()
                    .filter(text -> text.matches(" *(official-name|title): .*"))
                    .findFirst()
                    .orElseThrow());
            lines.set(line, lines.get(line) + TURNED + "x");
            Files.write(file, lines);
            assertThat(files.check(folder.resolve("tenant.yaml")))
                    .filteredOn(finding -> finding.message().contains("U+202E"))
                    .extracting(Finding::line)
                    .contains(line + 1);
            lines.set(line, lines.get(line).replace(TURNED + "x", ""));
            Files.write(file, lines);
        }
    }

    /** The whole example, each time with marks in one text, by that text's field. */
    private static Map<String, String> bentInOneField() {
        Map<String, String> bodies = new LinkedHashMap<>();
        int texts = texts(whole()).size();
        for (int i = 0; i < texts; i++) {
            JsonNode body = whole();
            Text text = texts(body).get(i);
            text.write().accept("a" + TURNED + "\u0000");
            // a half of a character cannot be written by the library
            bodies.put(text.field(), body.toString().replace("\\u0000", "\\u0000\\ud800"));
        }
        return bodies;
    }

    private static JsonNode whole() {
        return JsonMapper.shared().readTree(PledgeCommandsTests.whole("Läsbart"));
    }

    private record Text(String field, Consumer<String> write) {}

    private static List<Text> texts(JsonNode root) {
        List<Text> found = new ArrayList<>();
        collect("", root, found);
        return found;
    }

    private static void collect(String at, JsonNode node, List<Text> into) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> {
                String field = at.isEmpty() ? name : at + "." + name;
                if (object.get(name).isString()) {
                    into.add(new Text(field, value -> object.put(name, value)));
                } else {
                    collect(field, object.get(name), into);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                if (array.get(i).isString()) {
                    into.add(new Text(at + "[" + i + "]", value -> array.set(place, StringNode.valueOf(value))));
                } else {
                    collect(at + "[" + i + "]", array.get(i), into);
                }
            }
        }
    }
}
