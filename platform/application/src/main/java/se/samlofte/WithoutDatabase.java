package se.samlofte;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Takes the database out of the program, for commands that only read files: whatever asks for it fails. */
final class WithoutDatabase implements BeanFactoryPostProcessor {

    /** They look at the database while the program starts. */
    private static final String LEFT_OUT =
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration,"
                    + "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration";

    static void leave(ConfigurableApplicationContext program) {
        Map<String, Object> settings = Map.of("spring.autoconfigure.exclude", LEFT_OUT);
        program.getEnvironment().getPropertySources().addFirst(new MapPropertySource("without-database", settings));
        program.addBeanFactoryPostProcessor(new WithoutDatabase());
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
        DataSource none = new NoDatabase();
        registry.removeBeanDefinition("dataSource");
        registry.registerBeanDefinition("dataSource", new RootBeanDefinition(DataSource.class, () -> none));
        registry.removeBeanDefinition("transactionManager");
        registry.registerBeanDefinition(
                "transactionManager",
                new RootBeanDefinition(PlatformTransactionManager.class, () -> new JdbcTransactionManager(none)));
    }

    private static final class NoDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("This command works without a database");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
