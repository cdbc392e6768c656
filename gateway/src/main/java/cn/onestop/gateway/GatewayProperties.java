package cn.onestop.gateway;

import cn.onestop.kernel.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What the gateway is told by its application.yml, where every key is explained.
 *
 * @param backends the services behind it, by the name under which they are discovered
 * @param lines where each line's cases are, by line
 */
@ConfigurationProperties("onestop.gateway")
public record GatewayProperties(
        Map<String, Backend> backends,
        Map<Line, Resource> lines,
        Door door,
        Protection protection,
        Limits limits,
        Cors cors,
        OneStop oneStop) {

    /**
     * One service.
     *
     * @param paths path patterns that lead to it
     * @param preserveHost whether it needs to see the gateway's own Host, as log-in pages do
     */
    public record Backend(List<String> paths, boolean preserveHost) {}

    /** The collection of a line's cases: {@code /api/mediations}. */
    public record Resource(String path) {}

    /**
     * What a client may hold before it has asked for anything.
     *
     * @param connectionsPerAddress 0 for any number
     * @param headWithin how long a request's line and headers may take as a whole
     * @param bodiesPerAddress how many bodies of one address may be on their way at once
     * @param bodyTurn how long one more waits for its turn
     * @param bodyGrace how long a body may take at any rate
     * @param bodyRate how much of it must have come for each second beyond that
     * @param readAway how much of a body that nobody wants is read, so that the client sees its answer
     */
    public record Door(
            int connectionsPerAddress,
            Duration headWithin,
            int bodiesPerAddress,
            Duration bodyTurn,
            Duration bodyGrace,
            DataSize bodyRate,
            DataSize readAway) {}

    /**
     * How a service that is slow or away is kept from costing the others.
     *
     * @param concurrentRequests how many requests one service may have in hand here; more are told to come back
     * @param retries how often a safe request is tried again on another instance
     * @param replayable up to which size a body is kept for that, and waited for before the service is asked at all
     * @param retryAfter what a client is told when a service is away
     */
    public record Protection(int concurrentRequests, int retries, DataSize replayable, Duration retryAfter) {}

    /** Requests a minute, for one client that is logged in and for one address that isn't; the burst is a quarter of it. */
    public record Limits(int perClient, int perAddress, int clientsKept) {}

    /** @param origins the websites whose pages may call */
    public record Cors(List<String> origins) {}

    /**
     * @param deadline how long the one-stop waits for the lines before it shows what it has
     * @param casesShown how many cases of a matter are asked for details at once
     */
    public record OneStop(Duration deadline, int casesShown) {}
}
