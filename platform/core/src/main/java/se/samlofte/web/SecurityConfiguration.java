package se.samlofte.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.SecurityFilterChain;
import se.samlofte.identity.BearerTokens;
import se.samlofte.identity.SignedInContexts;

/** Who may ask for what, as far as addresses tell. What somebody may do in a tenant, the services check. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The API: tokens, no sessions, no cookies. Published facts need no token. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, BearerTokens tokens, ApiRefusals refusals) {
        return plain(http.securityMatcher("/api/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/api/**")
                        .permitAll()
                        .requestMatchers("/api/v1/*/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(byTenant(tokens))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Pages: what is public is read by anybody, staff pages by who has signed in. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignedInContexts contexts,
            SignInWays ways,
            ClientRegistrationRepository clients,
            AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending,
            OAuth2UserService<OidcUserRequest, OidcUser> users) {
        return plain(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SignInWays::isOpenCommand)
                        .permitAll()
                        .requestMatchers(SignInWays::needsSignIn)
                        .authenticated()
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf())
                        .ignoringRequestMatchers(SignInWays::provesItselfOtherwise))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new IssuerDownFilter(ways), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(clients)
                        .authorizedClientRepository(new NoAuthorizedClients())
                        .loginPage("/login")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(pending))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .successHandler(ways)
                        .failureHandler(ways)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(IssuerDownFilter::couldNotBegin);
                                return filter;
                            }
                        }))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(ways).accessDeniedHandler(ways))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .build();
    }

    private static HttpSecurity plain(HttpSecurity http) {
        return http.headers(HeadersConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("anonymous"));
    }

    private static AuthenticationManagerResolver<HttpServletRequest> byTenant(BearerTokens tokens) {
        AuthenticationManager nobodys = authentication -> {
            throw new InvalidBearerTokenException("Tokens are used at a municipality's address.");
        };
        return request -> RequestTenant.of(request).map(tokens::of).orElse(nobodys);
    }
}
