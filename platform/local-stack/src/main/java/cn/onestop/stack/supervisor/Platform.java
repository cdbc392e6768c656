package cn.onestop.stack.supervisor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What is started, and on which ports: decided by {@code up}, and kept for the commands after it. */
record Platform(List<Module> modules, int portBase, Map<String, Integer> replicas) {
    static final int DEFAULT_PORT_BASE = 8000;

    private static final int PORTS_BETWEEN_REPLICAS = 100;
    private static final String FILE = "platform.properties";
    private static final String REPLICAS = "replicas.";

    Platform {
        for (String name : replicas.keySet()) {
            if (modules.stream()
                    .noneMatch(module -> module.isService() && module.name().equals(name))) {
                throw Trouble.usage("There is no service '" + name + "' to start replicas of.");
            }
        }
    }

    static Platform asked(List<Module> modules, Map<String, String> environment, Map<String, Integer> replicas) {
        String base = environment.getOrDefault("ONESTOP_PORT_BASE", String.valueOf(DEFAULT_PORT_BASE));
        if (!base.matches("[1-5]?\\d{4}")) {
            throw new Trouble("ONESTOP_PORT_BASE must be a port number from 1000 to 59999, not '" + base + "'.");
        }
        return new Platform(modules, Integer.parseInt(base), replicas);
    }

    static Optional<Platform> kept(List<Module> modules, Layout layout) {
        if (!Files.exists(layout.run().resolve(FILE))) {
            return Optional.empty();
        }
        Properties kept = PropertiesFile.read(layout.run().resolve(FILE));
        Map<String, Integer> replicas = kept.stringPropertyNames().stream()
                .filter(key -> key.startsWith(REPLICAS))
                .collect(Collectors.toMap(
                        key -> key.substring(REPLICAS.length()), key -> Integer.valueOf(kept.getProperty(key))));
        return Optional.of(new Platform(modules, Integer.parseInt(kept.getProperty("portBase")), replicas));
    }

    void keep(Layout layout) {
        Properties properties = new Properties();
        properties.setProperty("portBase", String.valueOf(portBase));
        replicas.forEach((name, count) -> properties.setProperty(REPLICAS + name, String.valueOf(count)));
        PropertiesFile.write(layout.run().resolve(FILE), properties);
    }

    static void forget(Layout layout) {
        PropertiesFile.delete(layout.run().resolve(FILE));
    }

    List<Instance> instances() {
        List<Instance> instances = new ArrayList<>();
        for (Module module : modules) {
            for (int number = 1; number <= replicas.getOrDefault(module.name(), 1); number++) {
                int port = portBase + module.portOffset() + PORTS_BETWEEN_REPLICAS * (number - 1);
                instances.add(new Instance(module, number, port));
            }
        }
        return instances;
    }

    List<Instance> servers() {
        return instances().stream().filter(i -> !i.module().isService()).toList();
    }

    List<Instance> services() {
        return instances().stream().filter(i -> i.module().isService()).toList();
    }

    /** The instances of each service, under its name. */
    Map<String, List<Instance>> byService() {
        return services().stream()
                .collect(Collectors.groupingBy(i -> i.module().name(), LinkedHashMap::new, Collectors.toList()));
    }

    Instance instance(String name) {
        return instances().stream()
                .filter(i -> i.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String names = instances().stream().map(Instance::name).collect(Collectors.joining(", "));
                    return new Trouble("There is no '" + name + "'. There are: " + names + ".");
                });
    }

    /** The public address, which is also the issuer of tokens. */
    String gateway() {
        return instance("gateway").address();
    }
}
