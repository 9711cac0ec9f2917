package dev.samlofte.demo;

import dev.samlofte.demo.signin.DemoPeople;
import dev.samlofte.demo.signin.DemoPerson;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import se.samlofte.identity.Account;
import se.samlofte.identity.AccountOwner;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.PlatformRole;
import se.samlofte.identity.Role;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Actor;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Makes the sign-in server's people members of their municipalities. Who has been shut out meanwhile is let in again. */
final class ExamplePeople implements SmartLifecycle {

    private static final Actor DEMO = Actor.program("demo");

    private final Accounts accounts;
    private final Memberships memberships;
    private final Tenants tenants;
    private final String issuers;
    private final Path folder;
    private boolean made;

    /** @param issuers below which each issuer lies by its word */
    ExamplePeople(Accounts accounts, Memberships memberships, Tenants tenants, String issuers, Path folder) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.tenants = tenants;
        this.issuers = issuers;
        this.folder = folder;
    }

    @Override
    public void start() {
        DemoPeople.of(folder).all().forEach(this::make);
        made = true;
    }

    private void make(DemoPerson person) {
        if (person.slug() == null) {
            PlatformRole.Kind kind = PlatformRole.Kind.valueOf(person.role());
            boolean analyst = kind == PlatformRole.Kind.REGION_ANALYST;
            AccountOwner owner = analyst ? AccountOwner.POLICE : AccountOwner.OPERATORS;
            String region = person.subject().substring(person.subject().indexOf('@') + 1);
            accounts.give(account(person, owner), new PlatformRole(kind, analyst ? region : null));
        } else {
            tenants.bySlug(person.slug()).ifPresent(tenant -> join(person, tenant));
        }
    }

    private void join(DemoPerson person, Tenant tenant) {
        AccountOwner owner =
                person.issuer().equals(DemoPeople.POLICE) ? AccountOwner.POLICE : AccountOwner.tenant(tenant.id());
        UUID account = account(person, owner);
        AccessScope.<Boolean, RuntimeException>call(Access.app(tenant.id()), DEMO, () -> {
            memberships.establish(account, person.name(), Role.valueOf(person.role()));
            return Boolean.TRUE;
        });
    }

    private UUID account(DemoPerson person, AccountOwner owner) {
        return accounts.signIn(owner, issuers + "/" + person.issuer(), person.subject(), person.name())
                .map(Account::id)
                .orElseThrow();
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    /** After the example municipalities, ahead of the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
