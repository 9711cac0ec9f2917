package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenants;

/** One-time links: once, in their tenant, for their purpose, while they last. */
class OneTimeLinkTests {

    private static final Duration WEEK = Duration.ofDays(7);

    private final RunningProgram program = RunningProgram.instance();
    private final se.samlofte.identity.Links links = program.bean(se.samlofte.identity.Links.class);
    private final String subject = UUID.randomUUID().toString();

    @Test
    @Proves("E06")
    void aLinkIsUsedOnceAndLookingDoesNotUseIt() {
        String token = make("test");
        assertThat(look("heby", "test", token)).contains(subject);
        assertThat(look("heby", "test", token)).contains(subject);
        assertThat(use("heby", "test", token)).contains(subject);
        assertThat(use("heby", "test", token)).isEmpty();
        assertThat(look("heby", "test", token)).isEmpty();
    }

    @Test
    @Proves("E06")
    void anotherMunicipalityDoesNotKnowIt() {
        String token = make("test");
        assertThat(look("orkelljunga", "test", token)).isEmpty();
        assertThat(use("orkelljunga", "test", token)).isEmpty();
        assertThat(use("heby", "test", token)).contains(subject);
    }

    @Test
    @Proves("E06")
    void anotherPurposeDoesNotKnowIt() {
        String token = make("test");
        assertThat(use("heby", "other", token)).isEmpty();
        assertThat(use("heby", "test", token)).contains(subject);
    }

    @Test
    @Proves("E06")
    void itEndsWhenItsTimeIsUp() {
        String token = make("test");
        int changed = Superuser.run(
                "update identity.link set expires_at = now() - interval '1 second' where subject = ?", subject);
        assertThat(changed).isEqualTo(1);
        assertThat(look("heby", "test", token)).isEmpty();
        assertThat(use("heby", "test", token)).isEmpty();
    }

    @Test
    @Proves("E06")
    void theTokenItselfIsKeptNowhere() {
        String token = make("test");
        assertThat(Superuser.count(
                        "select count(*) from identity.link where token = convert_to(?, 'UTF8') or subject = ?",
                        token,
                        token))
                .isZero();
        assertThat(token).hasSize(43);
    }

    @Test
    void whatIsRevokedIsUseless() {
        String token = make("test");
        in("heby", () -> {
            links.revoke("test", subject);
            return true;
        });
        assertThat(use("heby", "test", token)).isEmpty();
    }

    @Test
    @Proves("A24")
    void ofSixtyFourWhoPressAtOnceOneWins() throws Exception {
        String token = make("test");
        List<Optional<String>> presses = AtOnce.run(64, () -> use("heby", "test", token));
        assertThat(presses).filteredOn(Optional::isPresent).hasSize(1);
    }

    private String make(String purpose) {
        return in("heby", () -> links.make(purpose, subject, WEEK).token());
    }

    private Optional<String> look(String slug, String purpose, String token) {
        return in(slug, () -> links.look(purpose, token));
    }

    private Optional<String> use(String slug, String purpose, String token) {
        return in(slug, () -> links.use(purpose, token));
    }

    private <T> T in(String slug, java.util.function.Supplier<T> work) {
        var tenant = program.bean(Tenants.class).bySlug(slug).orElseThrow();
        return AccessScope.<T, RuntimeException>call(Access.app(tenant.id()), work::get);
    }
}
