package se.samlofte;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.config.TaskManagementConfigUtils;

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
        application.addInitializers(WithoutDatabase::leave);
        return application;
    }

    private static SpringApplication small() {
        SpringApplication application = new SpringApplication(SamlofteApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(SamlofteApplication::withoutJobs));
        return application;
    }

    /** Jobs are for programs that stay; half a round of publishing helps nobody. */
    private static void withoutJobs(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans)
                .removeBeanDefinition(TaskManagementConfigUtils.SCHEDULED_ANNOTATION_PROCESSOR_BEAN_NAME);
    }
}
