package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.IdentityAt;

/** How often one-time links may be asked for, whichever instance is asked. */
class AllowanceTests {

    private static final String ROWS = "select count(*) from identity.allowance";

    private final RunningProgram program = RunningProgram.instance();
    private final IdentityAt instance = instance();
    private final String key = UUID.randomUUID() + "@example.org";

    @Test
    @Proves("A21")
    void fiveInAnyQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(instance.takesForAddress(key)).isTrue();
            later(Duration.ofMinutes(2));
        }
        assertThat(instance.takesForAddress(key)).isFalse();
        later(Duration.ofMinutes(5));
        assertThat(instance.takesForAddress(key))
                .as("the first is a quarter of an hour old")
                .isTrue();
        assertThat(instance.takesForAddress(key)).isFalse();
    }

    @Test
    @Proves("A21")
    void refusalsDoNotLastLongerByAskingAgain() {
        for (int i = 0; i < 100; i++) {
            instance.takesForAddress(key);
        }
        later(Duration.ofMinutes(15));
        assertThat(instance.takesForAddress(key)).isTrue();
    }

    @Test
    void othersHaveTheirOwn() {
        for (int i = 0; i < 6; i++) {
            instance.takesForAddress(key);
        }
        assertThat(instance.takesForAddress("b" + key)).isTrue();
        assertThat(instance.takesForNetwork(key)).as("a network of that name").isTrue();
    }

    @Test
    @Proves({"A21", "A24"})
    void instancesCountTogetherEvenAtTheSameMoment() throws Exception {
        IdentityAt other = instance();
        assertThat(AtOnce.run(
                        16, () -> (Thread.currentThread().threadId() % 2 == 0 ? instance : other).takesForAddress(key)))
                .filteredOn(taken -> taken)
                .hasSize(5);
        assertThat(other.takesForAddress(key)).isFalse();
        assertThat(instance().takesForAddress(key)).as("one that started now").isFalse();
    }

    @Test
    @Proves("P04")
    void whoAskedStandsNowhereAndIsForgotten() {
        instance.sweepAllowances();
        long before = Superuser.count(ROWS);
        instance.takesForNetwork("c0000207");
        assertThat(Superuser.count(ROWS)).isEqualTo(before + 1);
        String readable = ROWS + " where key = sha256(?) or key = ?";
        byte[] plain = "c0000207".getBytes(StandardCharsets.UTF_8);
        assertThat(Superuser.count(readable, plain, plain)).isZero();
        later(Duration.ofMinutes(14));
        instance.sweepAllowances();
        assertThat(Superuser.count(ROWS)).as("still counts").isPositive();
        later(Duration.ofMinutes(1));
        instance.sweepAllowances();
        assertThat(Superuser.count(ROWS)).isLessThanOrEqualTo(before);
    }

    private IdentityAt instance() {
        return new IdentityAt(program.context(), Instant.now());
    }

    private void later(Duration time) {
        instance.at(instance.now().plus(time));
    }
}
