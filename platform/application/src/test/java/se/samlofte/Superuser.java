package se.samlofte;

import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the running program's database past every policy, and changes what a test cannot wait for. */
final class Superuser {

    private Superuser() {}

    static long count(String query, Object... values) {
        try (Connection connection = TestDatabase.cluster().connectAsSuperuser(RunningProgram.DATABASE);
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of every row. */
    static List<String> texts(String query, Object... values) {
        try (Connection connection = TestDatabase.cluster().connectAsSuperuser(RunningProgram.DATABASE);
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int run(String command, Object... values) {
        try (Connection connection = TestDatabase.cluster().connectAsSuperuser(RunningProgram.DATABASE);
                PreparedStatement statement = prepared(connection, command, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
