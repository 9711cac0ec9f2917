package se.samlofte.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the signed tenant into each transaction as its first statement. Done in the guarded part of begin: when it
 * fails the connection goes back to its pool, which {@code TransactionExecutionListener.afterBegin} would not do.
 * Remembers for whom each transaction began, so that work which outlives its tenant is noticed.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

    private static final Object ACCESS = new Object();

    private final TenantToken token;

    TenantTransactionManager(DataSource routing, TenantToken token) {
        super(routing);
        this.token = token;
    }

    /** The access with which the open transaction began; its session speaks for that until the end. */
    static @Nullable Access accessOfTransaction() {
        return (Access) TransactionSynchronizationManager.getResource(ACCESS);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        TransactionSynchronizationManager.bindResource(ACCESS, AccessScope.current());
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object suspended = super.doSuspend(transaction);
        return new Suspended(suspended, TransactionSynchronizationManager.unbindResource(ACCESS));
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspended) {
        Suspended earlier = (Suspended) suspended;
        TransactionSynchronizationManager.bindResource(ACCESS, earlier.access());
        super.doResume(transaction, earlier.resources());
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(ACCESS);
        super.doCleanupAfterCompletion(transaction);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        TenantId tenant = AccessScope.current().tenant();
        if (tenant == null) {
            return;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('samlofte.tenant', ?, true)")) {
            statement.setString(1, token.of(tenant));
            statement.execute();
        }
    }

    private record Suspended(Object resources, Object access) {}
}
