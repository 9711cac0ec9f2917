package se.samlofte.tenancy;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
@EnableTransactionManagement
@EnableAsync
@EnableScheduling
class TenancyConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }

    @Bean
    RoutingDataSource dataSource(DatabaseProperties properties) {
        RoutingDataSource routing = new RoutingDataSource(properties);
        new DatabaseRoleCheck(routing).refuseUnlessHarmless();
        return routing;
    }

    @Bean
    PlatformTransactionManager transactionManager(RoutingDataSource routing, DatabaseProperties properties) {
        // The database compares expiry with its own clock, so the token takes the machine's, never a test's.
        TenantToken token = new TenantToken(properties.tokenKeyId(), properties.tokenKey(), Clock.systemUTC());
        return new TenantTransactionManager(routing, token);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    DSLContext sql(DataSource dataSource) {
        return DSL.using(new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                .set(() -> new TransactionGuard()));
    }

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor tenantEventAdvisor(ObjectProvider<Tenants> tenants, ObjectProvider<ModuleGate> gate) {
        return new TenantEventAdvisor(tenants, gate);
    }
}
