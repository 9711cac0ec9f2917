package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;

/**
 * What a statement did: how many rows it returned or changed, or with which SQLSTATE it was refused.
 *
 * @param state empty when it went through
 */
record Outcome(int rows, String state, String message) {

    private static final String NOT_PERMITTED = "42501";

    /** Refusals that come only after policies have let a row through: constraints, and triggers of our own. */
    private static final Set<String> AFTER_POLICIES = Set.of("23505", "23503", "23514", "23502", "23P01", "P0001");

    /** Runs a statement and takes back what it did. */
    static Outcome of(Connection connection, String statement, Object... parameters) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return new Outcome(prepared.execute() ? count(prepared.getResultSet()) : prepared.getUpdateCount(), "", "");
        } catch (SQLException e) {
            return new Outcome(0, String.valueOf(e.getSQLState()), String.valueOf(e.getMessage()));
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    boolean reachedARow() {
        return rows > 0 || AFTER_POLICIES.contains(state);
    }

    /** An insert that a trigger of ours refuses before policies were asked stored nothing, whoever tried. */
    boolean stoppedByATrigger() {
        return "P0001".equals(state);
    }

    boolean wasRefused() {
        return NOT_PERMITTED.equals(state);
    }

    @Override
    public String toString() {
        return state.isEmpty() ? rows + " rows" : state + " " + message;
    }

    private static int count(ResultSet rows) throws SQLException {
        try (rows) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }
}
