package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.CommandMatrix;
import dev.samlofte.testing.isolation.IsolationCatalogue;
import dev.samlofte.testing.isolation.LinkProbe;
import dev.samlofte.testing.isolation.SeededDatabase;
import dev.samlofte.testing.isolation.TenantTables;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The catalogue of the database that every changelog on the class path makes. */
class DatabaseIsolationTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("isolation");

    @Test
    @Proves({"T01", "T02", "T03", "T06", "T07", "T08", "T18", "T19"})
    void theCatalogueLeavesNoGapBetweenTenants() throws SQLException {
        try (Connection connection = DATABASE.database().superuser()) {
            assertThat(IsolationCatalogue.deviations(connection)).isEmpty();
            assertThat(TenantTables.read(connection))
                    .as("tables that the rules looked at")
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    @Proves("T04")
    void noCommandReachesAnotherTenantsRowAndEachReachesItsOwn() throws SQLException {
        CommandMatrix matrix = new CommandMatrix(DATABASE);
        assertThat(matrix.deviations()).isEmpty();
        assertThat(matrix.cells())
                .as("tables × 4 commands × 4 roles × 3 contexts")
                .isEqualTo(DATABASE.tables().size() * 48);
    }

    @Test
    @Proves("T07")
    void aForeignIdAndAnInventedOneGetTheSameAnswer() throws SQLException {
        LinkProbe probe = new LinkProbe(DATABASE);
        assertThat(probe.deviations()).isEmpty();
        assertThat(probe.keys())
                .contains(
                        "pledges.commitment.commitment_tenant_id_pledge_id_parent_id_fkey",
                        "pledges.commitment.commitment_tenant_id_parent_id_publish_rule_fkey");
    }
}
