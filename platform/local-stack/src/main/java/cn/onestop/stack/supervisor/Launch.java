package cn.onestop.stack.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line and the environment of each process. */
record Launch(Layout layout, Platform platform) {
    // Measured on two cores: eight services at once start in half the time and three quarters of the memory of plain
    // `java -jar`.
    private static final List<String> SMALL_AND_QUICK_TO_START = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true");

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    List<String> command(Instance instance) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL_AND_QUICK_TO_START);
        command.add("-Xmx" + instance.module().heapMegabytes() + "m");
        // So that whoever looks at the list of processes sees which is which.
        command.add("-Donestop.instance=" + instance.name());
        if (instance.module().isService()) {
            command.addAll(
                    List.of("-jar", Extraction.jar(layout, instance.module()).toString()));
        } else {
            command.addAll(server(instance));
        }
        return command;
    }

    private List<String> server(Instance instance) {
        Path target = layout.localStack().resolve("target");
        String classes =
                target.resolve("classes") + System.getProperty("path.separator") + target.resolve("lib") + "/*";
        return List.of(
                "-Dlogback.configurationFile=servers-logback.xml",
                "-cp",
                classes,
                "cn.onestop.stack.EmbeddedServer",
                instance.module().name(),
                layout.data().resolve(instance.name()).toString(),
                String.valueOf(instance.port()));
    }

    Map<String, String> environment(Instance instance) {
        if (!instance.module().isService()) {
            return Map.of();
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "trial");
        environment.put("SERVER_PORT", String.valueOf(instance.port()));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", String.valueOf(instance.managementPort()));
        environment.put(
                "MONGO_URI",
                "mongodb://127.0.0.1:" + platform.instance("mongo").port() + "/"
                        + instance.module().wireName());
        environment.put("RABBITMQ_HOST", "127.0.0.1");
        environment.put(
                "RABBITMQ_PORT", String.valueOf(platform.instance("broker").port()));
        environment.put("ONESTOP_ISSUER", platform.gateway());
        String identity = platform.instance("identity-service").address();
        environment.put("ONESTOP_JWKS_URI", identity + "/oauth2/jwks");
        environment.put("ONESTOP_TOKEN_URI", identity + "/oauth2/token");
        environment.put("SPRING_APPLICATION_JSON", instancesOfAll());
        return environment;
    }

    // As JSON, because a variable of the environment cannot spell the name of a service with its hyphen.
    private String instancesOfAll() {
        String instances = platform.byService().entrySet().stream()
                .map(service -> service.getValue().stream()
                        .map(instance -> "{\"uri\":\"" + instance.address() + "\"}")
                        .collect(Collectors.joining(",", "\"" + service.getKey() + "\":[", "]")))
                .collect(Collectors.joining(","));
        return "{\"spring\":{\"cloud\":{\"discovery\":{\"client\":{\"simple\":{\"instances\":{" + instances + "}}}}}}}";
    }
}
