package se.samlofte.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.DerivedKeys;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;

/** Parts of identity of the running program, at an hour that the test sets; each has its own, like an instance. */
public final class IdentityAt {

    private final ApplicationContext program;
    private final Allowance allowance;
    private final BearerTokens tokens;
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
        this.allowance =
                new Allowance(program.getBean(AllowanceRepository.class), program.getBean(DerivedKeys.class), clock);
        SignInClients clients = program.getBean(SignInClients.class);
        this.tokens = new BearerTokens(
                clients,
                new LazyClients(
                        clients, program.getBean(BaseAddress.class), program.getBean(SignInProperties.class), clock),
                new TokenDecoders(clients, Clock.systemUTC()),
                program.getBean(Accounts.class));
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

    /**
     * Whose token it is, by an instance that was started when this was made and whose clock is the test's, but for the
     * token's own times.
     */
    public String reads(Tenant tenant, String token) {
        return tokens.of(tenant)
                .authenticate(new BearerTokenAuthenticationToken(token))
                .getName();
    }

    /** The sweep as the schedule runs it, now. */
    public static void sweepAddresses(ApplicationContext program) {
        program.getBean(AddressSweep.class).sweep();
    }
}
