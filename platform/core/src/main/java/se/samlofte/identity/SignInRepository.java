package se.samlofte.identity;

import static se.samlofte.identity.db.Tables.SIGN_IN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantProfiles;

@Repository
@Transactional
class SignInRepository {

    private static final String DEMO = "demo";

    private final DSLContext sql;
    private final TenantProfiles profiles;
    private final Clock clock;

    SignInRepository(DSLContext sql, TenantProfiles profiles, Clock clock) {
        this.sql = sql;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What the tenant's data says; issuer and client are absent for the demo's sign-in. */
    record Entry(
            int version,
            boolean isDemo,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable String secretReference,
            Set<String> leastAcr) {

        static final Entry OF_DEMO = new Entry(0, true, null, null, null, Set.of());
    }

    /** The bound tenant's newest. */
    @Transactional(readOnly = true)
    public Optional<Entry> current() {
        Optional<Entry> own = sql.selectFrom(SIGN_IN)
                .orderBy(SIGN_IN.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new Entry(
                        row.getVersion(),
                        false,
                        row.getIssuer(),
                        row.getClientId(),
                        row.getSecretReference(),
                        Set.of(row.getLeastAcr())));
        return own.isPresent() ? own : demo();
    }

    /** A changed issuer is a new version: new client, new keys, and the people of the old one are no longer let in. */
    public void change(String issuer, String clientId, @Nullable String secretReference, Set<String> leastAcr) {
        int version = current().map(Entry::version).orElse(0) + 1;
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TENANT_ID, AccessScope.tenant().value())
                .set(SIGN_IN.VERSION, version)
                .set(SIGN_IN.ISSUER, issuer)
                .set(SIGN_IN.CLIENT_ID, clientId)
                .set(SIGN_IN.SECRET_REFERENCE, secretReference)
                .set(SIGN_IN.LEAST_ACR, leastAcr.stream().sorted().toArray(String[]::new))
                .set(SIGN_IN.MADE_AT, OffsetDateTime.now(clock))
                .execute();
    }

    private Optional<Entry> demo() {
        return profiles.current().signIn().equals(DEMO) ? Optional.of(Entry.OF_DEMO) : Optional.empty();
    }
}
