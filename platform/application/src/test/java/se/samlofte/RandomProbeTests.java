package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.CommandMatrix;
import dev.samlofte.testing.isolation.ProbeReport;
import dev.samlofte.testing.isolation.RandomProbes;
import dev.samlofte.testing.isolation.SeededDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random statements; a million with {@code -Dsamlofte.full=true}. {@code -Dsamlofte.seed} repeats a run.
 */
class RandomProbeTests {

    private static final int PROBES = Boolean.getBoolean("samlofte.full") ? 1_000_000 : 10_000;

    @Test
    @Proves({"T05", "T18", "F9"})
    void noRandomStatementSeesOrChangesAForeignRow() throws SQLException, InterruptedException {
        long seed = Long.getLong("samlofte.seed", System.nanoTime());
        ProbeReport report = new RandomProbes(SeededDatabase.prepare("probes")).run(PROBES, seed);
        assertThat(report.leaks()).as("seed %d", seed).isEmpty();
        assertThat(report.probes()).isEqualTo(PROBES);
        assertThat(report.ownValues()).as("own values seen").isGreaterThan(PROBES);
        assertThat(report.refusals())
                .as("statements that PostgreSQL did not understand, seed %d", seed)
                .doesNotContainKeys("42601", "42703", "42P01", "42883", "42804", "42846", "0A000", "25P02");
    }

    @Test
    @Proves("T05")
    void aPolicyThatLetsOthersInIsNoticed() throws SQLException, InterruptedException {
        SeededDatabase leaky = SeededDatabase.prepare("leaky");
        try (Connection superuser = leaky.database().superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("alter policy tenant on tenancy.contact using (true) with check (true)");
        }
        assertThat(new RandomProbes(leaky).run(2_000, 1).leaks())
                .anyMatch(leak -> leak.startsWith("T05 a value of B was returned"))
                .anyMatch(leak -> leak.contains("foreign rows changed"))
                .anyMatch(leak -> leak.startsWith("T18 an error spoke of a foreign row"));
        assertThat(new CommandMatrix(leaky).deviations())
                .contains("T04 tenancy.contact: SELECT by samlofte_app (OTHER) must reach nothing, but 2 rows")
                .anyMatch(cell -> cell.contains("DELETE by samlofte_app (NONE)"));
    }
}
