package dev.samlofte.demo;

import dev.samlofte.database.EmbeddedCluster;
import dev.samlofte.demo.bench.ConstantAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.samlofte.SamlofteApplication;
import se.samlofte.geography.Geography;
import se.samlofte.onboarding.TenantFiles;

/** One run of database and program, stopped in the right order whatever happens: first the program, then its database. */
final class DemoRun {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataDirectory data;
    private final DemoOptions options;
    private volatile boolean stopping;
    private volatile @Nullable EmbeddedCluster cluster;
    private volatile @Nullable ConfigurableApplicationContext program;

    DemoRun(DataDirectory data, DemoOptions options) {
        this.data = data;
        this.options = options;
    }

    /** Starts everything; returns when every page is published. */
    ConfigurableApplicationContext start() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        EmbeddedCluster started = DemoDatabase.start(data);
        cluster = started;
        Map<String, Object> settings = new HashMap<>(DemoDatabase.settings(started));
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", options.port);
        settings.put("samlofte.publishing.directory", data.published().toString());
        settings.put("samlofte.administration.directory", data.root().toString());
        ConfigurableApplicationContext context = program(settings).run();
        awaitPages(context);
        return context;
    }

    boolean isStopping() {
        return stopping;
    }

    synchronized void stop() {
        stopping = true;
        ConfigurableApplicationContext context = program;
        if (context != null) {
            context.close();
        }
        EmbeddedCluster started = cluster;
        if (started != null) {
            started.close();
            cluster = null;
        }
    }

    private SpringApplication program(Map<String, Object> settings) {
        SpringApplication application = SamlofteApplication.serving();
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", settings));
            addExampleTenants((GenericApplicationContext) context);
            if (context.getEnvironment().getProperty(ConstantAnswer.SETTING, Boolean.class, false)) {
                ((GenericApplicationContext) context)
                        .registerBean("constantAnswer", FilterRegistrationBean.class, ConstantAnswer::registration);
            }
            program = context;
        });
        return application;
    }

    private void addExampleTenants(GenericApplicationContext context) {
        context.registerBean(
                ExampleTenants.class,
                () -> new ExampleTenants(
                        context.getBean(Geography.class), context.getBean(TenantFiles.class), data, options.tenants),
                new BeanDefinitionCustomizer[0]);
    }

    private static void awaitPages(ConfigurableApplicationContext context) throws InterruptedException {
        HealthContributorRegistry health = context.getBean(HealthContributorRegistry.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp(health.getContributor("publishing"))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("some pages could not be published; the log above says why.");
            }
            Thread.sleep(20);
        }
    }

    private static boolean isUp(@Nullable HealthContributor contributor) {
        Health health = contributor instanceof HealthIndicator indicator ? indicator.health() : null;
        return health != null && health.getStatus().equals(Status.UP);
    }
}
