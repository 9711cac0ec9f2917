package dev.samlofte.demo.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OidcConfigurer;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The sign-in server's security: Spring's authorisation server, with several issuers told apart by path. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SignInConfiguration {

    private static final RequestMatcher AUTHORIZE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/*/oauth2/authorize");

    /** The program asks whether somebody is signed in, and wants an answer instead of a page. */
    private static final RequestMatcher SILENT = request -> "none".equals(request.getParameter("prompt"));

    @Bean
    AuthorizationServerSettings authorizationServerSettings() {
        return AuthorizationServerSettings.builder()
                .multipleIssuersAllowed(true)
                .build();
    }

    @Bean
    Grants grants() {
        return new Grants();
    }

    @Bean
    TokenContent tokenContent() {
        return new TokenContent();
    }

    @Bean
    JWKSource<SecurityContext> keys(SigningKeys keys) {
        return (selector, context) -> keys.of(IssuerAddresses.currentWord())
                .map(JWK.class::cast)
                .filter(selector.getMatcher()::matches)
                .map(List::of)
                .orElse(List.of());
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    SecurityFilterChain signIn(
            HttpSecurity http,
            DemoPeople people,
            Client client,
            IssuerAddresses addresses,
            Clock clock,
            JWKSource<SecurityContext> keys) {
        SessionOfIssuer contexts = new SessionOfIssuer();
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .headers(headers -> headers.defaultsDisabled().cacheControl(cache -> {}))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .oauth2AuthorizationServer(server -> serve(server, client, keys))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                request -> AUTHORIZE.matches(request) && !SILENT.matches(request))
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(
                        problems -> problems.defaultAuthenticationEntryPointFor(new SignInPage(people), AUTHORIZE)
                                .defaultAuthenticationEntryPointFor(
                                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true))
                .addFilterAfter(new AskAgain(AUTHORIZE, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(
                        new IssuerInAnswer(AUTHORIZE, addresses, client.program()), SecurityContextHolderFilter.class)
                .addFilterAt(new Click(people, clock, contexts), UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    private static void serve(
            OAuth2AuthorizationServerConfigurer server, Client client, JWKSource<SecurityContext> keys) {
        server.registeredClientRepository(client)
                .authorizationEndpoint(authorize -> authorize.authenticationProviders(
                        providers -> of(OAuth2AuthorizationCodeRequestAuthenticationProvider.class, providers)
                                .forEach(provider -> provider.setAuthenticationValidator(
                                        OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR
                                                .andThen(client::checkRedirect)))))
                .oidc(oidc -> openIdConnect(oidc, client, keys));
    }

    private static void openIdConnect(OidcConfigurer oidc, Client client, JWKSource<SecurityContext> keys) {
        oidc.providerConfigurationEndpoint(
                        endpoint -> endpoint.providerConfigurationCustomizer(description -> description
                                .tokenEndpointAuthenticationMethods(SignInConfiguration::onlyPublicClients)
                                .grantTypes(SignInConfiguration::onlyCodes)
                                .claim("authorization_response_iss_parameter_supported", true)))
                .logoutEndpoint(logout -> logout.errorResponseHandler(new LogoutWithoutMemory(keys, client))
                        .authenticationProviders(providers -> of(OidcLogoutAuthenticationProvider.class, providers)
                                .forEach(provider -> provider.setAuthenticationValidator(client::checkAfterLogout))));
    }

    /** The program chooses how it names itself by this list. */
    private static void onlyPublicClients(List<String> methods) {
        methods.clear();
        methods.add(ClientAuthenticationMethod.NONE.getValue());
    }

    private static void onlyCodes(List<String> grants) {
        grants.clear();
        grants.add(AuthorizationGrantType.AUTHORIZATION_CODE.getValue());
    }

    private static <T> List<T> of(Class<T> kind, List<?> providers) {
        return providers.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
