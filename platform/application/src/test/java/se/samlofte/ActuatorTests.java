package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;

/** Of the inside of the program the public port tells whether it is up, and nothing else. */
class ActuatorTests {

    private final RunningProgram program = RunningProgram.instance();

    @Test
    @Proves({"A23", "E09"})
    void healthIsTheOnlyEndpoint() {
        assertThat(program.bean(PathMappedEndpoints.class).getAllPaths()).containsExactly("/actuator/health");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthSaysUpWithoutDetails(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("components", "details", "database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/info",
                "/actuator/metrics",
                "/actuator/loggers",
                "/actuator/heapdump",
                "/actuator/threaddump",
                "/actuator/mappings",
                "/actuator/modulith",
                "/actuator/shutdown",
                "/actuator/health/publishing",
                "/actuator/health/readiness/publishing"
            })
    @Proves("A23")
    void theRestIsNotThere(String path) {
        assertThat(program.get(path).statusCode()).isEqualTo(404);
    }
}
