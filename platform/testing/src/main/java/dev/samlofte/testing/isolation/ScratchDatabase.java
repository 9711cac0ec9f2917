package dev.samlofte.testing.isolation;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.DatabaseSetup;
import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of its own in the test cluster, with every changelog on the class path: what is seeded or broken here meets no other test. */
public record ScratchDatabase(String name) {

    public static ScratchDatabase prepare(String name) {
        DatabaseSetup.prepare(
                TestDatabase.cluster(), name, Changelogs.onClassPath(ScratchDatabase.class.getClassLoader()));
        return new ScratchDatabase(name);
    }

    public Connection connect(DatabaseRole role) throws SQLException {
        return TestDatabase.cluster().connect(name, role);
    }

    public Connection superuser() throws SQLException {
        return TestDatabase.cluster().connectAsSuperuser(name);
    }
}
