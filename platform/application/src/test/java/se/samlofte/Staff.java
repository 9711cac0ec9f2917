package se.samlofte;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samlofte.identity.Account;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** People of the running program's municipalities, and their browsers. */
final class Staff {

    private static final Set<Role> POLICE = Set.of(Role.LIAISON_OFFICER, Role.LPO_CHIEF);

    private final RunningProgram program;

    Staff(RunningProgram program) {
        this.program = program;
    }

    Tenant tenant(String slug) {
        return program.bean(Tenants.class).bySlug(slug).orElseThrow();
    }

    /** Client by which the municipality's own people sign in. */
    String client(String slug) {
        return tenant(slug).id().value() + "-0";
    }

    static String subject(Role role, String slug) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@" + slug;
    }

    /** Makes somebody of that role a member, and signs them in. */
    WebClient signedIn(Role role, String slug) {
        return signedIn(role, slug, subject(role, slug));
    }

    WebClient signedIn(Role role, String slug, String subject) {
        member(role, slug, subject);
        return signIn(role, slug, subject);
    }

    /** Signs somebody in who may or may not be a member. */
    WebClient signIn(Role role, String slug, String subject) {
        WebClient browser = new WebClient(program);
        boolean police = POLICE.contains(role);
        new SignInFlow(browser, police ? "police" : client(slug), police ? "polisen" : slug, subject)
                .run("/" + slug + "/arbetsyta");
        return browser;
    }

    /** The account, a member from now on. */
    UUID member(Role role, String slug, String subject) {
        boolean police = POLICE.contains(role);
        Tenant tenant = tenant(slug);
        AccountOwner owner = police ? AccountOwner.POLICE : AccountOwner.tenant(tenant.id());
        String issuer = PlayedIssuer.instance().issuer(police ? "polisen" : slug);
        Optional<Account> account = program.bean(Accounts.class).signIn(owner, issuer, subject, "Example " + subject);
        UUID id = account.orElseThrow().id();
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), Actor.program("test"), () -> {
            program.bean(Memberships.class).establish(id, "Example " + subject, role);
            return Boolean.TRUE;
        });
        return id;
    }
}
