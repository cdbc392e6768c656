package cn.onestop.testkit;

import cn.onestop.kernel.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Tells every test's context of a line where {@link Neighbours} is: it is every other service. Found by Spring Boot, so that a
 * line needs to do nothing, and one context serves all of its tests. What a test says itself of an address comes first.
 */
public final class NeighbourAddresses implements EnvironmentPostProcessor, Ordered {
    private static final List<String> LINES = Arrays.stream(Line.values())
            .filter(line -> line != Line.MATTER && line != Line.REFERRAL)
            .map(Line::serviceName)
            .toList();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String self = environment.getProperty("spring.application.name", "");
        if (!LINES.contains(self)) {
            return; // the gateway, identity and the registry have neighbours of other kinds
        }
        Map<String, Object> addresses = new HashMap<>();
        Stream.concat(LINES.stream(), Stream.of("identity-service", "registry-service"))
                .filter(service -> !service.equals(self))
                .forEach(service -> addresses.put(
                        "spring.cloud.discovery.client.simple.instances." + service + "[0].uri",
                        Neighbours.INSTANCE.uri()));
        environment.getPropertySources().addFirst(new MapPropertySource("neighbours", addresses));
    }

    /** After the application's own file is read, so that its name is known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
