package se.samlofte.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** A connection pool for each database role; the access bound to the work decides which one is asked. */
final class RoutingDataSource extends AbstractRoutingDataSource implements DisposableBean {

    private final Map<DatabaseAccess, HikariDataSource> pools = new EnumMap<>(DatabaseAccess.class);

    RoutingDataSource(DatabaseProperties properties) {
        Map<Object, Object> targets = new HashMap<>();
        for (DatabaseAccess access : DatabaseAccess.values()) {
            HikariDataSource pool = pool(access, properties);
            pools.put(access, pool);
            targets.put(access, pool);
        }
        setTargetDataSources(targets);
        setDefaultTargetDataSource(pool(DatabaseAccess.PLATFORM));
        afterPropertiesSet();
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return AccessScope.current().role();
    }

    HikariDataSource pool(DatabaseAccess access) {
        HikariDataSource pool = pools.get(access);
        if (pool == null) {
            throw new IllegalStateException("No pool for " + access);
        }
        return pool;
    }

    @Override
    public void destroy() {
        pools.values().forEach(HikariDataSource::close);
    }

    private static HikariDataSource pool(DatabaseAccess access, DatabaseProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(access.roleName());
        config.setJdbcUrl(properties.url());
        config.setUsername(access.roleName());
        config.setPassword(properties.password(access));
        config.setMaximumPoolSize(properties.poolSize());
        config.setMinimumIdle(access == DatabaseAccess.CONSENTED ? 0 : 1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "samlofte");
        config.addDataSourceProperty("options", "-c statement_timeout=5s -c lock_timeout=3s -c timezone=UTC");
        return new HikariDataSource(config);
    }
}
