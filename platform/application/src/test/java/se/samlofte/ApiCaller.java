package se.samlofte;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import se.samlofte.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system that calls the API for somebody. */
record ApiCaller(RunningProgram program, String token) {

    /** Makes somebody of that role a member, with a name of their own. */
    static ApiCaller of(Role role, String slug, String subject) {
        RunningProgram program = RunningProgram.instance();
        new Staff(program).member(role, slug, subject);
        boolean police = role == Role.LIAISON_OFFICER || role == Role.LPO_CHIEF;
        return new ApiCaller(program, ApiTokenTests.token(police ? "polisen" : slug, subject, claims -> {}));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address(path)))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return program.send(request.build());
    }

    HttpResponse<String> get(String path) {
        return program.get(path, "Authorization", "Bearer " + token);
    }

    /** With a key of its own. */
    HttpResponse<String> create(String path, String body) {
        return send("POST", path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
