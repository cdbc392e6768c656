package cn.onestop.gateway;

import cn.onestop.web.access.RoutedAccess;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.function.HandlerFunction;

/** Who may come in, and from which websites' pages. */
@Configuration(proxyBeanMethods = false)
class Entrance {

    /** A route is open to whoever asks, with a token checked here or with none: the service behind it judges each operation. */
    @Bean
    RoutedAccess routesAreJudgedBehind() {
        return (handler, request) -> handler instanceof HandlerFunction<?>;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> cors(GatewayProperties properties) {
        CorsConfiguration pages = new CorsConfiguration();
        pages.setAllowedOrigins(properties.cors().origins());
        pages.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        pages.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept-Language",
                "API-Version",
                "Idempotency-Key",
                "If-Match",
                "If-None-Match",
                "Purpose",
                "traceparent"));
        pages.setExposedHeaders(List.of(
                "Deprecation", "ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After", "Sunset"));
        pages.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
        everywhere.registerCorsConfiguration("/**", pages);
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(everywhere));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
