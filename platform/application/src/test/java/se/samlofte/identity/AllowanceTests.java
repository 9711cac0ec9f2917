package se.samlofte.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private Instant now = Instant.parse("2026-12-01T08:00:00Z");
    private final Allowance allowance = new Allowance(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    @Proves("A21")
    void fiveInAnyQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(allowance.take("a")).isTrue();
            now = now.plus(Duration.ofMinutes(2));
        }
        assertThat(allowance.take("a")).isFalse();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(allowance.take("a"))
                .as("the first is a quarter of an hour old")
                .isTrue();
        assertThat(allowance.take("a")).isFalse();
    }

    @Test
    @Proves("A21")
    void refusalsDoNotLastLongerByAskingAgain() {
        for (int i = 0; i < 100; i++) {
            allowance.take("a");
        }
        now = now.plus(Duration.ofMinutes(15));
        assertThat(allowance.take("a")).isTrue();
    }

    @Test
    void othersHaveTheirOwn() {
        for (int i = 0; i < 6; i++) {
            allowance.take("a");
        }
        assertThat(allowance.take("b")).isTrue();
    }
}
