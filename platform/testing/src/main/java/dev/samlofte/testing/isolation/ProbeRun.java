package dev.samlofte.testing.isolation;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/** Runs probes on one session, takes back what they did, and looks for other tenants' traces in all they return. */
final class ProbeRun {

    private static final String DIVISION_BY_ZERO = "22012";
    private static final List<TestTenant> OTHERS = List.of(TestTenant.B, TestTenant.C);

    private final Connection connection;
    private final ProbeReport report;

    /** @param connection with open transaction and tenant A's token */
    ProbeRun(Connection connection, ProbeReport report) {
        this.connection = connection;
        this.report = report;
    }

    void run(Probe probe) throws SQLException {
        report.tried();
        try (Statement statement = connection.createStatement()) {
            statement.execute("savepoint probe");
            try {
                if (probe.isCopy()) {
                    copy(probe);
                } else {
                    execute(probe, statement);
                }
            } catch (SQLException e) {
                refused(probe, e);
            }
            statement.execute("rollback to savepoint probe; release savepoint probe");
        }
    }

    private void execute(Probe probe, Statement statement) throws SQLException {
        boolean isResult = statement.execute(probe.sql());
        while (isResult || statement.getUpdateCount() != -1) {
            if (isResult) {
                read(probe, statement.getResultSet());
            } else if (probe.aimsAtOthers() && statement.getUpdateCount() > 0) {
                report.leak(probe, "T05 " + statement.getUpdateCount() + " foreign rows changed");
            }
            isResult = statement.getMoreResults();
        }
    }

    private void copy(Probe probe) throws SQLException {
        StringWriter out = new StringWriter();
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(probe.sql(), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        inspect(probe, out.toString());
    }

    private void read(Probe probe, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                String value = rows.getString(i);
                if (value != null && !value.startsWith("v1.")) {
                    inspect(probe, value);
                }
            }
        }
    }

    private void inspect(Probe probe, String value) {
        if (TestTenant.A.isIn(value)) {
            report.ownValue();
        }
        for (TestTenant other : OTHERS) {
            if (other.isIn(value)) {
                report.leak(probe, "T05 a value of " + other + " was returned: " + value);
            }
        }
    }

    /** An error must not speak of foreign rows either. */
    private void refused(Probe probe, SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        report.refused(state);
        String message = String.valueOf(refusal.getMessage());
        if (DIVISION_BY_ZERO.equals(state) || OTHERS.stream().anyMatch(other -> other.isIn(message))) {
            report.leak(probe, "T18 an error spoke of a foreign row: " + message);
        }
    }
}
