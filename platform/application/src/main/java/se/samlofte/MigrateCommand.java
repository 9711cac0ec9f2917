package se.samlofte;

import dev.samlofte.database.Changelogs;
import dev.samlofte.database.Migrations;
import dev.samlofte.database.TokenKeys;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the database to this program's schema and token key, as the owner, before a rollout. */
@Command(name = "migrate", description = "Uppdaterar databasens tabeller till den här versionen av programmet.")
final class MigrateCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Skriver vilka moduler som uppdaterades som JSON på standard ut.")
    private boolean json;

    private final Workplace workplace;
    private final Console console;

    MigrateCommand(Workplace workplace, Console console) {
        this.workplace = workplace;
        this.console = console;
    }

    @Override
    public Integer call() throws SQLException {
        return workplace.withOwner(this::migrate);
    }

    private int migrate(Connection owner, Workplace.TokenKey key) throws SQLException {
        Changelogs changelogs = Changelogs.onClassPath(MigrateCommand.class.getClassLoader());
        List<String> behind = Migrations.behind(owner, changelogs);
        Migrations.run(owner, changelogs);
        TokenKeys.install(owner, key.id(), key.hex());
        if (json) {
            console.json(behind);
        } else {
            console.say(
                    behind.isEmpty()
                            ? "Databasen är redan uppdaterad."
                            : "Uppdaterade: " + String.join(", ", behind) + ".");
        }
        return Commands.DONE;
    }
}
