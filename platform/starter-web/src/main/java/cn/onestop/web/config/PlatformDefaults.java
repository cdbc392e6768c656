package cn.onestop.web.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.UrlResource;

/**
 * Settings that every service shares, at the lowest precedence: {@code META-INF/onestop-defaults-<profile>.yml} for each
 * active profile, then {@code META-INF/onestop-defaults.yml}, out of every jar that has one. And
 * {@code ONESTOP_INSTANCES_MEDIATION=http://a:8083,http://b:8083} in words that discovery understands; and the management port.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor, Ordered {
    private static final String PREFIX = "ONESTOP_INSTANCES_";
    private static final int MANAGEMENT_PORT_ABOVE = 10;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        for (String profile : environment.getActiveProfiles()) {
            addLast(environment, "META-INF/onestop-defaults-" + profile + ".yml");
        }
        addLast(environment, "META-INF/onestop-defaults.yml");
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "onestop-management", Map.of("management.server.port", managementPort(environment))));
        Map<String, Object> instances = instances(environment.getSystemEnvironment());
        if (!instances.isEmpty()) {
            environment.getPropertySources().addFirst(new MapPropertySource("onestop-instances", instances));
        }
    }

    private static void addLast(ConfigurableEnvironment environment, String name) {
        YamlPropertySourceLoader yaml = new YamlPropertySourceLoader();
        try {
            ClassLoader loader = PlatformDefaults.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(name))) {
                List<PropertySource<?>> sources = yaml.load(url.toString(), new UrlResource(url));
                sources.forEach(environment.getPropertySources()::addLast);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ten above the service's own; any that is free where the service's is. */
    private static int managementPort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 0);
        return port > 0 ? port + MANAGEMENT_PORT_ABOVE : 0;
    }

    static Map<String, Object> instances(Map<String, Object> variables) {
        Map<String, Object> properties = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String line =
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
                String service = line.equals("gateway") ? line : line + "-service";
                String[] uris = value.toString().split(",");
                for (int i = 0; i < uris.length; i++) {
                    properties.put(
                            "spring.cloud.discovery.client.simple.instances.%s[%d].uri".formatted(service, i),
                            uris[i].strip());
                }
            }
        });
        return properties;
    }

    /** After the application's own files are read, so that the active profiles are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
