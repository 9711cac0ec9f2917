package se.samlofte;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import se.samlofte.onboarding.FileCommand;
import se.samlofte.onboarding.Finding;
import se.samlofte.onboarding.InvalidTenantFile;
import se.samlofte.tenancy.StartRefusedException;

/**
 * The command line. Exit code 0: done; 1: it could not be done, or a check found faults; 2: the command was not
 * understood.
 */
public final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int NOT_UNDERSTOOD = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Workplace workplace;
    private final Console console;
    private final boolean inTheProgram;

    private Commands(Workplace workplace, Console console, boolean inTheProgram) {
        this.workplace = workplace;
        this.console = console;
        this.inTheProgram = inTheProgram;
    }

    /** A command that the running program carries out when there is one. */
    interface ForTheProgram {

        /** The command as it is sent, files by absolute path. */
        List<String> arguments();
    }

    /** @return the exit code */
    public static int run(Workplace workplace, Console console, String... arguments) {
        Commands commands = new Commands(workplace, console, false);
        return commands.line().execute(arguments);
    }

    /**
     * Runs a command inside the program that serves; none but those {@link ForTheProgram}.
     *
     * @return the exit code
     */
    static int runInTheProgram(Workplace program, Console console, List<String> arguments) {
        Commands commands = new Commands(program, console, true);
        return commands.line().execute(arguments.toArray(String[]::new));
    }

    private CommandLine line() {
        CommandLine tenant = new CommandLine(CommandSpec.create().name("tenant"))
                .addSubcommand(new TenantListCommand(workplace, console))
                .addSubcommand(new TenantCheckCommand(console))
                .addSubcommand(new TenantApplyCommand(workplace, console));
        tenant.getCommandSpec().usageMessage().description("Kommuner som deltar.");
        CommandLine line = new CommandLine(CommandSpec.create().name("samlofte"))
                .addSubcommand(tenant)
                .addSubcommand(new MigrateCommand(workplace, console))
                .addSubcommand(new TakedownCommand(workplace, console))
                .addSubcommand(new DemoTokenCommand(workplace, console));
        ServiceLoader.load(FileCommand.class)
                .forEach(command -> line.addSubcommand(command.command(console.data(), console.people())));
        describeInSwedish(line);
        return line.setExpandAtFiles(false)
                .setOut(console.people())
                .setErr(console.people())
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((problem, words) -> notUnderstood(problem))
                .setExecutionExceptionHandler((problem, at, parsed) -> failed(problem));
    }

    private static void describeInSwedish(CommandLine line) {
        line.getCommandSpec()
                .addMixin("help", CommandSpec.forAnnotatedObject(new HelpOption()))
                .usageMessage()
                .synopsisHeading("Så här: ")
                .synopsisSubcommandLabel("KOMMANDO")
                .commandListHeading("%nKommandon:%n");
        line.getSubcommands().values().forEach(Commands::describeInSwedish);
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.commandSpec().userObject() instanceof ForTheProgram command) {
            Optional<RunFile> running = workplace.running();
            if (running.isPresent()) {
                return AdministrationClient.run(running.get(), command.arguments(), console);
            }
        }
        if (!last.commandSpec().subcommands().isEmpty()) {
            throw new ParameterException(last.commandSpec().commandLine(), "Säg vilket kommando.");
        }
        if (inTheProgram && !(last.commandSpec().userObject() instanceof ForTheProgram)) {
            throw new ParameterException(
                    last.commandSpec().commandLine(),
                    "Det här kommandot körs inte i programmet. Kör det från kommandoraden.");
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int notUnderstood(ParameterException problem) {
        console.say(
                switch (problem) {
                    case UnmatchedArgumentException unmatched ->
                        "Kommandot kan inte detta: " + String.join(" ", unmatched.getUnmatched());
                    case MissingParameterException missing ->
                        "Något saknas: " + missing.getMissing().getFirst().paramLabel();
                    default -> String.valueOf(problem.getMessage());
                });
        problem.getCommandLine().usage(console.people());
        return NOT_UNDERSTOOD;
    }

    private int failed(Exception problem) {
        if (isRefusedStart(problem)) {
            // already said, in one line, by the start
            return FAILED;
        }
        switch (problem) {
            case InvalidTenantFile invalid -> {
                invalid.findings().stream().map(Finding::toString).forEach(console::say);
                console.say("Inget är ändrat.");
                sayWhatIsHidden(invalid.findings(), console);
            }
            case UncheckedIOException unreadable -> console.say(String.valueOf(unreadable.getMessage()));
            default -> {
                console.say("Något gick fel i programmet: kommandot utfördes inte. Se loggen.");
                LOG.error("A command failed", problem);
            }
        }
        return FAILED;
    }

    /** Only where it is so: a file that broke off early was not looked at further. */
    static void sayWhatIsHidden(List<Finding> findings, Console console) {
        if (findings.stream().anyMatch(Finding::hidesMore)) {
            console.say("Fler fel kan visas när de här är rättade.");
        }
    }

    private static boolean isRefusedStart(Throwable problem) {
        Throwable cause = problem;
        while (cause != null && !(cause instanceof StartRefusedException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
