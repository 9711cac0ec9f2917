package se.samlofte.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Writes the signed tenant into each transaction as its first statement. Done in the guarded part of begin: when it
 * fails the connection goes back to its pool, which {@code TransactionExecutionListener.afterBegin} would not do.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

    private final TenantToken token;

    TenantTransactionManager(DataSource routing, TenantToken token) {
        super(routing);
        this.token = token;
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
}
