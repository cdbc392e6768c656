package cn.onestop.mediation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Tells every test's context where {@link Neighbours} is; out of the tests' own classes, so that one context serves them all. */
public final class NeighbourAddresses implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> addresses = new HashMap<>();
        for (String service : Neighbours.SERVICES) {
            addresses.put(
                    "spring.cloud.discovery.client.simple.instances." + service + "[0].uri", Neighbours.INSTANCE.uri());
        }
        environment.getPropertySources().addFirst(new MapPropertySource("neighbours", addresses));
    }
}
