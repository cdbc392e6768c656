package cn.onestop.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The same read through the gateway and at the service itself; a search beside an endpoint that does nothing. */
final class HttpBench {
    private static final List<String> WORDS = List.of("老达堡", "laodabao", "ldb", "析木", "ximu", "调解", "法律援助", "海城");

    private final URI gateway;
    private final URI registry;
    private final HttpLoad load;
    private final int rounds;

    HttpBench(URI gateway, URI registry, Duration length, int rounds) {
        this.gateway = gateway;
        this.registry = registry;
        this.load = new HttpLoad(length);
        this.rounds = rounds;
    }

    void run() throws Exception {
        new Rounds("GET one area", "/s", rounds)
                .compare(
                        "gateway",
                        () -> load.requestsPerSecond(i -> gateway.resolve("/api/areas/210381104")),
                        "direct",
                        () -> load.requestsPerSecond(i -> registry.resolve("/api/areas/210381104")));
        new Rounds("registry over HTTP", "/s", rounds)
                .compare(
                        "search",
                        () -> load.requestsPerSecond(i -> registry.resolve("/api/sites?limit=20&q=" + word(i))),
                        "bare endpoint",
                        () -> load.requestsPerSecond(i -> registry.resolve("/actuator/health/liveness")));
    }

    private static String word(int i) {
        return URLEncoder.encode(WORDS.get(Math.floorMod(i, WORDS.size())), StandardCharsets.UTF_8);
    }
}
