package se.samlofte;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.Migrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import se.samlofte.tenancy.DatabaseAccess;
import se.samlofte.tenancy.StartRefusedException;

/** Refuses to start on a schema that is behind this program, before anything else has looked at the database. */
final class MigrationCheck implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment settings = event.getApplicationContext().getEnvironment();
        String url = settings.getProperty("samlofte.database.url");
        if (url == null) {
            throw new StartRefusedException("the setting samlofte.database.url is missing");
        }
        String role = DatabaseAccess.PLATFORM.roleName();
        String password = settings.getProperty("samlofte.database.passwords.platform", "");
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            Changelogs changelogs = Changelogs.onClassPath(MigrationCheck.class.getClassLoader());
            List<String> behind = Migrations.behind(connection, changelogs);
            if (!behind.isEmpty()) {
                throw new StartRefusedException(
                        "the database is behind in " + String.join(", ", behind) + "; run samlofte migrate");
            }
        } catch (SQLException e) {
            throw new StartRefusedException("no connection to the database as " + role + ": " + e.getMessage(), e);
        }
    }
}
