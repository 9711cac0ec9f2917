package dev.samlofte.demo.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.session.Session;
import se.samlofte.geography.Geography;
import se.samlofte.geography.ReferenceData;
import se.samlofte.identity.Account;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Role;
import se.samlofte.identity.SessionContent;
import se.samlofte.identity.Sessions;
import se.samlofte.identity.SignedIn;
import se.samlofte.onboarding.TenantFiles;
import se.samlofte.pledges.PledgeDrafts;
import se.samlofte.pledges.PledgePermissions;
import se.samlofte.pledges.Pledges;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantEntry;
import se.samlofte.tenancy.Tenants;

/** A program's first municipality, with its people, pledges and a draft, and its coordinator signed in. */
final class OneMunicipality {

    static final String SLUG = "orkelljunga";

    /** Nobody is there: the coordinator's session is made without asking. */
    static final String ISSUERS = "http://localhost:9";

    private static final String COOKIE = "__Host-samlofte=";
    private static final Actor BENCH = Actor.program("bench");

    private final ApplicationContext program;

    OneMunicipality(ApplicationContext program) {
        this.program = program;
    }

    /** @return the coordinator's cookie */
    String make(Path tenants) {
        program.getBean(Geography.class).load(ReferenceData.read(tenants.resolve("reference")));
        program.getBean(TenantFiles.class).apply(tenants.resolve(SLUG).resolve("tenant.yaml"));
        Tenant tenant = tenant();
        for (Role role : Role.values()) {
            member(tenant, role);
        }
        Account coordinator = member(tenant, Role.COORDINATOR);
        draft(tenant, coordinator);
        return COOKIE + session(tenant, coordinator);
    }

    /** Has the program look at its directory again, and says how many are in it. */
    int knownTenants() {
        Tenant tenant = tenant();
        Tenants tenants = program.getBean(Tenants.class);
        tenants.save(new TenantEntry(
                tenant.slug(),
                tenant.code(),
                tenant.name(),
                tenant.officialName(),
                tenant.modules(),
                tenant.languages()));
        return tenants.all().size();
    }

    private Account member(Tenant tenant, Role role) {
        String name = "Example " + role;
        Account account = program.getBean(Accounts.class)
                .signIn(AccountOwner.tenant(tenant.id()), ISSUERS + "/" + SLUG, role.name(), name)
                .orElseThrow();
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), BENCH, () -> {
            program.getBean(Memberships.class).establish(account.id(), name, role);
            return Boolean.TRUE;
        });
        return account;
    }

    private void draft(Tenant tenant, Account coordinator) {
        Actor writer = Actor.person(
                coordinator.id(), coordinator.name(), Set.of(PledgePermissions.READ, PledgePermissions.WRITE));
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), writer, () -> {
            String pledge = program.getBean(Pledges.class).list().getLast().id();
            program.getBean(PledgeDrafts.class).correct(UUID.randomUUID(), pledge);
            return Boolean.TRUE;
        });
    }

    private String session(Tenant tenant, Account coordinator) {
        Sessions sessions = program.getBean(Sessions.class);
        Session session = sessions.createSession();
        SignedIn signedIn = new SignedIn(
                coordinator.id(),
                coordinator.name(),
                tenant.id().value() + "-0",
                ISSUERS + "/" + SLUG,
                null,
                null,
                "",
                Instant.now());
        session.setAttribute(
                Sessions.CONTENT,
                new SessionContent(
                        signedIn,
                        List.of(),
                        null,
                        Map.of(tenant.id().value(), List.of(Role.COORDINATOR.name())),
                        null));
        sessions.save(session);
        return session.getId();
    }

    private Tenant tenant() {
        return program.getBean(Tenants.class).bySlug(SLUG).orElseThrow();
    }
}
