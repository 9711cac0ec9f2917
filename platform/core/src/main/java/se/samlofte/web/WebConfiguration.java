package se.samlofte.web;

import jakarta.servlet.Filter;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samlofte.identity.Accounts;
import se.samlofte.identity.Memberships;
import se.samlofte.identity.Sessions;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenants;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SiteProperties.class)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<Filter> responseHeadersFilter() {
        return ordered(new ResponseHeadersFilter(), FilterOrder.RESPONSE_HEADERS);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> responseHeadersOnTheServersOwnAnswers() {
        return server -> server.addEngineValves(new ResponseHeadersValve());
    }

    /** Behind Boot's and Tomcat's own reports, so that it speaks first and they find everything said. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> pagesForTheServersOwnErrors(
            ErrorPage page, JsonMapper json) {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServersOwnErrorsValve.class.getName());
                host.getPipeline().addValve(new ServersOwnErrorsValve(page, json));
            }
        });
    }

    @Bean
    FilterRegistrationBean<Filter> sessionFilter(Sessions sessions) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("__Host-samlofte");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(true);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        SessionRepositoryFilter<Session> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(new OnceAskedSessionIds(resolver));
        return ordered(filter, FilterOrder.SESSION);
    }

    @Bean
    FilterRegistrationBean<Filter> tenantFilter(Tenants tenants) {
        return ordered(new TenantFilter(tenants), FilterOrder.TENANT);
    }

    @Bean
    FilterRegistrationBean<Filter> traceContextFilter() {
        FilterRegistrationBean<Filter> filter = ordered(new TraceContextFilter(), FilterOrder.TENANT);
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> accessFilter(Memberships memberships, ObjectProvider<StaffRefusals> refusals) {
        return ordered(new AccessFilter(memberships, refusals), FilterOrder.ACCESS);
    }

    @Bean
    WebMvcConfigurer moduleGateOnRoutes(ModuleGate gate, Accounts accounts) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new StaffRequestResolver(accounts));
                resolvers.add(new ApiCommandResolver());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ModuleGateInterceptor(gate));
                registry.addInterceptor(new SentByInterceptor());
            }
        };
    }

    private static FilterRegistrationBean<Filter> ordered(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
