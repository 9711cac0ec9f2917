package dev.samlofte.demo;

import dev.samlofte.database.EmbeddedCluster;
import dev.samlofte.demo.bench.ConstantAnswer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Memberships;
import se.samlofte.onboarding.TenantFiles;
import se.samlofte.tenancy.Tenants;

/**
 * One run of database, sign-in server, mail catcher and program, stopped in the right order whatever happens: first the
 * program, then what it leans on.
 */
final class DemoRun {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DataDirectory data;
    private final DemoOptions options;
    private volatile boolean stopping;
    private volatile @Nullable DemoSurroundings surroundings;
    private volatile @Nullable EmbeddedCluster cluster;
    private volatile @Nullable ConfigurableApplicationContext program;

    DemoRun(DataDirectory data, DemoOptions options) {
        this.data = data;
        this.options = options;
    }

    /** Starts everything; returns when every page is published. */
    ConfigurableApplicationContext start() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        int port = options.port == 0 ? DataDirectory.freePort() : options.port;
        DemoSurroundings beside = DemoSurroundings.startBeside(data, options.tenants, port);
        surroundings = beside;
        EmbeddedCluster started = DemoDatabase.start(data);
        cluster = started;
        Map<String, Object> settings = new HashMap<>(DemoDatabase.settings(started));
        settings.putAll(beside.settings());
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", port);
        settings.put("samlofte.base-url", "http://localhost:" + port);
        settings.put("samlofte.publishing.directory", data.published().toString());
        settings.put("samlofte.administration.directory", data.root().toString());
        ConfigurableApplicationContext context = program(settings).run();
        awaitPages(context);
        return context;
    }

    /** Where to sign in and where mail ends; once started. */
    DemoSurroundings surroundings() {
        return Objects.requireNonNull(surroundings, "not started");
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
        DemoSurroundings beside = surroundings;
        if (beside != null) {
            beside.close();
        }
    }

    private SpringApplication program(Map<String, Object> settings) {
        SpringApplication application = SamlofteApplication.serving();
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("demo", settings));
            addExamples((GenericApplicationContext) context);
            if (context.getEnvironment().getProperty(ConstantAnswer.SETTING, Boolean.class, false)) {
                ((GenericApplicationContext) context)
                        .registerBean("constantAnswer", FilterRegistrationBean.class, ConstantAnswer::registration);
            }
            program = context;
        });
        return application;
    }

    private void addExamples(GenericApplicationContext context) {
        context.registerBean(
                ExampleTenants.class,
                () -> new ExampleTenants(
                        context.getBean(Geography.class), context.getBean(TenantFiles.class), data, options.tenants),
                new BeanDefinitionCustomizer[0]);
        context.registerBean(
                ExamplePeople.class,
                () -> new ExamplePeople(
                        context.getBean(Accounts.class),
                        context.getBean(Memberships.class),
                        context.getBean(Tenants.class),
                        surroundings().signInBase(),
                        options.tenants),
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
