package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.testing.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import se.samlofte.identity.IdentityAt;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Tenant;

/** What still works while an issuer is silent (SAFETY A25, R26). */
class IssuerOutageTests {

    private static final String HERE = "hallefors";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);
    private final Tenant tenant = staff.tenant(HERE);
    private final String token = ApiTokenTests.token(HERE, "outage", claims -> {});
    private final Instant start = Instant.now();
    private final IdentityAt identity = new IdentityAt(program.context(), start);

    @AfterEach
    void itSpeaksAgain() {
        PlayedIssuer.instance().discovery(HERE, UnaryOperator.identity());
    }

    @Test
    @Proves("A25")
    void whoHasATokenWorksOnForFourHours() {
        String account = staff.member(Role.COORDINATOR, HERE, "outage").toString();
        assertThat(identity.reads(tenant, token)).isEqualTo(account);
        PlayedIssuer.instance().discovery(HERE, document -> Map.of());
        identity.at(start.plus(Duration.ofMinutes(11)));
        assertThat(identity.reads(tenant, token)).isEqualTo(account);
        identity.at(start.plus(Duration.ofHours(4)));
        assertThat(identity.reads(tenant, token)).isEqualTo(account);
        identity.at(start.plus(Duration.ofHours(4).plusMinutes(11)));
        assertThatThrownBy(() -> identity.reads(tenant, token))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("does not answer");
        itSpeaksAgain();
        assertThat(identity.reads(tenant, token)).as("back again").isEqualTo(account);
    }

    @Test
    @Proves({"A25", "R26"})
    void theSignInPageComesUp() {
        PlayedIssuer.instance().discovery(HERE, document -> Map.of());
        assertThat(program.get("/" + HERE + "/arbetsyta/logga-in").statusCode()).isEqualTo(200);
        assertThat(program.get("/" + HERE).statusCode()).isEqualTo(200);
    }
}
