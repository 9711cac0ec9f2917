package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the API's own description and holds it against DIGG's REST API profile and the real answers. */
class ApiDescriptionTests {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    private final RunningProgram program = RunningProgram.instance();
    private final JsonNode api =
            JsonMapper.shared().readTree(program.get("/api/v1/openapi.json").body());

    @Test
    void itSaysWhoAnswersUnderWhichLicenceAndTerms() {
        JsonNode info = api.get("info");
        assertThat(info.at("/contact/email").asString()).contains("@");
        assertThat(info.at("/license/name").asString()).isNotBlank();
        assertThat(info.at("/termsOfService").asString()).isNotBlank();
        assertThat(info.get("description").asString()).contains("limit", "Limits");
    }

    @Test
    void everyOperationParameterFieldAndAnswerIsDescribed() {
        List<String> missing = new ArrayList<>();
        eachOperation((name, operation) -> {
            need(operation, "summary", name, missing);
            need(operation, "description", name, missing);
            need(operation, "operationId", name, missing);
            operation.path("parameters").forEach(parameter -> {
                need(parameter, "description", name + " " + parameter.get("name"), missing);
                if (parameter.path("example").isMissingNode()
                        && parameter.at("/schema/example").isMissingNode()) {
                    missing.add(name + " " + parameter.get("name") + ": no example");
                }
            });
            if (operation.has("requestBody")) {
                need(operation.get("requestBody"), "description", name + " request", missing);
                operation.at("/requestBody/content").forEach(media -> {
                    if (media.path("example").isMissingNode()) {
                        missing.add(name + " request: no example");
                    }
                });
            }
            operation.get("responses").forEachEntry((status, response) -> {
                need(response, "description", name + " " + status, missing);
                response.path("content").forEach(media -> {
                    if (media.path("example").isMissingNode()
                            && media.path("examples").isMissingNode()) {
                        missing.add(name + " " + status + ": no example");
                    }
                });
            });
        });
        api.at("/components/schemas")
                .forEachEntry((schema, node) -> node.path("properties").forEachEntry((field, property) -> {
                    if (property.path("description").asString("").isBlank()
                            && property.at("/items/description").asString("").isBlank()) {
                        missing.add(schema + "." + field + ": no description");
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void commandsNeedABearerTokenAndTellOfTheirRefusals() {
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        List<String> wrong = new ArrayList<>();
        eachOperation((name, operation) -> {
            if (name.startsWith("get ")) {
                return;
            }
            List.of("400", "401", "403", "404", "413", "500").forEach(status -> {
                if (operation
                        .at("/responses/" + status + "/content/application~1problem+json/example")
                        .isMissingNode()) {
                    wrong.add(name + ": " + status);
                }
            });
            if (operation.at("/security/0/bearer").isMissingNode()) {
                wrong.add(name + ": no security");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void addressesAreLowerCasePluralNounsAndFieldsCamelCase() {
        List<String> wrong = new ArrayList<>();
        api.get("paths").propertyNames().forEach(path -> {
            if (!path.matches("/api/v1(/(\\{[a-z][A-Za-z]*}|[a-z]+(-[a-z]+)*))+")) {
                wrong.add(path);
            }
        });
        api.at("/components/schemas").forEachEntry((schema, node) -> node.path("properties")
                .propertyNames()
                .forEach(field -> {
                    if (!field.matches("[a-z][A-Za-z0-9]*")) {
                        wrong.add(schema + "." + field);
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(api.get("paths").propertyNames())
                .contains(
                        "/api/v1/api-info",
                        "/api/v1/municipalities",
                        "/api/v1/{municipalityCode}/pledges",
                        "/api/v1/{municipalityCode}/pledges/{id}");
    }

    @Test
    void examplesHaveTheFieldsOfTheirSchema() {
        List<String> wrong = new ArrayList<>();
        eachOperation((name, operation) -> {
            operation
                    .at("/requestBody/content")
                    .forEach(media -> compare(name + " request", media.get("schema"), media.path("example"), wrong));
            operation.get("responses").forEachEntry((status, response) -> response.path("content")
                    .forEach(media -> compare(name + " " + status, media.get("schema"), media.path("example"), wrong)));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void refusalsAreProblemsWithAllFiveMembers() {
        for (String path : List.of(
                "/api/v1/9999/pledges",
                "/api/v1/1257/pledges/nothing",
                "/api/v1/1257/pledges?limit=0",
                "/api/v1/1257/pledges?page=x",
                "/api/v1/municipalities?limit=101",
                "/api/v1/nothing",
                "/api/nothing")) {
            var answer = program.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.headers().firstValue("content-type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
            JsonNode problem = JsonMapper.shared().readTree(answer.body());
            assertThat(problem.propertyNames()).as(path).contains("type", "title", "status", "detail", "instance");
            assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        }
    }

    @Test
    void aTraceIsGivenBackAndAForgedOneReplaced() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertThat(program.get("/api/v1/api-info", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .headers()
                        .firstValue("traceparent")
                        .orElseThrow())
                .startsWith("00-" + trace + "-");
        assertThat(program.get("/api/v1/api-info", "traceparent", "nonsense")
                        .headers()
                        .firstValue("traceparent")
                        .orElseThrow())
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    private void compare(String where, JsonNode schema, JsonNode example, List<String> wrong) {
        JsonNode resolved =
                schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
        if (resolved.has("oneOf")) {
            List<List<String>> tries = new ArrayList<>();
            resolved.get("oneOf").forEach(one -> {
                tries.add(new ArrayList<>());
                compare(where, one, example, tries.getLast());
            });
            tries.stream().min(java.util.Comparator.comparingInt(List::size)).ifPresent(wrong::addAll);
        } else if (example.isArray()) {
            example.forEach(item -> compare(where + "[]", resolved.path("items"), item, wrong));
        } else if (example.isObject() && resolved.has("properties")) {
            example.forEachEntry((field, value) -> {
                JsonNode property = resolved.get("properties").path(field);
                if (property.isMissingNode()) {
                    wrong.add(where + ": the example's '" + field + "' is not in the schema");
                } else {
                    compare(where + "." + field, property, value, wrong);
                }
            });
        }
    }

    private void eachOperation(java.util.function.BiConsumer<String, JsonNode> check) {
        api.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((verb, operation) -> {
                    if (VERBS.contains(verb)) {
                        check.accept(verb + " " + path, operation);
                    }
                }));
    }

    private static void need(JsonNode node, String field, String where, List<String> missing) {
        if (node.path(field).asString("").isBlank()) {
            missing.add(where + ": no " + field);
        }
    }
}
