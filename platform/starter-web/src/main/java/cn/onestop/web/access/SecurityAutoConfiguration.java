package cn.onestop.web.access;

import cn.onestop.web.problem.ProblemAutoConfiguration;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tokens checked by every service itself; what is not declared is closed. */
@AutoConfiguration(
        before = {OAuth2ResourceServerAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class},
        after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {
    @Bean
    CallerReader callerReader(SecurityProperties properties) {
        return new CallerReader(properties.claims(), properties.userScope());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties) {
        return Tokens.decoder(properties);
    }

    /**
     * The last chain: a service may put chains of its own before it. {@code /internal/**} takes tokens that were issued
     * for this very service, {@code /api/**} users' tokens too; who may try which operation is its {@code @Access}.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain onestopSecurity(
            HttpSecurity http,
            SecurityProperties properties,
            JwtDecoder decoder,
            CallerReader callers,
            ProblemWriter writer,
            ObjectProvider<RefusedCallers> refused,
            Environment environment) {
        String service = environment.getRequiredProperty("spring.application.name");
        AuthenticationManager inner = manager(Tokens.forAudience(decoder, Set.of(service)), callers);
        AuthenticationManager outer =
                manager(Tokens.forAudience(decoder, Set.of(properties.audience(), service)), callers);
        BearerProblems problems =
                new BearerProblems(writer, refused.getIfAvailable(() -> (request, response) -> Optional.empty()));
        RequestMatcher internal = PathPatternRequestMatcher.withDefaults().matcher("/internal/**");
        AuthenticationManagerResolver<HttpServletRequest> byPath = request -> internal.matches(request) ? inner : outer;
        return http.csrf(csrf -> csrf.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(properties.open().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers("/api/**", "/internal/**")
                        .permitAll() // judged by AccessInterceptor, operation by operation
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(byPath)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(answeringFailuresBy(problems)))
                .build();
    }

    /** Without it, an issuer that is away would be a 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFailuresBy(BearerProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }
        };
    }

    private static AuthenticationManager manager(JwtDecoder decoder, CallerReader callers) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(callers::authentication);
        return new ProviderManager(provider);
    }

    @Bean
    WebMvcConfigurer accessInterceptor(SecurityProperties properties, ObjectProvider<RoutedAccess> routed) {
        AccessInterceptor interceptor =
                new AccessInterceptor(properties.open(), routed.orderedStream().toList());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    ClassifiedOperations classifiedOperations(ListableBeanFactory beans) {
        return new ClassifiedOperations(beans);
    }
}
