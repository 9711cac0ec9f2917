package se.samlofte.identity;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.audit.Deed;
import se.samlofte.audit.Trail;
import se.samlofte.tenancy.AccessScope;

/** The issuer of the bound tenant's own people, as its file sets it; each change is a new version with new keys. */
@Component
public class SignInSettings {

    private final SignInRepository repository;
    private final SignInProperties properties;
    private final Trail trail;

    SignInSettings(SignInRepository repository, SignInProperties properties, Trail trail) {
        this.repository = repository;
        this.properties = properties;
        this.trail = trail;
    }

    /** The bound tenant's own issuer; empty where it has none. */
    @Transactional(readOnly = true)
    public Optional<IssuerSettings> current() {
        return repository.newest().map(SignInRepository.Version::settings);
    }

    /**
     * Makes it so, when it is not so already.
     *
     * @param wanted absent where the tenant has no issuer of its own
     * @return whether anything changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean apply(@Nullable IssuerSettings wanted) {
        Optional<IssuerSettings> now = current();
        if (now.equals(Optional.ofNullable(wanted))) {
            return false;
        }
        if (wanted == null) {
            repository.end();
        } else {
            repository.add(wanted);
        }
        String tenant = String.valueOf(AccessScope.tenant().value());
        trail.record(new Deed(
                "identity:sign-in-changed",
                "tenant",
                tenant,
                wanted == null ? java.util.Map.of() : java.util.Map.of("issuer", wanted.issuer())));
        return true;
    }

    /** Whether an issuer may be asked at this address: by https, and on this machine in the demo and in tests alone. */
    public boolean isSafe(String issuer) {
        try {
            return LazyClients.isSafe(URI.create(issuer), properties.loopbackAllowed());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean knowsSecret(String reference) {
        return properties.secrets().containsKey(reference);
    }

    public boolean knowsKey(String reference) {
        return properties.key(reference).isPresent();
    }
}
