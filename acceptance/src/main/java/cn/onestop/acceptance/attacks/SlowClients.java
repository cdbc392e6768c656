package cn.onestop.acceptance.attacks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who sends a byte now and then keeps nobody else waiting, and is sent away in time. */
final class SlowClients {
    /** More than the places that a service has at the gateway. */
    private static final int BODIES = 150;

    private static final int HEADERS = 60;
    private static final String LINE = "/api/appraisals";

    private SlowClients() {}

    static List<Attack> all() {
        return List.of(new Attack(
                8,
                BODIES + " slow bodies and " + HEADERS + " slow heads keep nobody waiting, and end in time",
                Set.of(Flaw.SLOW_BODIES_HOLD_PLACES, Flaw.SLOW_CLIENTS_STAY),
                SlowClients::slow));
    }

    private static void slow(Target target, Findings findings) {
        target.spend(BODIES);
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < BODIES; i++) {
                Wire wire = target.open();
                slow.add(wire);
                // without an Idempotency-Key: such a body is not kept, but sent on as it comes
                wire.send(target.head("POST", LINE, "Content-Type: application/json", "Content-Length: 500"));
            }
            for (int i = 0; i < HEADERS; i++) {
                Wire wire = target.open();
                slow.add(wire);
                wire.send("GET /api/areas/21 HTTP/1.1\r\nHost: slow\r\nX-Slow: ");
            }
        } catch (IOException e) {
            findings.unless(!slow.isEmpty(), "no connection: " + e.getMessage());
        }
        holdOut(target, findings, slow);
        slow.forEach(Wire::close);
    }

    private static void holdOut(Target target, Findings findings, List<Wire> slow) {
        Instant start = Instant.now();
        Instant end = start.plus(target.pace().slow());
        Duration step = target.pace().slow().dividedBy(30);
        int left = slow.size();
        for (int round = 0; left > 0 && Instant.now().isBefore(end); round++) {
            slow.removeIf(wire -> {
                boolean over = !wire.send(" ") || wire.isOver(Duration.ofMillis(1));
                if (over) {
                    wire.close();
                }
                return over;
            });
            left = slow.size();
            if (round % 4 == 0 && round < 12) {
                ordinary(target, findings, LINE);
                ordinary(target, findings, "/api/areas/21");
            }
            Target.pause(step);
        }
        findings.unless(
                left == 0,
                left + " slow connections still hold on after "
                        + Duration.between(start, Instant.now()).toSeconds() + " s");
        ordinary(target, findings, LINE);
    }

    private static void ordinary(Target target, Findings findings, String path) {
        target.spend(1);
        Reply reply = target.ordinary(path);
        findings.unless(!reply.isFailure(), "an ordinary request beside them got " + reply);
    }
}
