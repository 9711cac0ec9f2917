package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.IsolationCatalogue;
import dev.samlofte.testing.isolation.ScratchDatabase;
import dev.samlofte.testing.isolation.TenantTables;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The catalogue of the database that every changelog on the class path makes. */
class DatabaseIsolationTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.prepare("isolation");

    @Test
    @Proves({"T01", "T02", "T03", "T06", "T07", "T08", "T18", "T19"})
    void theCatalogueLeavesNoGapBetweenTenants() throws SQLException {
        try (Connection connection = DATABASE.superuser()) {
            assertThat(IsolationCatalogue.deviations(connection)).isEmpty();
            assertThat(TenantTables.read(connection))
                    .as("tables that the rules looked at")
                    .hasSizeGreaterThan(5);
        }
    }
}
