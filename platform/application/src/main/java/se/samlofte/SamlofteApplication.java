package se.samlofte;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Serves on a database that {@code samlofte migrate} has prepared, or runs one command. */
@SpringBootApplication
@Modulithic(systemName = "Samlöfte")
public class SamlofteApplication {

    /** With a command as first argument that command runs, else the program serves. */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            serving().run(arguments);
        } else {
            System.exit(Commands.run(new ConfiguredWorkplace(), Console.ofProcess(), arguments));
        }
    }

    /** The program as it serves. */
    public static SpringApplication serving() {
        SpringApplication application = new SpringApplication(SamlofteApplication.class);
        application.addListeners(new MigrationCheck());
        return application;
    }

    /** The program for one command: without web server and jobs, making only what the command asks for. */
    public static SpringApplication forOneCommand() {
        SpringApplication application = small();
        application.addListeners(new MigrationCheck());
        return application;
    }

    /** As {@link #forOneCommand}, for commands that only read files. */
    static SpringApplication withoutDatabase() {
        SpringApplication application = small();
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(new WithoutDatabase()));
        return application;
    }

    private static SpringApplication small() {
        SpringApplication application = new SpringApplication(SamlofteApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        return application;
    }
}
