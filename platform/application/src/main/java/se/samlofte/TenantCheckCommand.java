package se.samlofte;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.TenantFiles;

/** Says what is wrong with a tenant file; needs neither program nor database. */
@Command(name = "check", description = "Granskar en kommuns fil och det som ligger bredvid den. Ändrar inget.")
final class TenantCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FIL", description = "Till exempel tenants/heby/tenant.yaml.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Skriver felen som JSON på standard ut.")
    private boolean json;

    private final Console console;

    TenantCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            console.say("Filen finns inte: " + file);
            return Commands.FAILED;
        }
        List<Finding> findings = findings();
        if (json) {
            console.json(findings);
        } else {
            findings.forEach(finding -> console.say(finding.toString()));
            console.say(
                    switch (findings.size()) {
                        case 0 -> "Inga fel.";
                        case 1 -> "Ett fel.";
                        default -> findings.size() + " fel.";
                    });
            Commands.sayWhatIsHidden(findings, console);
        }
        return findings.isEmpty() ? Commands.DONE : Commands.FAILED;
    }

    private List<Finding> findings() {
        SpringApplication application = SamlofteApplication.withoutDatabase();
        try (ConfigurableApplicationContext program = application.run()) {
            return program.getBean(TenantFiles.class).check(file);
        }
    }
}
