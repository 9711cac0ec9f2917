package dev.samlofte.demo.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.samlofte.database.DatabaseRole;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The program's way to its database as it would be for one municipality: what {@link StaffPageBench} compares with. */
final class WithoutTenants {

    static final String NO_ROW_LEVEL_SECURITY = """
            do $$
            declare
                guarded regclass;
            begin
                for guarded in select oid::regclass from pg_class where relrowsecurity loop
                    execute format('alter table %s disable row level security', guarded);
                    execute format('alter table %s no force row level security', guarded);
                end loop;
            end
            $$
            """;

    private WithoutTenants() {}

    /** One pool that speaks as the tables' owner, a transaction manager without token, jOOQ without its guard. */
    static void replaceBeans(BeanDefinitionRegistry registry, String url, String password) {
        HikariDataSource pool = pool(url, password);
        replace(registry, "dataSource", DataSource.class, pool);
        replace(registry, "transactionManager", PlatformTransactionManager.class, new JdbcTransactionManager(pool));
        replace(
                registry,
                "sql",
                DSLContext.class,
                DSL.using(new DefaultConfiguration()
                        .set(SQLDialect.POSTGRES)
                        .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))));
    }

    private static <T> void replace(BeanDefinitionRegistry registry, String name, Class<T> type, T bean) {
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, new RootBeanDefinition(type, () -> bean));
    }

    private static HikariDataSource pool(String url, String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("alone");
        config.setJdbcUrl(url);
        config.setUsername(DatabaseRole.OWNER.roleName());
        config.setPassword(password);
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("options", "-c statement_timeout=5s -c lock_timeout=3s -c timezone=UTC");
        return new HikariDataSource(config);
    }
}
