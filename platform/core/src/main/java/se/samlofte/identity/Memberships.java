package se.samlofte.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;

/** Who belongs to the bound tenant, and as what. Asked anew at every request, so that what is withdrawn ends at once. */
@Component
@Transactional
public class Memberships {

    /** Permission to see and change who belongs to the tenant. */
    public static final String MANAGE = "identity:people";

    private final MembershipRepository repository;
    private final LinkAccountRepository linkAccounts;
    private final RolePermissions permissions;
    private final Trail trail;
    private final Clock clock;

    Memberships(
            MembershipRepository repository,
            LinkAccountRepository linkAccounts,
            RolePermissions permissions,
            Trail trail,
            Clock clock) {
        this.repository = repository;
        this.linkAccounts = linkAccounts;
        this.permissions = permissions;
        this.trail = trail;
        this.clock = clock;
    }

    /** How ending a membership went. */
    public enum Ending {
        ENDED,
        NO_SUCH_MEMBERSHIP,
        /** Somebody has to be left who can let others in, today and without an end (SAFETY A17). */
        LAST_ADMINISTRATOR,
        /** A role ends after today, and after it began. */
        TOO_EARLY
    }

    /** The roles that somebody has in the bound tenant today; none for a stranger. */
    @Transactional(readOnly = true)
    public Set<Role> rolesOf(UUID account) {
        return repository.current(account, LocalDate.now(clock)).stream()
                .map(Membership::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody as they may act in the bound tenant today; empty for a stranger. */
    @Transactional(readOnly = true)
    public Optional<Member> member(UUID account) {
        List<Membership> current = repository.current(account, LocalDate.now(clock));
        if (current.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = current.stream().map(Membership::role).collect(Collectors.toUnmodifiableSet());
        Actor actor = Actor.person(account, current.getFirst().name(), permissions.of(roles));
        return Optional.of(new Member(actor, roles));
    }

    /** What somebody who is no member today was last, or will be; empty for a stranger. */
    @Transactional(readOnly = true)
    public Optional<Former> former(UUID account) {
        return repository.former(account, LocalDate.now(clock), clock.getZone());
    }

    /**
     * A role that is not had today.
     *
     * @param day the last one with it; of a role to come the first
     */
    public record Former(Role role, LocalDate day, boolean isToCome) {}

    /** Names of those who can let others in today, for who asks whom to turn to; of the bound tenant's own people. */
    @Transactional(readOnly = true)
    public List<String> administrators() {
        return repository.administrators(LocalDate.now(clock));
    }

    /** A person of the tenant with their roles of today. */
    public record Member(Actor actor, Set<Role> roles) {}

    /** Everybody who belongs to the tenant or will, by name. */
    @Transactional(readOnly = true)
    public List<Membership> all() {
        AccessScope.actor().require(MANAGE);
        return repository.all(LocalDate.now(clock));
    }

    /** Names by membership, of those that have ended too, for who reads the trail. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Set<UUID> ids) {
        AccessScope.actor().require(Trail.READ);
        return repository.names(ids);
    }

    /** One who belongs to the tenant or will. */
    @Transactional(readOnly = true)
    public Optional<Membership> find(UUID membership) {
        AccessScope.actor().require(MANAGE);
        return repository.find(membership, LocalDate.now(clock));
    }

    /** Ends a membership now; with the last one the address of those who sign in by link is forgotten. */
    public Ending end(UUID membership) {
        AccessScope.actor().require(MANAGE);
        Optional<Membership> found = repository.lock(membership);
        if (found.isEmpty()) {
            return Ending.NO_SUCH_MEMBERSHIP;
        }
        if (isLastAdministrator(found.get())) {
            return Ending.LAST_ADMINISTRATOR;
        }
        repository.end(membership, AccessScope.actor().account());
        linkAccounts.forgetUnlessMember(found.get().account());
        trail.record(Deed.of("identity:end-role", "membership", membership)
                .with("role", found.get().role()));
        return Ending.ENDED;
    }

    /**
     * Sets the first day without the role, or takes it away.
     *
     * @return ENDED when the membership now ends as wanted
     */
    public Ending endOn(UUID membership, @Nullable LocalDate until) {
        AccessScope.actor().require(MANAGE);
        LocalDate today = LocalDate.now(clock);
        Optional<Membership> found = repository.lock(membership);
        if (found.isEmpty() || repository.find(membership, today).isEmpty()) {
            return Ending.NO_SUCH_MEMBERSHIP;
        }
        if (until != null && !(until.isAfter(today) && until.isAfter(found.get().since()))) {
            return Ending.TOO_EARLY;
        }
        if (until != null && isLastAdministrator(found.get())) {
            return Ending.LAST_ADMINISTRATOR;
        }
        repository.setUntil(membership, until);
        trail.record(Deed.of("identity:change-end", "membership", membership)
                .with("role", found.get().role())
                .with("until", until == null ? "–" : until));
        return Ending.ENDED;
    }

    private boolean isLastAdministrator(Membership membership) {
        return membership.role() == Role.TENANT_ADMIN
                && !repository.hasLastingAdministratorBeside(membership.id(), LocalDate.now(clock));
    }

    /** Makes a membership without invitation: the platform's own work for a tenant's first people, and the demo's. */
    public void establish(UUID account, String name, Role role) {
        AccessScope.actor().require(MANAGE);
        repository
                .add(
                        account,
                        name,
                        role,
                        LocalDate.now(clock),
                        null,
                        AccessScope.actor().account())
                .ifPresent(id -> trail.record(
                        Deed.of("identity:give-role", "membership", id).with("role", role)));
    }
}
