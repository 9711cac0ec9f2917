package se.samlofte.tenancy;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Refuses SQL outside a transaction, where no tenant is written and every policy would quietly match nothing, and in one
 * that began for somebody else, and turns the database's refusals into exceptions that say so.
 */
final class TransactionGuard implements ExecuteListener {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String TOKEN_REFUSED = "28000";
    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();

    @Override
    public void start(ExecuteContext context) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("SQL outside a transaction: no tenant would be bound to it");
        }
        if (!AccessScope.current().equals(TenantTransactionManager.accessOfTransaction())) {
            throw new IllegalStateException("The open transaction began with another access than is bound now");
        }
    }

    @Override
    public void exception(ExecuteContext context) {
        java.sql.SQLException cause = context.sqlException();
        if (cause == null) {
            return;
        }
        if (TOKEN_REFUSED.equals(cause.getSQLState()) || INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState())) {
            context.exception(new IsolationException(
                    AccessScope.current().tenant() == null
                            ? "No tenant is bound to this work, or it reaches for what its role may not see"
                            : "The database refused: the row or table is not this tenant's",
                    cause));
        } else {
            context.exception(TRANSLATOR.translate("jOOQ", context.sql(), cause));
        }
    }
}
