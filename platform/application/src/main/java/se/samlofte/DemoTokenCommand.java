package se.samlofte;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** An access token for an example person; a production installation has no such people and refuses. */
@Command(
        name = "demo-token",
        description = "Skriver en åtkomstnyckel till API:et för en exempelperson. Finns bara i demonstrationen.")
final class DemoTokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ROLL@KOMMUN", description = "Till exempel coordinator@orkelljunga.")
    private String subject = "";

    private final Workplace workplace;
    private final Console console;

    DemoTokenCommand(Workplace workplace, Console console) {
        this.workplace = workplace;
        this.console = console;
    }

    @Override
    public Integer call() {
        return workplace.demoToken(subject, console);
    }
}
