package cn.onestop.cases.neighbours;

import cn.onestop.kernel.Line;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines that send referrals, asked once for what the person let them hand on, so that nobody retells. A bean; one client for
 * each sender, made when it is first needed. While a sender is away the caller hears so (503), and an inbox brings the offer again.
 */
public final class Senders {
    private final Map<Line, SenderClient> clients = new ConcurrentHashMap<>();
    private final NeighbourClients neighbours;
    private final JsonMapper json;

    Senders(NeighbourClients neighbours, JsonMapper json) {
        this.neighbours = neighbours;
        this.json = json;
    }

    /** What every line that refers serves to the receiver. */
    interface SenderClient {
        @GetMapping("/internal/referrals/{referral}/facts")
        JsonNode facts(@PathVariable("referral") String referral);
    }

    /** @param as the receiver's own small record of what it reads; what it does not know is left out */
    public <T> T facts(Line sender, String referral, Class<T> as) {
        SenderClient client = clients.computeIfAbsent(
                sender, line -> neighbours.of(SenderClient.class, line.serviceName(), "referrals.facts"));
        return json.treeToValue(client.facts(referral), as);
    }
}
