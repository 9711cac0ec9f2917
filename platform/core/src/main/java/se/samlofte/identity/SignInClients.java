package se.samlofte.identity;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(SignInClients.class);
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
        return AccessScope.call(Access.app(tenant.id()), () -> repository
                .newest()
                .map(version -> client(tenant, version))
                .or(() -> demo(tenant)));
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

    private SignInClient client(Tenant tenant, SignInRepository.Version version) {
        IssuerSettings settings = version.settings();
        String secret = settings.secretReference();
        String key = settings.keyReference();
        return new SignInClient(
                tenant.id().value() + "-" + version.number(),
                AccountOwner.tenant(tenant.id()),
                settings.issuer(),
                settings.clientId(),
                secret == null ? null : secret(secret),
                key == null ? null : key(key),
                settings.leastAcr(),
                settings.scopes(),
                settings.subjectClaim(),
                settings.organisation());
    }

    private Optional<SignInClient> demo(Tenant tenant) {
        URI issuers = properties.demoIssuers();
        return issuers == null || !repository.isDemo()
                ? Optional.empty()
                : Optional.of(SignInClient.plain(
                        tenant.id().value() + "-0",
                        AccountOwner.tenant(tenant.id()),
                        issuers + "/" + tenant.slug(),
                        DEMO_CLIENT,
                        null));
    }

    /** Whoever forgot to configure it finds the reason in the log; its issuer then refuses us, and nothing else breaks. */
    private @Nullable String secret(String reference) {
        String secret = properties.secrets().get(reference);
        if (secret == null) {
            LOG.error("No secret is configured as samlofte.sign-in.secrets.{}", reference);
        }
        return secret;
    }

    private @Nullable JWK key(String reference) {
        Optional<JWK> key = properties.key(reference);
        if (key.isEmpty()) {
            LOG.error("No private JSON Web Key is configured as samlofte.sign-in.keys.{}", reference);
        }
        return key.orElse(null);
    }

    private static Optional<SignInClient> organisation(
            String id, AccountOwner owner, SignInProperties.@Nullable Organisation organisation) {
        return Optional.ofNullable(organisation)
                .map(known -> SignInClient.plain(id, owner, known.issuer(), known.clientId(), known.secret()));
    }
}
