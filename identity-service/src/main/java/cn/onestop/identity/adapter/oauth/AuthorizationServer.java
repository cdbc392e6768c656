package cn.onestop.identity.adapter.oauth;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.adapter.login.LoginContexts;
import cn.onestop.identity.adapter.login.LoginCookie;
import cn.onestop.identity.adapter.login.PlainPages;
import cn.onestop.identity.application.EndingLogIns;
import cn.onestop.identity.application.KeyRing;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Allowances;
import cn.onestop.identity.domain.Clients;
import cn.onestop.identity.domain.LoginSessions;
import cn.onestop.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Spring's authorization server on this service's stores, and the chain of the log-in page before it. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {
    private static final Text EXPIRED = new Text(
            "此页面已过期。请返回上一页，刷新后再试；或回到您要使用的网站重新登录。",
            "This page has expired. Go back, reload it and try again; or start again at the website you want to use.");

    /** The public address; tokens name it, wherever they were made. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(OauthProperties properties) {
        return AuthorizationServerSettings.builder()
                .issuer(properties.issuer().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository registeredClients(Clients clients, OauthProperties properties) {
        return new RegisteredClients(clients, properties.tokens());
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new ClientSecrets();
    }

    @Bean
    MongoAuthorizations authorizations(MongoDatabaseFactory database, RegisteredClientRepository clients) {
        return new MongoAuthorizations(
                database.getMongoDatabase(), new AuthorizationDocuments(clients), InstantSource.system());
    }

    @Bean
    OAuth2AuthorizationConsentService consents(MongoDatabaseFactory database) {
        return new MongoConsents(database.getMongoDatabase());
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
            Accounts accounts, Clients clients, LoginSessions sessions, KeyRing keys, LookupHash hashes) {
        JwtGenerator jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
        jwts.setJwtCustomizer(new TokenClaims(accounts, clients, sessions, keys));
        return new DelegatingOAuth2TokenGenerator(jwts, new RefreshTokens(hashes, InstantSource.system()));
    }

    @Bean
    @Order(1)
    SecurityFilterChain authorizationServerChain(
            HttpSecurity http,
            RegisteredClientRepository clients,
            LoginContexts contexts,
            EndingLogIns logIns,
            LoginCookie cookie,
            OAuth2AuthorizationService authorizations,
            Clients kinds,
            Allowances allowances,
            OauthProperties properties,
            PlainPages pages) {
        OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
        server.withObjectPostProcessor(withoutServerSessions());
        PublicRefresh publicRefresh = new PublicRefresh(clients);
        OwnTokens ownTokens = new OwnTokens(authorizations, kinds);
        AuthorizationAnswers answers =
                new AuthorizationAnswers(properties.issuer().toString(), pages);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        it -> it.clientAuthentication(client -> client.authenticationConverter(publicRefresh)
                                        .authenticationProvider(publicRefresh)
                                        .authenticationProviders(all ->
                                                all.replaceAll(one -> one instanceof ClientSecretAuthenticationProvider
                                                        ? new SecretTries(one, allowances, InstantSource.system())
                                                        : one))
                                        .errorResponseHandler(new ClientRefusals()))
                                .authorizationEndpoint(endpoint -> endpoint.consentPage("/oauth2/consent")
                                        .authorizationResponseHandler(answers)
                                        .errorResponseHandler(answers))
                                .tokenIntrospectionEndpoint(asked -> asked.authenticationProvider(ownTokens))
                                .tokenRevocationEndpoint(asked -> asked.authenticationProvider(ownTokens))
                                .authorizationServerMetadataEndpoint(told -> told.authorizationServerMetadataCustomizer(
                                        metadata -> metadata.claims(ServerMetadata::tell)))
                                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                                                told -> told.providerConfigurationCustomizer(
                                                        metadata -> metadata.claims(ServerMetadata::tellOpenId)))
                                        .logoutEndpoint(logout -> logout.logoutResponseHandler(
                                                        (request, response, done) -> {
                                                            accountOf(done).ifPresent(logIns::ofAccount);
                                                            cookie.clear(response);
                                                            response.sendRedirect("/login");
                                                        })
                                                // without a token that shows who it is, the person is asked
                                                .errorResponseHandler(
                                                        (request, response, why) -> response.sendRedirect("/logout")))))
                .addFilterAfter(new FreshLogin(InstantSource.system()), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        (request, response, refused) -> toLogin(request, response),
                        request -> request.getRequestURI().endsWith("/oauth2/authorize")))
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginChain(HttpSecurity http, OauthProperties properties, PlainPages pages) {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("ONESTOP_CSRF");
        csrf.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").path("/").secure(properties.isHttps()));
        return http.securityMatcher("/login", "/login/**", "/logout", "/oauth2/consent")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(guard -> guard.csrfTokenRepository(csrf))
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, why) -> pages.say(request, response, HttpStatus.FORBIDDEN, EXPIRED)))
                .formLogin(form -> form.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    /** OpenID Connect's session tracking would open a session in this server's memory for every log-in. */
    private static ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> withoutServerSessions() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
                return filter;
            }
        };
    }

    /** Whose token was shown: also without the cookie, and when it is another one's by now. */
    private static Optional<String> accountOf(Authentication loggingOut) {
        return Optional.ofNullable(((OidcLogoutAuthenticationToken) loggingOut).getIdToken())
                .map(OidcIdToken::getSubject);
    }

    private static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        response.sendRedirect(
                "/login?continue=" + URLEncoder.encode("/oauth2/authorize?" + query, StandardCharsets.UTF_8));
    }
}
