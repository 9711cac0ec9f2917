package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samlofte.identity.IdentityAt;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Tenant;

/** A dated role begins and ends at midnight in Sweden, on the nights when clocks change too (SAFETY A20, R18). */
class DatedRoleTests {

    private static final String HERE = "orkelljunga";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);
    private final Tenant tenant = staff.tenant(HERE);
    private final UUID account = staff.member(Role.LIAISON_OFFICER, HERE, "dated-" + UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        // the night to 28 March 2027 has no hour from two to three, so that day has 23 hours
        "2027-03-28, 2027-03-27T23:00:00Z",
        "2027-03-29, 2027-03-28T22:00:00Z",
        // the night to 31 October 2027 has that hour twice
        "2027-10-31, 2027-10-30T22:00:00Z",
        "2027-11-01, 2027-10-31T23:00:00Z",
        "2027-07-01, 2027-06-30T22:00:00Z",
        "2028-01-01, 2027-12-31T23:00:00Z"
    })
    @Proves({"A20", "R18"})
    void aRoleChangesAtMidnightAndNoMomentElse(LocalDate day, Instant midnight) {
        IdentityAt identity = new IdentityAt(program.context(), midnight);
        dated(day.minusDays(30), day);
        assertThat(identity.at(midnight.minusMillis(1)).rolesOf(tenant.id(), account))
                .as("to the end")
                .containsExactly(Role.LIAISON_OFFICER);
        assertThat(identity.at(midnight).rolesOf(tenant.id(), account))
                .as("over")
                .isEmpty();
        dated(day, day.plusDays(30));
        assertThat(identity.at(midnight.minusMillis(1)).rolesOf(tenant.id(), account))
                .as("not yet")
                .isEmpty();
        assertThat(identity.at(midnight).rolesOf(tenant.id(), account)).containsExactly(Role.LIAISON_OFFICER);
    }

    @Test
    @Proves("A20")
    void theProgramsClockIsSwedens() {
        assertThat(program.bean(Clock.class).getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    private void dated(LocalDate since, LocalDate until) {
        assertThat(Superuser.run(
                        "update identity.membership set since = ?, until = ? where account_id = ?",
                        since,
                        until,
                        account))
                .isEqualTo(1);
    }
}
