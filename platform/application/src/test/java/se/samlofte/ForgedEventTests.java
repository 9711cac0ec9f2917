package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samlofte.RunningProgram.await;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.Proves;
import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.pledges.PlantedListener;
import se.samlofte.pledges.PlantedListener.Heard;
import se.samlofte.pledges.PlantedListener.Planted;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantId;
import se.samlofte.tenancy.Tenants;

/** Nobody adds an event that would have listeners act for a tenant other than the bound one. */
class ForgedEventTests {

    private static final RunningProgram PROGRAM = RunningProgram.instance();

    private static final String INSERT = """
            insert into tenancy.event_publication (id, listener_id, event_type, serialized_event, publication_date)
            values (gen_random_uuid(), 'x', 'x', '{"tenant":{"value":1}}', now())
            """;

    private final TenantId heby = tenant("heby");
    private final TenantId other = tenant("orkelljunga");
    private final PlantedListener listener = PROGRAM.bean(PlantedListener.class);

    @Test
    @Proves("T14")
    void anEventOfAnotherTenantThanTheBoundOneIsRefused() {
        assertThatThrownBy(() -> publishAs(heby, new Planted(other, "forged")))
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo("42501"));
        publishAs(heby, new Planted(heby, "own"));
        await(() -> listener.heard().contains(new Heard("own", heby)));
        assertThat(listener.heard()).extracting(Heard::word).doesNotContain("forged");
    }

    @Test
    @Proves("T14")
    void neitherAVisitorNorStaffWithoutATenantAddsAny() throws SQLException {
        for (DatabaseRole role : new DatabaseRole[] {DatabaseRole.PUBLIC, DatabaseRole.APP, DatabaseRole.CONSENTED}) {
            try (Connection connection = TestDatabase.connect(role);
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(INSERT))
                        .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                                .isEqualTo("42501"));
            }
        }
        try (Connection connection = TestDatabase.connect(DatabaseRole.PLATFORM);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(INSERT)).isEqualTo(1);
            connection.rollback();
        }
    }

    private static void publishAs(TenantId bound, Planted event) {
        AccessScope.run(Access.app(bound), () -> PROGRAM.bean(TransactionTemplate.class)
                .executeWithoutResult(status -> PROGRAM.publish(event)));
    }

    private static TenantId tenant(String slug) {
        return PROGRAM.bean(Tenants.class).bySlug(slug).orElseThrow().id();
    }
}
