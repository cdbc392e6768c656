package cn.onestop.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.UrlResource;

/** The trial's secrets and its movable clock, without the profile and its sample data. */
final class TrialDefaults {
    private static final String TRIAL = "META-INF/onestop-defaults-trial.yml";
    private static final String SHARED = "META-INF/onestop-defaults.yml";

    private TrialDefaults() {}

    static void addTo(ConfigurableEnvironment environment) {
        MutablePropertySources sources = environment.getPropertySources();
        String below = sources.stream()
                .map(PropertySource::getName)
                .filter(name -> name.endsWith(SHARED))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("starter-web's defaults are not there"));
        try {
            ClassLoader loader = TrialDefaults.class.getClassLoader();
            for (URL url : Collections.list(loader.getResources(TRIAL))) {
                for (PropertySource<?> source :
                        new YamlPropertySourceLoader().load("test " + url, new UrlResource(url))) {
                    sources.addBefore(below, source);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
