package se.samlofte.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.DatabaseProperties;
import se.samlofte.tenancy.TenantId;

/** Parts of identity of the running program, at an hour that the test sets; each has its own, like an instance. */
public final class IdentityAt {

    private final ApplicationContext program;
    private final Allowance allowance;
    private Instant now;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return program.getBean(Clock.class).getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    public IdentityAt(ApplicationContext program, Instant now) {
        this.program = program;
        this.now = now;
        this.allowance = new Allowance(
                program.getBean(AllowanceRepository.class), program.getBean(DatabaseProperties.class), clock);
    }

    public IdentityAt at(Instant instant) {
        now = instant;
        return this;
    }

    public Instant now() {
        return now;
    }

    public boolean takesForAddress(String key) {
        return allowance.take(Allowance.Kind.ADDRESS, key);
    }

    public boolean takesForNetwork(String key) {
        return allowance.take(Allowance.Kind.NETWORK, key);
    }

    public void sweepAllowances() {
        allowance.sweep();
    }

    public Set<Role> rolesOf(TenantId tenant, UUID account) {
        Memberships memberships = new Memberships(
                program.getBean(MembershipRepository.class),
                program.getBean(LinkAccountRepository.class),
                program.getBean(RolePermissions.class),
                program.getBean(Trail.class),
                clock);
        return AccessScope.<Set<Role>, RuntimeException>call(Access.app(tenant), () -> memberships.rolesOf(account));
    }

    public void forgetOldAddresses(TenantId tenant) {
        OldAddresses addresses = new OldAddresses(
                program.getBean(InvitationRepository.class),
                program.getBean(LinkAccountRepository.class),
                program.getBean(LinkRepository.class),
                program.getBean(Trail.class),
                program.getBean(TransactionTemplate.class),
                clock);
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant), Actor.program("test"), () -> {
            addresses.forget();
            return Boolean.TRUE;
        });
    }

    /** The sweep as the schedule runs it, now. */
    public static void sweepAddresses(ApplicationContext program) {
        program.getBean(AddressSweep.class).sweep();
    }
}
