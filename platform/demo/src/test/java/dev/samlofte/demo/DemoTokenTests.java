package dev.samlofte.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samlofte.Commands;
import se.samlofte.Console;

/** {@code infra/samlofte demo-token}. */
class DemoTokenTests {

    private final StringWriter data = new StringWriter();
    private final StringWriter people = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTokenForTheApiIsSignedByThePersonsIssuer() throws Exception {
        assertThat(run(Around.IT.data(), "liaison-officer@heby")).isZero();
        SignedJWT token = SignedJWT.parse(data.toString().strip());
        assertThat(SignInTests.isSignedBy(Around.IT.issuer("polisen"), token)).isTrue();
        assertThat(SignInTests.isSignedBy(Around.IT.issuer("heby"), token)).isFalse();
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo(Around.IT.issuer("polisen"));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("liaison-officer@heby");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("samlofte-api");
        assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                .isBetween(
                        Instant.now().plus(59, ChronoUnit.MINUTES),
                        Instant.now().plus(60, ChronoUnit.MINUTES));
        assertThat(people.toString()).isEmpty();
    }

    @Test
    void anUnknownPersonIsToldWhoThereIs() {
        assertThat(run(Around.IT.data(), "coordinator@uppsala")).isEqualTo(1);
        assertThat(data.toString()).isEmpty();
        assertThat(people.toString().strip())
                .doesNotContain("\n")
                .contains("coordinator@uppsala", "liaison-officer", "heby|orkelljunga", "operator@samlofte", "mitt");
    }

    @Test
    void aDirectoryThatWasNeverStartedIsSaidToBeSo() {
        assertThat(run(new DataDirectory(folder), "coordinator@heby")).isEqualTo(1);
        assertThat(data.toString()).isEmpty();
        assertThat(people.toString()).contains("aldrig startats i " + folder);
    }

    private int run(DataDirectory directory, String subject) {
        Console console = new Console(new PrintWriter(data, true), new PrintWriter(people, true));
        return Commands.run(new DemoWorkplace(directory, Around.TENANTS), console, "demo-token", subject);
    }
}
