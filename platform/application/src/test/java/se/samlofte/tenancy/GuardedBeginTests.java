package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.tenancy.WiredTenancy.A;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction that cannot write its tenant does not begin, and gives its connection back. */
class GuardedBeginTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("guarded");
    private static final WiredTenancy TENANCY = WiredTenancy.to(DATABASE.database(), 1);

    @AfterAll
    static void close() {
        TENANCY.close();
    }

    @Test
    @Proves("T09")
    void theOnlyConnectionComesBackEachTimeTheTokenCannotBeWritten() {
        DatabaseProperties properties = WiredTenancy.properties(DATABASE.database(), 1);
        TenantToken broken = new TenantToken(properties.tokenKeyId(), properties.tokenKey(), new StoppedClock());
        TransactionTemplate transactions =
                new TransactionTemplate(new TenantTransactionManager(TENANCY.dataSource(), broken));
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> AccessScope.run(
                            Access.app(A),
                            () -> transactions.executeWithoutResult(status -> TENANCY.tenantsSeenInside())))
                    .isInstanceOf(CannotCreateTransactionException.class)
                    .hasRootCauseMessage("no time");
            assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
        }
        var pool = TENANCY.dataSource().pool(DatabaseAccess.APP).getHikariPoolMXBean();
        assertThat(pool.getActiveConnections()).isZero();
        assertThat(TENANCY.tenantsSeenAs(Access.app(A))).containsExactly(A.value());
    }

    private static final class StoppedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("no time");
        }
    }
}
