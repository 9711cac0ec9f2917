package se.samlofte.identity;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.samlofte.identity.db.Tables.SIGN_IN;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.identity.IssuerSettings.Organisation;
import se.samlofte.identity.db.tables.records.SignInRecord;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantProfiles;

/** The bound tenant's issuer, in versions of which the newest counts. */
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

    /** An issuer as it was set; number 1 is the first. */
    record Version(int number, IssuerSettings settings) {}

    @Transactional(readOnly = true)
    public Optional<Version> newest() {
        return sql.selectFrom(SIGN_IN)
                .orderBy(SIGN_IN.VERSION.desc())
                .limit(1)
                .fetchOptional()
                .filter(row -> row.getEndedAt() == null)
                .map(row -> new Version(row.getVersion(), settings(row)));
    }

    /** Whether the tenant's people sign in at the demo's issuer; asked where it has none of its own. */
    @Transactional(readOnly = true)
    public boolean isDemo() {
        return profiles.current().signIn().equals(DEMO);
    }

    public void add(IssuerSettings settings) {
        Organisation organisation = settings.organisation();
        sql.insertInto(SIGN_IN)
                .set(SIGN_IN.TENANT_ID, AccessScope.tenant().value())
                .set(
                        SIGN_IN.VERSION,
                        select(coalesce(max(SIGN_IN.VERSION), inline(0)).plus(1))
                                .from(SIGN_IN))
                .set(SIGN_IN.ISSUER, settings.issuer())
                .set(SIGN_IN.CLIENT_ID, settings.clientId())
                .set(SIGN_IN.SECRET_REFERENCE, settings.secretReference())
                .set(SIGN_IN.KEY_REFERENCE, settings.keyReference())
                .set(SIGN_IN.LEAST_ACR, settings.leastAcr().toArray(String[]::new))
                .set(SIGN_IN.SCOPES, settings.scopes().toArray(String[]::new))
                .set(SIGN_IN.SUBJECT_CLAIM, settings.subjectClaim())
                .set(SIGN_IN.ORGANISATION_CLAIM, organisation == null ? null : organisation.claim())
                .set(SIGN_IN.ORGANISATION_NUMBER, organisation == null ? null : organisation.number())
                .set(SIGN_IN.MADE_AT, OffsetDateTime.now(clock))
                .execute();
    }

    /** Ends the newest: the tenant has no issuer of its own any more. */
    public void end() {
        sql.update(SIGN_IN)
                .set(SIGN_IN.ENDED_AT, OffsetDateTime.now(clock))
                .where(SIGN_IN.ENDED_AT.isNull())
                .execute();
    }

    private static IssuerSettings settings(SignInRecord row) {
        String claim = row.getOrganisationClaim();
        String number = row.getOrganisationNumber();
        return new IssuerSettings(
                row.getIssuer(),
                row.getClientId(),
                row.getSecretReference(),
                row.getKeyReference(),
                Set.of(row.getLeastAcr()),
                Set.of(row.getScopes()),
                row.getSubjectClaim(),
                claim == null || number == null ? null : new Organisation(claim, number));
    }
}
