package cn.onestop.gateway.routing;

import cn.onestop.gateway.GatewayProperties;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connections to the services: bounded, a route's part below the whole, and closed by us before the service does
 * (its keep-alive is 20 s), as a connection that dies under a request looks like a service that is away.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionPool {
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    /** A service may refuse a body before it has read it: that is its answer, and no broken connection. */
    private static final ManagedHttpClientConnectionFactory HEARING_EARLY_ANSWERS =
            ManagedHttpClientConnectionFactory.builder()
                    .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                    .build();

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> boundedPool(
            GatewayProperties properties) {
        int perRoute = properties.protection().concurrentRequests();
        int total = perRoute * Math.max(2, properties.backends().size());
        return builder -> builder.withConnectionManagerCustomizer(pool -> pool.setMaxConnPerRoute(perRoute)
                        .setMaxConnTotal(total)
                        .setConnectionFactory(HEARING_EARLY_ANSWERS))
                .withHttpClientCustomizer(client -> client.evictIdleConnections(IDLE)
                        .evictExpiredConnections()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableContentCompression());
    }
}
