package se.samlofte;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samlofte.onboarding.TenantFiles;

/** Makes a tenant as its files say. */
@Command(name = "apply", description = "Lägger till eller ändrar en kommun så att den blir som filen säger.")
final class TenantApplyCommand implements Callable<Integer>, Commands.ForTheProgram {

    @Parameters(paramLabel = "FIL", description = "Till exempel tenants/heby/tenant.yaml.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Skriver ändringarna som JSON på standard ut.")
    private boolean json;

    private final Workplace workplace;
    private final Console console;

    TenantApplyCommand(Workplace workplace, Console console) {
        this.workplace = workplace;
        this.console = console;
    }

    @Override
    public List<String> arguments() {
        Stream<String> words =
                Stream.of("tenant", "apply", file.toAbsolutePath().toString());
        return Stream.concat(words, json ? Stream.of("--json") : Stream.empty()).toList();
    }

    @Override
    public Integer call() throws SQLException {
        if (!Files.isRegularFile(file)) {
            console.say("Filen finns inte: " + file);
            return Commands.FAILED;
        }
        return workplace.withProgram(program -> {
            List<String> changes = program.getBean(TenantFiles.class).apply(file);
            if (json) {
                console.json(changes);
            } else if (changes.isEmpty()) {
                console.say("Inget att ändra: allt är redan som filen säger.");
            } else {
                changes.forEach(console::say);
            }
            return Commands.DONE;
        });
    }
}
