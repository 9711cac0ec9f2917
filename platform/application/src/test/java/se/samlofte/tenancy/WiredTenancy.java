package se.samlofte.tenancy;

import static se.samlofte.tenancy.db.Tables.CONTACT;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.TestDatabase;
import dev.samlofte.testing.isolation.ScratchDatabase;
import dev.samlofte.testing.isolation.TestTenant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The program's own data source, transaction manager and jOOQ, wired by its own configuration, without a context. */
record WiredTenancy(
        RoutingDataSource dataSource,
        PlatformTransactionManager manager,
        TransactionTemplate transactions,
        DSLContext sql)
        implements AutoCloseable {

    static final TenantId A = new TenantId(TestTenant.A.id());
    static final TenantId B = new TenantId(TestTenant.B.id());
    static final TenantId C = new TenantId(TestTenant.C.id());

    static WiredTenancy to(ScratchDatabase database, int poolSize) {
        DatabaseProperties properties = properties(database, poolSize);
        TenancyConfiguration configuration = new TenancyConfiguration();
        RoutingDataSource dataSource = configuration.dataSource(properties);
        PlatformTransactionManager manager = configuration.transactionManager(dataSource, properties);
        return new WiredTenancy(
                dataSource, manager, configuration.transactionTemplate(manager), configuration.sql(dataSource));
    }

    static DatabaseProperties properties(ScratchDatabase database, int poolSize) {
        var cluster = TestDatabase.cluster();
        var secrets = cluster.secrets();
        return new DatabaseProperties(
                cluster.url(database.name()),
                Map.of(
                        "platform", secrets.password(DatabaseRole.PLATFORM),
                        "app", secrets.password(DatabaseRole.APP),
                        "public", secrets.password(DatabaseRole.PUBLIC),
                        "consented", secrets.password(DatabaseRole.CONSENTED)),
                secrets.tokenKeyId(),
                secrets.tokenKey(),
                poolSize);
    }

    /** The tenants whose contacts the current work sees, in a transaction of its own. */
    List<Integer> tenantsSeen() {
        return transactions.execute(status -> tenantsSeenInside());
    }

    List<Integer> tenantsSeenInside() {
        return sql.selectDistinct(CONTACT.TENANT_ID)
                .from(CONTACT)
                .orderBy(CONTACT.TENANT_ID)
                .fetch(CONTACT.TENANT_ID);
    }

    List<Integer> tenantsSeenAs(Access access) {
        return AccessScope.call(access, this::tenantsSeen);
    }

    @Override
    public void close() {
        dataSource.destroy();
    }
}
