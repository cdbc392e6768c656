package cn.onestop.mediation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The services that mediation calls, as their contracts have them, in one small server that can be away. */
public final class Neighbours {
    public static final Neighbours INSTANCE = new Neighbours();
    public static final List<String> SERVICES =
            List.of("identity-service", "registry-service", "consultation-service", "legal-aid-service");
    public static final String MEDIATOR = "PPL-li";
    public static final String MEDIATOR_KEY = "P-mediator-li";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<String> away = new CopyOnWriteArrayList<>();
    private final Map<String, Object> facts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/persons/resolve", exchange -> {
            JsonNode wish = read(exchange);
            answer(
                    exchange,
                    Map.of(
                            "personKey",
                            "P-" + wish.path("identityNumber").asString(),
                            "displayName",
                            wish.path("name").asString(),
                            "created",
                            true));
        });
        server.createContext("/internal/organisations/resolve", exchange -> {
            JsonNode wish = read(exchange);
            answer(
                    exchange,
                    Map.of(
                            "organisationKey",
                            "O-" + wish.path("creditCode").asString(),
                            "displayName",
                            wish.path("name").asString(),
                            "created",
                            true));
        });
        server.createContext("/internal/persons/lookup", exchange -> {
            String key = read(exchange).path("keys").path(0).asString();
            answer(exchange, Map.of("names", Map.of(key, "某某")));
        });
        server.createContext(
                "/internal/sites/nearest",
                exchange -> answer(exchange, Map.of("sites", List.of(Map.of("id", "SITE-1", "name", "析木镇人民调解委员会")))));
        server.createContext(
                "/internal/mediators",
                exchange -> answer(
                        exchange,
                        Map.of(
                                "mediators",
                                List.of(Map.of("id", MEDIATOR, "name", "李桂兰", "personKey", MEDIATOR_KEY)))));
        server.createContext(
                "/internal/referrals/",
                exchange -> answer(
                        exchange,
                        facts.getOrDefault(exchange.getRequestURI().getPath().split("/")[3], Map.of())));
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        Thread daemon = new Thread(server::start, "neighbours");
        daemon.setDaemon(true);
        daemon.start();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests to this path are answered with 503 until {@link #comeBack()}. */
    public void goAway(String path) {
        away.add(path);
    }

    public void comeBack() {
        away.clear();
    }

    /** What a sender hands on for a referral. */
    public void hold(String referral, Object its) {
        facts.put(referral, its);
    }

    /** The paths that were asked for, in order. */
    public List<String> asked() {
        return new ArrayList<>(asked);
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private void answer(HttpExchange exchange, Object what) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        boolean here = away.stream().noneMatch(path::startsWith)
                && exchange.getRequestHeaders().containsKey("Authorization");
        byte[] body = here ? JSON.writeValueAsString(what).getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(here ? 200 : 503, body.length == 0 ? -1 : body.length);
        if (here) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
