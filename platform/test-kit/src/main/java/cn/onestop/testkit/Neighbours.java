package cn.onestop.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services that a line calls, as their contracts have them, in one small server of the test's JVM that can be away: the
 * register of persons, the register of places, the register of matters, and whoever sent a referral. {@link NeighbourAddresses} tells the line of it.
 */
public final class Neighbours {
    public static final Neighbours INSTANCE = new Neighbours();

    /** A mediator whom the register of people knows, and the key of the same in the register of persons. */
    public static final String MEDIATOR = "PPL-li";

    public static final String MEDIATOR_KEY = "P-mediator-li";

    private static final String FACTS = "/internal/referrals/";
    private static final String SITES = "/internal/sites/";
    private static final String AREAS = "/internal/areas/";
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Map<String, Function<Request, Optional<?>>> answers = new ConcurrentHashMap<>();
    private final Map<String, Object> facts = new ConcurrentHashMap<>();
    private final Map<String, CyclicBarrier> together = new ConcurrentHashMap<>();
    private final List<String> away = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /**
     * What a line asks.
     *
     * @param query decoded, by name
     * @param body a missing node without one
     */
    public record Request(String method, String path, Map<String, String> query, JsonNode body) {}

    private Neighbours() {
        answer(
                "/internal/persons/resolve",
                request -> Optional.of(resolved(request, "personKey", "P-", "identityNumber")));
        answer(
                "/internal/organisations/resolve",
                request -> Optional.of(resolved(request, "organisationKey", "O-", "creditCode")));
        answer("/internal/persons/lookup", request -> Optional.of(Map.of("names", names(request))));
        answer(SITES + "nearest", Neighbours::nearest);
        answer(SITES, request -> site(request.path().substring(SITES.length())));
        answer(AREAS, request -> area(request.path().substring(AREAS.length())));
        answer(
                "/internal/mediators",
                request -> Optional.of(Map.of(
                        "mediators", List.of(Map.of("id", MEDIATOR, "name", "李桂兰", "personKey", MEDIATOR_KEY)))));
        answer("/internal/conflicts", request -> Optional.of(Map.of("conflicts", List.of())));
        answer(FACTS, request -> {
            String referral = request.path().split("/", -1)[3];
            waitForTheOthers(referral);
            return Optional.ofNullable(facts.get(referral));
        });
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        Thread daemon = new Thread(server::start, "neighbours");
        daemon.setDaemon(true);
        daemon.start();
    }

    /** The key by which the register answers for this identity number. */
    public static String keyOf(String identityNumber) {
        return "P-" + identityNumber;
    }

    /** The name by which the register shows whoever has this key. */
    public static String nameOf(String key) {
        return "姓名" + key;
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Requests to paths that begin so are answered with 503 until {@link #comeBack()}. */
    public void goAway(String path) {
        away.add(path);
    }

    public void comeBack() {
        away.clear();
    }

    /** What a sender hands on for a referral; of any other it knows nothing (404). */
    public void hold(String referral, Object its) {
        ToldTexts.value(its);
        facts.put(referral, its);
    }

    /** Whoever asks what goes with one of these is answered when all of them were asked for, so that what follows happens at once. */
    public void handOnTogether(String... referrals) {
        CyclicBarrier all = new CyclicBarrier(referrals.length);
        for (String referral : referrals) {
            together.put(referral, all);
        }
    }

    private void waitForTheOthers(String referral) {
        CyclicBarrier others = together.remove(referral);
        if (others != null) {
            try {
                others.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("the others were not asked for in time", e);
            }
        }
    }

    /**
     * Answers paths that begin so, in place of what was answered before; the longest beginning wins.
     *
     * @param how the body of a 200; empty for a 404
     */
    public void answer(String path, Function<Request, Optional<?>> how) {
        answers.put(path, how);
    }

    /** The paths that were asked for, in order, also by who heard a 503. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** How often the facts of this referral were asked for. */
    public long timesAskedFor(String referral) {
        return asked.stream().filter(path -> path.startsWith(FACTS + referral)).count();
    }

    private static Map<String, Object> resolved(Request request, String key, String prefix, String number) {
        return Map.of(
                key,
                prefix + request.body().path(number).asString(),
                "displayName",
                request.body().path("name").asString());
    }

    private static Map<String, String> names(Request request) {
        Map<String, String> names = new LinkedHashMap<>();
        request.body().path("keys").forEach(key -> names.put(key.asString(), nameOf(key.asString())));
        return names;
    }

    /** No area of Liaoning begins with 99. */
    private static Optional<?> nearest(Request request) {
        String service = request.query().getOrDefault("service", "");
        return request.query().getOrDefault("area", "").startsWith("99")
                ? Optional.empty()
                : site("SITE-" + service).map(site -> Map.of("sites", List.of(site)));
    }

    private static Optional<Map<String, Object>> site(String id) {
        return id.startsWith("SITE-")
                ? Optional.of(Map.of("id", id, "name", "样例机构" + id.substring("SITE-".length()), "area", "210381104"))
                : Optional.empty();
    }

    /** Every code of the province is an area's. */
    private static Optional<Map<String, Object>> area(String code) {
        return code.startsWith("21") ? Optional.of(Map.of("code", code, "name", "样例" + code)) : Optional.empty();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            asked.add(request.path());
            if (!exchange.getRequestHeaders().containsKey("Authorization")) {
                problem(exchange, 401, "unauthenticated");
            } else if (away.stream().anyMatch(request.path()::startsWith)) {
                problem(exchange, 503, "service-unavailable");
            } else {
                Optional<?> answer = of(request.path()).flatMap(how -> how.apply(request));
                if (answer.isPresent()) {
                    send(exchange, 200, "application/json", answer.get());
                } else {
                    problem(exchange, 404, "not-found");
                }
            }
        }
    }

    private Optional<Function<Request, Optional<?>>> of(String path) {
        return answers.entrySet().stream()
                .filter(answer -> path.startsWith(answer.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static Request read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = new LinkedHashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query,
                body.length == 0 ? JSON.missingNode() : JSON.readTree(body));
    }

    private static void problem(HttpExchange exchange, int status, String slug) throws IOException {
        send(
                exchange,
                status,
                "application/problem+json",
                Map.of("type", "urn:onestop:problem:" + slug, "status", status, "title", "", "detail", ""));
    }

    private static void send(HttpExchange exchange, int status, String type, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
