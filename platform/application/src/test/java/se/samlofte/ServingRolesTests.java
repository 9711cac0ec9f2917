package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.Proves;
import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a role that serves may not do anywhere on the cluster, tenant or not. */
class ServingRolesTests {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWNER")
    @Proves("T18")
    void itReachesNoOtherDatabase(DatabaseRole role) {
        assertThatCode(() -> TestDatabase.connect(role).close()).doesNotThrowAnyException();
        refused(() -> TestDatabase.cluster().connect("postgres", role).close());
        refused(() -> TestDatabase.cluster().connect("template1", role).close());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWNER")
    @Proves("T18")
    void itStoresNothingThatKnowsNoTenant(DatabaseRole role) throws SQLException {
        try (Connection connection = TestDatabase.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            refused(() -> statement.execute("select lo_create(0)"));
            refused(() -> statement.execute("select lo_from_bytea(0, 'x')"));
            refused(() -> statement.execute("create temporary table t (a int)"));
        }
    }

    private static void refused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo("42501"));
    }
}
