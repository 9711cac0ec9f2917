package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samlofte.web.ResponseHeaders;

/** SAFETY I20: the protecting headers stand on every response, errors and files included. */
class ResponseHeadersTests {

    private final RunningProgram program = RunningProgram.instance();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/heby",
                "/heby/",
                "/nowhere",
                "/heby/nowhere",
                "/api/v1/api-info",
                "/api/v1/9999/pledges",
                "/api/v1/municipalities?limit=x",
                "/api/v1/openapi.json",
                "/actuator/health/liveness",
                "/actuator/env",
                "/error",
                "/robots.txt",
                "/heby;a=b",
                "/%2e%2e/etc/passwd",
                "/WEB-INF/web.xml",
                "/heby%00"
            })
    @Proves("I20")
    void everyResponseCarriesThem(String path) {
        assertCarries(program.get(path));
    }

    /** The card alone may be framed; nothing else that looks like one. */
    @Test
    @Proves("I20")
    void cardsMayBeFramedAndNothingElse() {
        String pledge = "/orkelljunga/medborgarloften/medborgarlofte-2024";
        for (String card : new String[] {"/inbaddad", "/inbaddad/mork", "/inbaddad/ljus"}) {
            HttpResponse<String> answer = program.get(pledge + card);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("frame-ancestors *").doesNotContain("script-src"));
            assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .hasValue("cross-origin");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.body()).doesNotContain("<script", "<form");
        }
        for (String other : new String[] {"", "/dela", "/inbaddad/rosa", ".json", "/bild.png", "/flode.atom"}) {
            assertCarries(program.get(pledge + other));
        }
        assertCarries(program.get("/orkelljunga/medborgarloften/finns-inte/inbaddad"));
        assertCarries(program.get("/orkelljunga/arbetsyta/medborgarloften/inbaddad"));
    }

    @Test
    @Proves("I20")
    void refusedMethodsCarryThemToo() {
        HttpRequest post = HttpRequest.newBuilder(URI.create(program.address("/heby")))
                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                .build();
        HttpResponse<String> answer = program.send(post);
        assertThat(answer.statusCode()).isIn(403, 405);
        assertCarries(answer);
    }

    @Test
    void noPageSetsACookieOrNamesTheServer() {
        HttpResponse<String> answer = program.get("/heby");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }

    private static void assertCarries(HttpResponse<String> answer) {
        ResponseHeaders.ALWAYS.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
    }
}
