package dev.samlofte.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import se.samlofte.RunFile;
import se.samlofte.tenancy.Tenant;
import se.samlofte.tenancy.Tenants;

/** Starts everything a newcomer needs to look at Samlöfte, and says where to look. */
public final class Demo {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    /** The municipality with the most to look at. */
    private static final String SHOWN = "orkelljunga";

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        DemoOptions options = new DemoOptions();
        try {
            new CommandLine(options).parseArgs(arguments);
        } catch (ParameterException e) {
            refuse(String.valueOf(e.getMessage()), 2);
        }
        DataDirectory data = new DataDirectory(options.data);
        if (data.lock().isEmpty()) {
            refuse(alreadyRunning(data), 1);
        }
        if (options.port != 0 && !DataDirectory.isFree(options.port)) {
            refuse("Port " + options.port + " is taken: stop what uses it, or choose another with --port.", 1);
        }
        if (options.fresh) {
            if (Files.exists(data.postgres())) {
                ERR.println("Throwing away the data in " + data.root() + ".");
            }
            data.clear();
        }
        run(new DemoRun(data, options), options.train);
    }

    private static void run(DemoRun run, boolean train) throws InterruptedException {
        try {
            ConfigurableApplicationContext program = run.start();
            sayWhereToLook(program, run.surroundings());
            if (train) {
                Training.use(program, run.surroundings());
                System.exit(0);
            }
        } catch (RuntimeException e) {
            if (!run.isStopping()) {
                ERR.println("Samlöfte did not start: " + reason(e));
                System.exit(1);
            }
        }
    }

    private static void sayWhereToLook(ConfigurableApplicationContext program, DemoSurroundings surroundings) {
        String address = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        List<Tenant> tenants = program.getBean(Tenants.class).all();
        OUT.println("Samlöfte is ready at " + address);
        for (Tenant tenant : tenants) {
            OUT.println("  %-13s %s/%s"
                    .formatted(tenant.name(), address, tenant.slug().value()));
        }
        OUT.println("  %-13s %s/api/v1/openapi.json".formatted("API", address));
        OUT.println("  %-13s %s/%s/arbetsyta  (one click: administrator, coordinator, editor or police)"
                .formatted("Sign in", address, workplaceIn(tenants)));
        OUT.println("  %-13s %s".formatted("Mail", surroundings.mailPage()));
        OUT.println("Ctrl-C stops it all.");
    }

    private static String workplaceIn(List<Tenant> tenants) {
        List<String> slugs =
                tenants.stream().map(tenant -> tenant.slug().value()).toList();
        return slugs.contains(SHOWN) || slugs.isEmpty() ? SHOWN : slugs.getFirst();
    }

    private static String alreadyRunning(DataDirectory data) {
        return RunFile.ofRunningProgram(data.root())
                .map(program -> "Samlöfte already runs on %s at http://localhost:%d (pid %d)."
                        .formatted(data.root(), program.port(), program.pid()))
                .orElse("Another program is starting, stopping or working on " + data.root() + ".");
    }

    private static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void refuse(String line, int exitCode) {
        ERR.println(line);
        System.exit(exitCode);
    }
}
