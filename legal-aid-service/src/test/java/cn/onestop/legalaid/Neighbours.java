package cn.onestop.legalaid;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services that legal aid asks, as it knows them: registry, identity, and mediation as a sender of referrals. */
final class Neighbours {
    static final Neighbours INSTANCE = new Neighbours();
    static final List<String> SERVICES = List.of("registry-service", "identity-service", "mediation-service");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int AWAY = 503;

    private final HttpServer server;
    private final Map<String, Object> facts = new ConcurrentHashMap<>();
    private final List<String> factsAsked = new CopyOnWriteArrayList<>();
    private volatile boolean senderIsAway;

    private Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/sites/nearest", this::nearest);
        server.createContext("/internal/persons/resolve", this::person);
        server.createContext("/internal/organisations/resolve", this::organisation);
        server.createContext("/internal/persons/lookup", this::names);
        server.createContext("/internal/referrals/", this::facts);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        Thread daemon = new Thread(server::start, "neighbours");
        daemon.setDaemon(true);
        daemon.start();
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What mediation hands on for this referral. */
    void knows(String referral, Object given) {
        facts.put(referral, given);
    }

    long timesAskedFor(String referral) {
        return factsAsked.stream().filter(referral::equals).count();
    }

    void senderIsAway(boolean away) {
        senderIsAway = away;
    }

    private void nearest(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getQuery().contains("area=99")) {
            answer(
                    exchange,
                    404,
                    Map.of("type", "urn:onestop:problem:not-found", "status", 404, "title", "", "detail", ""));
            return;
        }
        answer(exchange, 200, Map.of("sites", List.of(Map.of("id", "SITE-AID-2111", "name", "盘锦市法律援助中心"))));
    }

    private void person(HttpExchange exchange) throws IOException {
        JsonNode wish = JSON.readTree(exchange.getRequestBody());
        answer(
                exchange,
                200,
                Map.of(
                        "personKey",
                        "P-" + wish.path("identityNumber").asString(),
                        "displayName",
                        wish.path("name").asString(),
                        "created",
                        true));
    }

    private void organisation(HttpExchange exchange) throws IOException {
        JsonNode wish = JSON.readTree(exchange.getRequestBody());
        answer(
                exchange,
                200,
                Map.of(
                        "organisationKey",
                        "O-" + wish.path("creditCode").asString(),
                        "displayName",
                        wish.path("name").asString(),
                        "created",
                        true));
    }

    private void names(HttpExchange exchange) throws IOException {
        String key =
                JSON.readTree(exchange.getRequestBody()).path("keys").path(0).asString();
        answer(exchange, 200, Map.of("names", Map.of(key, "姓名" + key)));
    }

    private void facts(HttpExchange exchange) throws IOException {
        String referral = exchange.getRequestURI().getPath().split("/")[3];
        if (senderIsAway) {
            answer(exchange, AWAY, Map.of());
            return;
        }
        factsAsked.add(referral);
        Object known = facts.get(referral);
        answer(exchange, known == null ? 404 : 200, known == null ? Map.of() : known);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
