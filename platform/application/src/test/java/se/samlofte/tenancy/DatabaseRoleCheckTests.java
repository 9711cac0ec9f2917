package se.samlofte.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.samlofte.testing.Proves;
import dev.samlofte.testing.TestDatabase;
import dev.samlofte.testing.isolation.ScratchDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program does not start on a database role that row-level security would not hold. */
class DatabaseRoleCheckTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.prepare("roles");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role %s superuser                                        | is superuser
            alter role %s bypassrls                                        | bypasses row-level security
            alter role %s createrole                                       | may create roles
            alter role %s createdb                                         | may create databases
            alter role %s replication                                      | may replicate
            grant samlofte_owner to %s                                     | belongs to role samlofte_owner
            grant pg_read_all_data to %s                                   | belongs to role pg_read_all_data
            create table tenancy.mine_%1$s (); alter table tenancy.mine_%1$s owner to %1$s | owns tenancy.mine_%s
            create schema of_%1$s authorization %1$s                       | owns schema of_%s
            grant create on schema tenancy to %s                           | may create in schema tenancy
            grant temporary on database roles to %s                        | may create in the database
            grant connect on database postgres to %s                       | may connect to database postgres
            grant truncate on tenancy.contact to %s                        | may truncate, reference or trigger on tenancy.contact
            grant references (id) on tenancy.contact to %s                 | may truncate, reference or trigger on tenancy.contact
            """)
    @Proves("T03")
    void aRoleThatIsMoreThanNobodyIsNamed(String grant, String fault) throws SQLException {
        String role = "suspect_" + Integer.toHexString(grant.hashCode() & 0xffffff);
        try (Connection superuser = DATABASE.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create role " + role + " login password 'suspect'");
            assertThat(faultsOf(role)).as("before").isEmpty();
            statement.execute(grant.formatted(role));
            assertThat(faultsOf(role)).contains("samlofte_app " + fault.formatted(role));
        } finally {
            drop(role);
        }
    }

    @Test
    @Proves("T03")
    void theProgramStartsOnTheRolesOfTheRepository() {
        assertThatNoException().isThrownBy(() -> WiredTenancy.to(DATABASE, 1).close());
    }

    @Test
    @Proves("T03")
    void theProgramDoesNotStartOnARoleThatMayTruncate() throws SQLException {
        ScratchDatabase spoilt = ScratchDatabase.prepare("spoilt");
        try (Connection superuser = spoilt.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("grant truncate on tenancy.contact to samlofte_public");
        }
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> WiredTenancy.to(spoilt, 1))
                .withMessageContaining("does not start")
                .withMessageContaining("samlofte_public may truncate, reference or trigger on tenancy.contact");
    }

    private static List<String> faultsOf(String role) throws SQLException {
        String url = TestDatabase.cluster().url(DATABASE.name());
        try (Connection superuser = DATABASE.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("grant connect on database roles to " + role);
        }
        try (Connection connection = DriverManager.getConnection(url, role, "suspect")) {
            return DatabaseRoleCheck.faultsOf(connection, DatabaseAccess.APP);
        }
    }

    private static void drop(String role) throws SQLException {
        try (Connection superuser = DATABASE.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("drop owned by " + role + " cascade");
            statement.execute("drop role " + role);
        }
    }
}
