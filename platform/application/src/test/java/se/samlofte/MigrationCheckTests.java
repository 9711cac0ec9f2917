package se.samlofte;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.samlofte.database.DatabaseRole;
import dev.samlofte.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.samlofte.tenancy.StartRefusedException;

/** The program does not serve on a schema that is behind it. */
class MigrationCheckTests {

    private static final String DATABASE = "behind";
    private static final Map<String, Object> SETTINGS = TestDatabase.settingsOfNew(DATABASE);

    @Test
    void aDatabaseThatIsBehindIsRefusedInOneLine() throws SQLException {
        assertThatNoException().isThrownBy(() -> check(SETTINGS));
        try (Connection owner = TestDatabase.cluster().connect(DATABASE, DatabaseRole.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("delete from publishing.databasechangelog where author = 'page'");
        }
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> check(SETTINGS))
                .withMessage("Samlöfte does not start: the database is behind in publishing; run samlofte migrate");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("samlofte.database.passwords.platform", "wrong");
        assertThatExceptionOfType(StartRefusedException.class)
                .isThrownBy(() -> check(settings))
                .withMessageContaining("no connection to the database as samlofte_platform");
    }

    private static void check(Map<String, Object> settings) {
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            new MigrationCheck()
                    .onApplicationEvent(new ApplicationPreparedEvent(new SpringApplication(), new String[0], context));
        }
    }
}
