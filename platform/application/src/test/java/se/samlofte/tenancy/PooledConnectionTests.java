package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.tenancy.WiredTenancy.A;
import static se.samlofte.tenancy.WiredTenancy.B;
import static se.samlofte.tenancy.db.Tables.CONTACT;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One pooled connection that tenants use in turn: whatever the one before did, the next sees its own rows or none. */
class PooledConnectionTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("pooled");
    private static final WiredTenancy TENANCY = WiredTenancy.to(DATABASE.database(), 1);
    private static final int INTERLEAVINGS = 10_000;

    private enum Step {
        READ,
        NOBODY,
        EXCEPTION,
        ROLLBACK,
        SAVEPOINT,
        TIMEOUT,
        READ_ONLY,
        INJECTED
    }

    @AfterAll
    static void close() {
        TENANCY.close();
    }

    @Test
    @Proves({"T09", "F2", "F3"})
    void tenThousandTurnsOnOneConnectionNeverShowAnothersRow() throws SQLException {
        long seed = Long.getLong("samlofte.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        Map<Step, Integer> done = new EnumMap<>(Step.class);
        for (int i = 0; i < INTERLEAVINGS; i++) {
            Step step = Step.values()[random.nextInt(Step.values().length)];
            TenantId tenant = random.nextBoolean() ? A : B;
            List<Integer> seen = take(step, tenant);
            List<Integer> expected = step == Step.NOBODY ? List.of() : List.of(tenant.value());
            assertThat(seen).as("turn %d, %s, seed %d", i, step, seed).isEqualTo(expected);
            done.merge(step, 1, Integer::sum);
        }
        assertThat(done).containsOnlyKeys(Step.values());
        assertThat(TENANCY.dataSource()
                        .pool(DatabaseAccess.APP)
                        .getHikariPoolMXBean()
                        .getTotalConnections())
                .isEqualTo(1);
    }

    private static List<Integer> take(Step step, TenantId tenant) throws SQLException {
        if (step == Step.NOBODY) {
            return seenByNobody();
        }
        return AccessScope.call(Access.app(tenant), () -> switch (step) {
            case READ, NOBODY -> TENANCY.tenantsSeen();
            case EXCEPTION -> afterAnException();
            case ROLLBACK -> afterRollback();
            case SAVEPOINT -> aroundASavepoint();
            case TIMEOUT -> afterATimeout();
            case READ_ONLY -> readOnly();
            case INJECTED -> beforeASessionSetting();
        });
    }

    /** The same pooled connection, taken without the transaction manager: nobody's tenant is written. */
    private static List<Integer> seenByNobody() throws SQLException {
        List<Integer> seen = new ArrayList<>();
        try (Connection connection =
                        TENANCY.dataSource().pool(DatabaseAccess.APP).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct tenant_id from tenancy.contact")) {
            while (rows.next()) {
                seen.add(rows.getInt(1));
            }
        }
        return seen;
    }

    private static List<Integer> afterAnException() {
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> TENANCY.transactions().executeWithoutResult(status -> {
                    seen.addAll(TENANCY.tenantsSeenInside());
                    throw new IllegalArgumentException("in the middle");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        return seen;
    }

    private static List<Integer> afterRollback() {
        return TENANCY.transactions().execute(status -> {
            TENANCY.sql().deleteFrom(CONTACT).execute();
            assertThat(TENANCY.tenantsSeenInside()).isEmpty();
            status.setRollbackOnly();
            return List.of(AccessScope.tenant().value());
        });
    }

    private static List<Integer> aroundASavepoint() {
        TransactionTemplate nested = new TransactionTemplate(TENANCY.manager());
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return TENANCY.transactions().execute(status -> {
            nested.executeWithoutResult(inner -> {
                TENANCY.sql().deleteFrom(CONTACT).execute();
                inner.setRollbackOnly();
            });
            return TENANCY.tenantsSeenInside();
        });
    }

    private static List<Integer> afterATimeout() {
        List<Integer> seen = new ArrayList<>();
        assertThatThrownBy(() -> TENANCY.transactions().executeWithoutResult(status -> {
                    seen.addAll(TENANCY.tenantsSeenInside());
                    TENANCY.sql().execute("set local statement_timeout = '1ms'");
                    TENANCY.sql().select(DSL.field("pg_sleep(1)")).fetch();
                }))
                .isInstanceOf(DataAccessException.class);
        return seen;
    }

    private static List<Integer> readOnly() {
        TransactionTemplate reading = new TransactionTemplate(TENANCY.manager());
        reading.setReadOnly(true);
        return reading.execute(status -> TENANCY.tenantsSeenInside());
    }

    /** What injected SQL would do: ask for a session-wide value. The next transaction writes its own over it. */
    private static List<Integer> beforeASessionSetting() {
        return TENANCY.transactions().execute(status -> {
            List<Integer> seen = TENANCY.tenantsSeenInside();
            TENANCY.sql().execute("select set_config('samlofte.tenant', '', false)");
            assertThat(TENANCY.tenantsSeenInside()).isEmpty();
            return seen;
        });
    }
}
