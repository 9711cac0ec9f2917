package dev.samlofte.testing.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One thing that must hold in the catalogue of every database that serves tenants. */
@FunctionalInterface
interface IsolationRule {

    /** @param connection one that sees the whole catalogue; left as it was */
    List<Deviation> deviations(Connection connection) throws SQLException;
}
