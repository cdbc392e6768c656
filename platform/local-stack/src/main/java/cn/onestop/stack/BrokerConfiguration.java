package cn.onestop.stack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.qpid.server.model.BrokerModel;
import tools.jackson.databind.json.JsonMapper;

/** What the broker is made of: one user, one port on the loopback address, one virtual host. */
record BrokerConfiguration(int port, Map<String, String> node) {

    static BrokerConfiguration inMemory(int port) {
        return new BrokerConfiguration(
                port, Map.of("type", "Memory", "virtualHostInitialConfiguration", "{\"type\":\"Memory\"}"));
    }

    static BrokerConfiguration inDirectory(Path directory, int port) {
        return new BrokerConfiguration(
                port,
                Map.of(
                        "type", "DERBY",
                        "storePath", directory.resolve("derby").toAbsolutePath().toString(),
                        "virtualHostInitialConfiguration", "{\"type\":\"ProvidedStore\"}"));
    }

    String asDataUrl() {
        byte[] json = JsonMapper.shared().writeValueAsString(tree()).getBytes(StandardCharsets.UTF_8);
        return "data:application/json;base64," + Base64.getEncoder().encodeToString(json);
    }

    private Map<String, Object> tree() {
        Map<String, Object> guest = Map.of("name", "guest", "type", "managed", "password", "guest");
        Map<String, Object> users =
                Map.of("name", "users", "type", "Plain", "secureOnlyMechanisms", List.of(), "users", List.of(guest));
        Map<String, Object> amqp = Map.of(
                "name",
                "amqp",
                "port",
                port,
                "bindingAddress",
                "127.0.0.1",
                "protocols",
                List.of("AMQP_0_9_1"),
                "authenticationProvider",
                "users",
                // The virtual host "/" of AMQP clients is the default one; without an alias no name is found at all.
                "virtualhostaliases",
                List.of(alias("nameAlias"), alias("defaultAlias")));
        Map<String, Object> host = new HashMap<>(node);
        host.putAll(Map.of("name", "default", "defaultVirtualHostNode", true));
        return Map.of(
                "name", "onestop",
                "modelVersion", BrokerModel.MODEL_VERSION,
                "authenticationproviders", List.of(users),
                "ports", List.of(amqp),
                "virtualhostnodes", List.of(host));
    }

    private static Map<String, Object> alias(String type) {
        return Map.of("name", type, "type", type);
    }
}
