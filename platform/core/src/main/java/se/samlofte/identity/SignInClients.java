package se.samlofte.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.Tenants;

/** Where each municipality's people sign in, from tenant data, looked up when somebody wants to. */
@Component
public class SignInClients {

    private static final Pattern OF_TENANT = Pattern.compile("([0-9]{1,9})-([0-9]{1,9})");
    private static final String DEMO_CLIENT = "samlofte";

    private final Tenants tenants;
    private final SignInRepository repository;
    private final SignInProperties properties;

    SignInClients(Tenants tenants, SignInRepository repository, SignInProperties properties) {
        this.tenants = tenants;
        this.repository = repository;
        this.properties = properties;
    }

    /** The municipality's own; empty while it has none. */
    public Optional<SignInClient> ofTenant(Tenant tenant) {
        return AccessScope.call(Access.app(tenant.id()), repository::current).flatMap(entry -> client(tenant, entry));
    }

    public Optional<SignInClient> police() {
        return organisation(SignInClient.POLICE, AccountOwner.POLICE, properties.police());
    }

    public Optional<SignInClient> operators() {
        return organisation(SignInClient.OPERATORS, AccountOwner.OPERATORS, properties.operators());
    }

    /** Every issuer whose people may work for the tenant: its own, and the police's. */
    public List<SignInClient> accepted(Tenant tenant) {
        return Stream.concat(ofTenant(tenant).stream(), police().stream()).toList();
    }

    /** Only current ones: an older version of a tenant's issuer speaks for nobody any more. */
    public Optional<SignInClient> byId(String id) {
        return switch (id) {
            case SignInClient.POLICE -> police();
            case SignInClient.OPERATORS -> operators();
            default -> {
                Matcher matcher = OF_TENANT.matcher(id);
                yield matcher.matches()
                        ? tenants.byId(new TenantId(Integer.parseInt(matcher.group(1))))
                                .flatMap(this::ofTenant)
                                .filter(client -> client.id().equals(id))
                        : Optional.empty();
            }
        };
    }

    private Optional<SignInClient> client(Tenant tenant, SignInRepository.Entry entry) {
        if (entry.issuer() != null && entry.clientId() != null) {
            String reference = entry.secretReference();
            return Optional.of(new SignInClient(
                    tenant.id().value() + "-" + entry.version(),
                    AccountOwner.tenant(tenant.id()),
                    entry.issuer(),
                    entry.clientId(),
                    reference == null ? null : secret(reference),
                    entry.leastAcr()));
        }
        if (entry.isDemo() && properties.demoIssuers() != null) {
            return Optional.of(new SignInClient(
                    tenant.id().value() + "-0",
                    AccountOwner.tenant(tenant.id()),
                    properties.demoIssuers() + "/" + tenant.slug(),
                    DEMO_CLIENT,
                    null,
                    Set.of()));
        }
        return Optional.empty();
    }

    private String secret(String reference) {
        String secret = properties.secrets().get(reference);
        if (secret == null) {
            throw new IllegalStateException("No secret is configured as samlofte.sign-in.secrets." + reference);
        }
        return secret;
    }

    private static Optional<SignInClient> organisation(
            String id, AccountOwner owner, SignInProperties.@Nullable Organisation organisation) {
        return Optional.ofNullable(organisation)
                .map(known -> new SignInClient(id, owner, known.issuer(), known.clientId(), known.secret(), Set.of()));
    }
}
