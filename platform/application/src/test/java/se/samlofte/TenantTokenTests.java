package se.samlofte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.database.TokenKeys;
import dev.samlofte.testing.Proves;
import dev.samlofte.testing.isolation.SeededDatabase;
import dev.samlofte.testing.isolation.TestTenant;
import dev.samlofte.testing.isolation.TokenForge;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database makes of a session's tenant: the signed one is let in, every other value opens nothing. */
class TenantTokenTests {

    private static final SeededDatabase DATABASE = SeededDatabase.prepare("tokens");
    private static final TokenForge TOKENS = DATABASE.tokens();
    private static final TokenForge STRANGER = new TokenForge(TOKENS.kid(), "ab".repeat(32));
    private static final int A = TestTenant.A.id();
    private static final int B = TestTenant.B.id();
    private static final String REFUSED = "28000";

    @BeforeAll
    static void theTrueTokenWorks() throws SQLException {
        assertThat(seenWith(TOKENS.token(A))).containsExactly(A);
        assertThat(seenWith(TOKENS.token(B))).containsExactly(B);
    }

    static List<String> forgeries() {
        String ofA = TOKENS.token(A);
        String macOfA = ofA.substring(ofA.lastIndexOf('.'));
        String withoutMac = ofA.substring(0, ofA.lastIndexOf('.'));
        long later = Instant.now().plusSeconds(9_999).getEpochSecond();
        return List.of(
                Integer.toString(B),
                "v1",
                "garbled",
                withoutMac,
                withoutMac + ".",
                withoutMac + "." + "0".repeat(64),
                ofA.replace("." + A + ".", "." + B + "."),
                "v1." + TOKENS.kid() + ".tenant." + B + "." + later + macOfA,
                TOKENS.token("tenant", B, Duration.ofSeconds(-1)),
                TOKENS.token("tenant", B, Duration.ofDays(-400)),
                STRANGER.token(B),
                new TokenForge("k9", TOKENS.hexKey()).token(B),
                TOKENS.signed("v2." + TOKENS.kid() + ".tenant." + B + "." + later),
                TOKENS.signed("v1." + TOKENS.kid() + ".tenant." + B + ".99999999999"),
                TOKENS.signed("v1." + TOKENS.kid() + ".tenant.9200000000." + later),
                TOKENS.signed("v1." + TOKENS.kid() + ".tenant.-1." + later),
                TOKENS.signed("v1." + TOKENS.kid() + ".TENANT." + B + "." + later),
                TOKENS.token(B).toUpperCase(java.util.Locale.ROOT),
                TOKENS.token(B) + "\n",
                " " + TOKENS.token(B),
                TOKENS.token(B) + TOKENS.token(B),
                "' or true --");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    @Proves({"F9", "T02"})
    void aForgedTokenIsRefusedAloud(String token) throws SQLException {
        try (Connection app = DATABASE.session(DatabaseRole.APP, token)) {
            assertThatThrownBy(() -> tenants(app))
                    .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                            .isEqualTo(REFUSED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consented", "platform", "police"})
    @Proves("F9")
    void aTokenOfAnotherKindSeesNothing(String kind) throws SQLException {
        assertThat(seenWith(TOKENS.token(kind, B, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    @Proves("F2")
    void withoutATokenNothingIsSeenAlsoOnAConnectionUsedBefore() throws SQLException {
        try (Connection app = DATABASE.database().connect(DatabaseRole.APP)) {
            assertThat(tenants(app)).as("never set").isEmpty();
            app.setAutoCommit(false);
            SeededDatabase.setToken(app, TOKENS.token(A), true);
            assertThat(tenants(app)).containsExactly(A);
            app.rollback();
            assertThat(setting(app)).as("what PostgreSQL leaves behind").isEmpty();
            assertThat(tenants(app)).as("used before").isEmpty();
        }
    }

    @Test
    @Proves("F9")
    void anInjectedTokenTurnsNothing() throws SQLException {
        for (String forged : forgeries()) {
            try (Connection app = DATABASE.database().connect(DatabaseRole.APP)) {
                app.setAutoCommit(false);
                SeededDatabase.setToken(app, TOKENS.token(A), true);
                assertThat(tenants(app)).containsExactly(A);
                SeededDatabase.setToken(app, forged, true);
                assertThatThrownBy(() -> tenants(app)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    @Proves("F9")
    void servingRolesNeitherReadTheKeysNorAskTheFunctionBehindTheToken() throws SQLException {
        for (DatabaseRole role : List.of(DatabaseRole.APP, DatabaseRole.PUBLIC, DatabaseRole.PLATFORM)) {
            try (Connection session = DATABASE.session(role, TOKENS.token(A))) {
                assertRefused(session, "select * from tenancy.token_key");
                assertRefused(session, "select tenancy.verified_id('tenant')");
                assertRefused(session, "set role samlofte_keeper");
                assertRefused(session, "alter table tenancy.contact disable row level security");
                assertRefused(session, "create temporary table mine (id integer)");
            }
        }
    }

    @Test
    @Proves("F9")
    void anotherSessionsTokenIsNotToBeSeenInItsActivity() throws SQLException {
        try (Connection victim = DATABASE.session(DatabaseRole.APP, "");
                Connection spy = DATABASE.session(DatabaseRole.APP, TOKENS.token(A));
                Statement statement = spy.createStatement()) {
            victim.setAutoCommit(false);
            SeededDatabase.setToken(victim, TOKENS.token(B), true);
            List<String> queries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select query from pg_stat_activity where usename = 'samlofte_app' and pid <> pg_backend_pid()")) {
                while (rows.next()) {
                    queries.add(rows.getString(1));
                }
            }
            assertThat(queries)
                    .anyMatch(query -> query.contains("set_config"))
                    .noneMatch(query -> query.contains("v1." + TOKENS.kid()));
        }
    }

    @Test
    @Proves("F9")
    void twoKeysLiveSideBySideUntilTheOldOneIsRetired() throws SQLException {
        SeededDatabase rotating = SeededDatabase.prepare("rotation");
        TokenForge fresh = new TokenForge("k2", "cd".repeat(32));
        try (Connection owner = rotating.database().connect(DatabaseRole.OWNER);
                Connection old = rotating.session(DatabaseRole.APP, TOKENS.token(A));
                Connection current = rotating.session(DatabaseRole.APP, fresh.token(A))) {
            assertThatThrownBy(() -> tenants(current)).isInstanceOf(SQLException.class);
            TokenKeys.install(owner, fresh.kid(), fresh.hexKey());
            assertThat(tenants(old)).containsExactly(A);
            assertThat(tenants(current)).containsExactly(A);
            TokenKeys.retireAllBut(owner, fresh.kid());
            assertThatThrownBy(() -> tenants(old)).isInstanceOf(SQLException.class);
            assertThat(tenants(current)).containsExactly(A);
        }
    }

    private static void assertRefused(Connection session, String statement) {
        assertThatThrownBy(() -> {
                    try (Statement attempt = session.createStatement()) {
                        attempt.execute(statement);
                    }
                })
                .as(statement)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo("42501"));
    }

    private static List<Integer> seenWith(String token) throws SQLException {
        try (Connection app = DATABASE.session(DatabaseRole.APP, token)) {
            return tenants(app);
        }
    }

    private static List<Integer> tenants(Connection connection) throws SQLException {
        List<Integer> tenants = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct tenant_id from tenancy.contact order by 1")) {
            while (rows.next()) {
                tenants.add(rows.getInt(1));
            }
        }
        return tenants;
    }

    private static String setting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_setting('samlofte.tenant', true)")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
