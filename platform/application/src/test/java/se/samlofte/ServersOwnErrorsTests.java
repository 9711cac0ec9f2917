package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.web.ResponseHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What no client library would send, and what the server answers by itself. */
class ServersOwnErrorsTests {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1.1 (\\d{3}).*?\r\n(.*?)\r\n\r\n(.*)", Pattern.DOTALL);

    private final RunningProgram program = RunningProgram.instance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/heby/%00",
                "/heby/arbetsyta/%00",
                "/heby/%2F",
                "/heby/a%5Cb",
                "/heby/\\x",
                "/heby/<x>",
                "/heby/%zz",
                "/heby/%ff",
                "/../..",
                "/heby/%2e%2e/x",
                "/heby/a;b",
                "/heby/%0d%0aX:y"
            })
    @Proves({"I20", "I10"})
    void anAddressThatIsNoneGetsOurPage(String path) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("Content-Type: text/html");
        assertThat(answer.body())
                .contains("<title>Det gick inte – Samlöfte</title>", "<html lang=\"sv\"")
                .doesNotContain("Tomcat", "HTTP Status");
        answer.carriesTheHeaders();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/0331/%00", "/api/v1/0331/pledges/%2f", "/api/%zz", "/api/v1/;x"})
    @Proves("I20")
    void inTheApiItIsAProblem(String path) throws IOException {
        Answer answer = get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("Content-Type: application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance");
        answer.carriesTheHeaders();
    }

    @Test
    void inEnglishThePageIsEnglish() throws IOException {
        assertThat(get("/heby/en/%00").body()).contains("<html lang=\"en\"");
    }

    @Test
    @Proves("I20")
    void aRequestThatIsNoneGetsOurPageToo() throws IOException {
        for (String head : new String[] {"Host: a\r\nHost: b", "Host: a b", "Host: a\r\nX: " + "a".repeat(20_000)}) {
            Answer answer = send("GET / HTTP/1.1\r\n" + head + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).contains("– Samlöfte</title>").doesNotContain("HTTP Status");
            answer.carriesTheHeaders();
        }
    }

    private record Answer(int status, String head, String body) {

        void carriesTheHeaders() {
            ResponseHeaders.ALWAYS.forEach((name, value) -> assertThat(head).contains(name + ": " + value));
        }
    }

    private Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private Answer send(String request) throws IOException {
        URI server = URI.create(program.address("/"));
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = ANSWER.matcher(all);
            assertThat(matcher.matches()).as(all).isTrue();
            return new Answer(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
        }
    }
}
