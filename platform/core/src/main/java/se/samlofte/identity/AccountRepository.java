package se.samlofte.identity;

import static org.jooq.Records.mapping;
import static se.samlofte.identity.db.Tables.ACCOUNT;
import static se.samlofte.identity.db.Tables.PLATFORM_ROLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.samlofte.tenancy.Ids;
import se.samlofte.tenancy.TenantId;

@Repository
@Transactional
class AccountRepository {

    private final DSLContext sql;
    private final Ids ids;
    private final Clock clock;

    AccountRepository(DSLContext sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Account> findOrMake(AccountOwner owner, String issuer, String subject, String name) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, ids.next())
                .set(ACCOUNT.OWNER_KIND, owner.kind().name())
                .set(ACCOUNT.OWNER_TENANT, tenant(owner))
                .set(ACCOUNT.ISSUER, issuer)
                .set(ACCOUNT.SUBJECT, subject)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.CREATED_AT, OffsetDateTime.now(clock))
                .onConflict(ACCOUNT.OWNER_KIND, ACCOUNT.OWNER_TENANT, ACCOUNT.ISSUER, ACCOUNT.SUBJECT)
                .doUpdate()
                .set(ACCOUNT.NAME, name)
                .execute();
        return find(owner, issuer, subject);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(AccountOwner owner, String issuer, String subject) {
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(isOf(owner, issuer, subject))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(mapping(Account::new));
    }

    @Transactional(readOnly = true)
    public Set<PlatformRole> platformRoles(UUID account) {
        LocalDate today = LocalDate.now(clock);
        return Set.copyOf(sql.select(PLATFORM_ROLE.ROLE.convertFrom(PlatformRole.Kind::valueOf), PLATFORM_ROLE.REGION)
                .from(PLATFORM_ROLE)
                .where(PLATFORM_ROLE.ACCOUNT_ID.eq(account))
                .and(PLATFORM_ROLE.SINCE.le(today))
                .and(PLATFORM_ROLE.UNTIL.isNull().or(PLATFORM_ROLE.UNTIL.gt(today)))
                .fetch(mapping(PlatformRole::new)));
    }

    public void give(UUID account, PlatformRole role) {
        sql.insertInto(PLATFORM_ROLE)
                .set(PLATFORM_ROLE.ACCOUNT_ID, account)
                .set(PLATFORM_ROLE.ROLE, role.kind().name())
                .set(PLATFORM_ROLE.REGION, role.region())
                .set(PLATFORM_ROLE.SINCE, LocalDate.now(clock))
                .onConflictDoNothing()
                .execute();
    }

    private static Condition isOf(AccountOwner owner, String issuer, String subject) {
        return ACCOUNT.OWNER_KIND
                .eq(owner.kind().name())
                .and(ACCOUNT.OWNER_TENANT.isNotDistinctFrom(tenant(owner)))
                .and(ACCOUNT.ISSUER.eq(issuer))
                .and(ACCOUNT.SUBJECT.eq(subject));
    }

    private static @Nullable Integer tenant(AccountOwner owner) {
        TenantId tenant = owner.tenant();
        return tenant == null ? null : tenant.value();
    }
}
