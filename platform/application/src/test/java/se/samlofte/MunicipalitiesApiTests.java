package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MunicipalitiesApiTests {

    private final RunningProgram program = RunningProgram.instance();

    @Test
    @Proves({"0-01", "1-01", "2-01", "3-01", "4-01"})
    void theFiveMunicipalitiesAreListedWithCodeCountyAndRegion() {
        HttpResponse<String> answer = program.get("/api/v1/municipalities");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"total\":5");
    }
}
