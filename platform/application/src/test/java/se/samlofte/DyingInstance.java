package se.samlofte;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;
import se.samlofte.evidence.EvidenceGiven;
import se.samlofte.tenancy.Access;
import se.samlofte.tenancy.AccessScope;
import se.samlofte.tenancy.TenantId;

/**
 * A second instance of the program in a process of its own, which tells of one piece of evidence, says {@link #HERE} at
 * its failpoint and waits there to be killed.
 */
final class DyingInstance {

    static final String HERE = "at the failpoint";

    /** Between Modulith's completion, which is outermost, and the binding of the tenant. */
    private static final int ORDER = 500;

    /** Where it dies. */
    enum Failpoint {
        BEFORE_COMMIT,
        BEFORE_LISTENER,
        BEFORE_THE_LISTENERS_COMMIT,
        BEFORE_COMPLETION,
        /** Killed by the clock, wherever it is then. */
        AT_ANY_MOMENT
    }

    private DyingInstance() {}

    /** @param arguments settings file, failpoint, tenant, evidence, kind */
    public static void main(String[] arguments) throws IOException {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(in);
        }
        Failpoint failpoint = Failpoint.valueOf(arguments[1]);
        TenantId tenant = new TenantId(Integer.parseInt(arguments[2]));
        EvidenceGiven event = new EvidenceGiven(
                tenant, UUID.fromString(arguments[3]), arguments[4], LocalDate.parse(arguments[5]), false, 1, null);
        ConfigurableApplicationContext context = start(settings, failpoint);
        if (failpoint == Failpoint.AT_ANY_MOMENT) {
            say();
        }
        AccessScope.run(Access.app(tenant), () -> context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    context.publishEvent(event);
                    if (failpoint == Failpoint.BEFORE_COMMIT) {
                        stopHere();
                    }
                }));
        waitToBeKilled();
    }

    private static ConfigurableApplicationContext start(Properties settings, Failpoint failpoint) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(SamlofteApplication.class)
                .properties(settings)
                .properties(Map.of(
                        "spring.main.lazy-initialization",
                        "true",
                        "server.port",
                        "0",
                        "samlofte.database.pool-size",
                        "3"))
                .initializers(made -> ((GenericApplicationContext) made)
                        .registerBean(
                                "failpoint",
                                Advisor.class,
                                () -> advisor(failpoint),
                                definition -> definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE)))
                .run();
        if (failpoint == Failpoint.BEFORE_THE_LISTENERS_COMMIT) {
            ((ConfigurableTransactionManager) context.getBean(PlatformTransactionManager.class))
                    .addListener(new AtTheListenersCommit());
        }
        return context;
    }

    private static Advisor advisor(Failpoint failpoint) {
        MethodInterceptor interceptor = call -> {
            if (failpoint == Failpoint.BEFORE_LISTENER) {
                stopHere();
            }
            Object result = call.proceed();
            if (failpoint == Failpoint.BEFORE_COMPLETION) {
                stopHere();
            }
            return result;
        };
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class), interceptor);
        advisor.setOrder(ORDER);
        return advisor;
    }

    /** The registry's own transactions have no tenant; the publisher's runs in the main thread. */
    private static final class AtTheListenersCommit implements TransactionExecutionListener {

        private static final Thread PUBLISHER = Thread.currentThread();

        @Override
        public void beforeCommit(TransactionExecution transaction) {
            if (Thread.currentThread() != PUBLISHER && AccessScope.current().tenant() != null) {
                stopHere();
            }
        }
    }

    private static void stopHere() {
        say();
        waitToBeKilled();
    }

    private static void say() {
        System.out.println(HERE);
        System.out.flush();
    }

    private static void waitToBeKilled() {
        while (true) {
            LockSupport.park();
        }
    }
}
