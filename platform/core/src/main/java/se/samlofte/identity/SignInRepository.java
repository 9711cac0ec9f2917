package se.samlofte.identity;

import static se.samlofte.identity.db.Tables.SIGN_IN;

import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.TenantProfiles;

@Repository
@Transactional(readOnly = true)
class SignInRepository {

    private static final String DEMO = "demo";

    private final DSLContext sql;
    private final TenantProfiles profiles;

    SignInRepository(DSLContext sql, TenantProfiles profiles) {
        this.sql = sql;
        this.profiles = profiles;
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

    private Optional<Entry> demo() {
        return profiles.current().signIn().equals(DEMO) ? Optional.of(Entry.OF_DEMO) : Optional.empty();
    }
}
