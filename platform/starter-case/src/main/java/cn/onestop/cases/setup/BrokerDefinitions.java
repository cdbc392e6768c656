package cn.onestop.cases.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The broker's virtual host, policies, users and their rights, put in by its management API. */
final class BrokerDefinitions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI management;
    private final String authorization;

    BrokerDefinitions(URI management, String user, String password) {
        this.management = management;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts in a file of definitions; what is there already stays or is changed to them.
     *
     * @param variables what stands for {@code ${NAME}} in the file
     */
    void put(Path file, Map<String, String> variables) throws IOException, InterruptedException {
        String definitions = filled(Files.readString(file), variables);
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            post(client, withoutRightsOnExchanges(definitions));
            post(client, definitions);
        }
    }

    /** The broker grants rights on an exchange before it makes the exchange, and refuses both. */
    private static String withoutRightsOnExchanges(String definitions) {
        ObjectNode tree = (ObjectNode) JSON.readTree(definitions);
        tree.remove("topic_permissions");
        return JSON.writeValueAsString(tree);
    }

    private void post(HttpClient client, String definitions) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/api/definitions"))
                .timeout(PATIENCE)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(definitions))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("the broker answered " + response.statusCode() + ": " + response.body());
        }
    }

    /** @throws IllegalArgumentException names the variable that is not set */
    static String filled(String template, Map<String, String> variables) {
        return VARIABLE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(json(ServerSetup.needed(variables, found.group(1)))));
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
