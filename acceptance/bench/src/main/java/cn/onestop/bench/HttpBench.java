package cn.onestop.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The same read through the gateway and at the service itself; a search beside an endpoint that does nothing. */
final class HttpBench {
    private static final List<String> WORDS = List.of("老达堡", "laodabao", "ldb", "析木", "ximu", "调解", "法律援助", "海城");

    private static final List<String> QUESTIONS =
            List.of("老板跑了工钱没给", "工地摔断腿", "离婚孩子归谁", "借钱没有欠条", "邻居堵了路", "彩礼能退吗", "儿子不养老人", "车祸误工费");

    private static final List<String> FIELDS = List.of("LABOUR", "WORK_INJURY", "TRAFFIC", "FAMILY", "LAND", "DEBT");

    private final URI gateway;
    private final URI registry;
    private final URI consultation;
    private final URI lawyer;
    private final HttpLoad load;
    private final int rounds;

    HttpBench(URI gateway, URI registry, URI consultation, URI lawyer, Duration length, int rounds) {
        this.gateway = gateway;
        this.registry = registry;
        this.consultation = consultation;
        this.lawyer = lawyer;
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
                        () -> load.requestsPerSecond(i -> registry.resolve("/livez")));
        new Rounds("knowledge over HTTP", "/s", rounds)
                .compare(
                        "search",
                        () -> load.requestsPerSecond(
                                i -> consultation.resolve("/api/knowledge?limit=10&q=" + one(QUESTIONS, i))),
                        "bare endpoint",
                        () -> load.requestsPerSecond(i -> consultation.resolve("/livez")));
        new Rounds("matching over HTTP", "/s", rounds)
                .compare(
                        "suggest",
                        () -> load.requestsPerSecond(i ->
                                lawyer.resolve("/api/lawyers/suggestions?area=210381104205&field=" + one(FIELDS, i))),
                        "bare endpoint",
                        () -> load.requestsPerSecond(i -> lawyer.resolve("/livez")));
    }

    private static String word(int i) {
        return one(WORDS, i);
    }

    private static String one(List<String> of, int i) {
        return URLEncoder.encode(of.get(Math.floorMod(i, of.size())), StandardCharsets.UTF_8);
    }
}
