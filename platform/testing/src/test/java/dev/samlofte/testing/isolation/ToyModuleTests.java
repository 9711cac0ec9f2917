package dev.samlofte.testing.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.Proves;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The suite on a module that has every kind of table and every sort of column, which it has never heard of. */
class ToyModuleTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("toys");

    @Test
    @Proves("T01")
    void aModuleThatIsolatesItsTablesNeedsNoWordInTheSuite() throws SQLException {
        try (Connection superuser = DATABASE.database().superuser()) {
            assertThat(IsolationCatalogue.deviations(superuser)).isEmpty();
        }
        assertThat(DATABASE.tables()).extracting(TenantTable::kind).contains(Kind.values());
    }

    @Test
    @Proves("T04")
    void everyTableIsSeededForEachTenantWithPublishedRowsAndOthers() throws SQLException {
        try (Connection superuser = DATABASE.database().superuser()) {
            for (TenantTable table : DATABASE.tables()) {
                assertThat(numbers(superuser, "select count(distinct tenant_id) from " + table.address()))
                        .as(table.address())
                        .containsExactly(3L);
            }
            assertThat(numbers(superuser, "select count(*) from toy.animal group by tenant_id, published"))
                    .as("published and unpublished rows of each tenant")
                    .hasSize(6);
            assertThat(numbers(superuser, "select count(*) from toy.course where before is null"))
                    .as("rows that may refer to none, and do where they can")
                    .isNotEmpty();
        }
    }

    @Test
    @Proves("T04")
    void noCommandReachesAnotherTenantsRow() throws SQLException {
        assertThat(new CommandMatrix(DATABASE).deviations()).isEmpty();
    }

    @Test
    @Proves("T04")
    void visitorsReadPublishedRowsOfTheirTenantOnly() throws SQLException {
        String token = DATABASE.tokens().token(TestTenant.A.id());
        try (Connection visitor = DATABASE.session(DatabaseRole.PUBLIC, token)) {
            assertThat(numbers(visitor, "select tenant_id from toy.animal")).containsExactly((long) TestTenant.A.id());
            assertThat(numbers(visitor, "select count(*) from toy.animal where not published"))
                    .containsExactly(0L);
        }
    }

    @Test
    @Proves("T05")
    void noRandomStatementSeesAForeignRow() throws SQLException, InterruptedException {
        ProbeReport report = new RandomProbes(DATABASE).run(4_000, 7);
        assertThat(report.leaks()).isEmpty();
        assertThat(report.ownValues()).isPositive();
    }

    @Test
    @Proves("T07")
    void aForeignIdAndAnInventedOneGetTheSameAnswer() throws SQLException {
        assertThat(new LinkProbe(DATABASE).deviations()).isEmpty();
        assertThat(new LinkProbe(DATABASE).keys()).as("foreign keys tried").hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
