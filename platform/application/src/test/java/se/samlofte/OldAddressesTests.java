package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samlofte.identity.EmailAddress;
import se.samlofte.identity.IdentityAt;
import se.samlofte.identity.Invitation;
import se.samlofte.identity.Invitations;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Language;
import se.samlofte.tenancy.Tenant;

/** Addresses lie no longer than somebody needs them (SAFETY P04). */
class OldAddressesTests {

    private static final String HERE = "svenljunga";
    private static final String INVITED = "select count(*) from identity.invitation where email = ?";
    private static final String KNOWN = "select count(*) from identity.link_account where email = ?";

    private final RunningProgram program = RunningProgram.instance();
    private final Staff staff = new Staff(program);
    private final Tenant tenant = staff.tenant(HERE);
    private final IdentityAt identity = new IdentityAt(program.context(), Instant.now());
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    @Proves("P04")
    void anInvitationThatNobodyAnswersIsWithdrawnAfterNinetyDays() {
        invite(null);
        identity.at(Instant.now().plus(Duration.ofDays(89))).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(INVITED, email)).isEqualTo(1);
        identity.at(Instant.now().plus(Duration.ofDays(91))).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(INVITED, email)).isZero();
        assertThat(Superuser.count(
                        "select count(*) from identity.invitation where withdrawn_at is null and email is null"
                                + " and accepted_at is null"))
                .isZero();
        assertThat(Superuser.count("select count(*) from audit.entry where action = 'identity:withdraw'"
                        + " and actor_kind = 'PROGRAM'"))
                .isPositive();
    }

    @Test
    @Proves("P04")
    void anInvitationWhoseRoleIsOverIsWithdrawn() {
        LocalDate until = LocalDate.now(program.bean(Clock.class)).plusDays(5);
        invite(until);
        identity.at(Instant.now().plus(Duration.ofDays(3))).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(INVITED, email)).isEqualTo(1);
        identity.at(Instant.now().plus(Duration.ofDays(6))).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(INVITED, email)).isZero();
    }

    @Test
    @Proves("P04")
    void theAddressOfALinkAccountGoesThirtyDaysAfterItsLastRoleEndedByDate() {
        UUID account = staff.member(Role.EDITOR, HERE, "forgotten-" + UUID.randomUUID());
        knownAt(account);
        Superuser.run("update identity.membership set until = date '2030-05-01' where account_id = ?", account);
        identity.at(Instant.parse("2030-05-31T21:59:59Z")).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(KNOWN, email)).as("the thirtieth day").isEqualTo(1);
        identity.at(Instant.parse("2030-05-31T22:00:00Z")).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(KNOWN, email)).isZero();
    }

    @Test
    void whoHasARoleLeftIsNotForgotten() {
        UUID account = staff.member(Role.EDITOR, HERE, "kept-" + UUID.randomUUID());
        knownAt(account);
        identity.at(Instant.parse("2035-01-01T00:00:00Z")).forgetOldAddresses(tenant.id());
        assertThat(Superuser.count(KNOWN, email)).isEqualTo(1);
    }

    @Test
    void theScheduleSweepsEveryMunicipality() {
        UUID account = staff.member(Role.EDITOR, "heby", "swept-" + UUID.randomUUID());
        Superuser.run(
                "insert into identity.link_account (tenant_id, email, account_id, made_at) values (?, ?, ?, now() - interval '1 year')",
                staff.tenant("heby").id().value(),
                email,
                account);
        Superuser.run(
                "update identity.membership set since = current_date - 90, until = current_date - 60 where account_id = ?",
                account);
        IdentityAt.sweepAddresses(program.context());
        assertThat(Superuser.count(KNOWN, email)).isZero();
    }

    private void knownAt(UUID account) {
        Superuser.run(
                "insert into identity.link_account (tenant_id, email, account_id, made_at) values (?, ?, ?, now())",
                tenant.id().value(),
                email,
                account);
    }

    private void invite(@Nullable LocalDate until) {
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), Actor.program("test"), () -> {
            assertThat(program.bean(Invitations.class)
                            .invite(
                                    new Invitation.Draft(
                                            EmailAddress.parse(email).orElseThrow(),
                                            "Example invited",
                                            Role.EDITOR,
                                            LocalDate.now(program.bean(Clock.class)),
                                            until),
                                    Language.SV))
                    .isEmpty();
            return Boolean.TRUE;
        });
    }
}
