package se.samlofte.web;

import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.samlofte.tenancy.ModuleGate;
import se.samlofte.tenancy.Tenants;

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
    FilterRegistrationBean<Filter> accessFilter() {
        return ordered(new AccessFilter(), FilterOrder.ACCESS);
    }

    /** Nobody signs in yet: reading is open, everything else is refused. */
    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(HeadersConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, refusal) -> response.sendError(403)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    WebMvcConfigurer moduleGateOnRoutes(ModuleGate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ModuleGateInterceptor(gate));
            }
        };
    }

    private static FilterRegistrationBean<Filter> ordered(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
