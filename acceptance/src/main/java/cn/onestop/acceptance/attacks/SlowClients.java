package cn.onestop.acceptance.attacks;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Who sends a byte now and then keeps nobody else waiting, and is sent away in time. An address may hold only so many connections: some
 * of the slow heads, which hold no place of a service, are let go before an ordinary request is tried from the same address.
 */
final class SlowClients {
    private static final int HEADS = 30;

    /** More than the places that a service has at the gateway. */
    private static final int BODIES = 160;

    private static final int LET_GO = 8;
    private static final String LINE = "/api/appraisals";

    private SlowClients() {}

    static List<Attack> all() {
        return List.of(new Attack(
                8,
                BODIES + " slow bodies and " + HEADS + " slow heads keep nobody waiting, and end in time",
                Set.of(Flaw.SLOW_BODIES_HOLD_PLACES, Flaw.SLOW_CLIENTS_STAY),
                SlowClients::slow));
    }

    private static void slow(Target target, Findings findings) {
        target.spend(BODIES);
        Deque<Wire> heads = new ArrayDeque<>();
        Deque<Wire> bodies = new ArrayDeque<>();
        try {
            for (int i = 0; i < HEADS; i++) {
                heads.add(target.open());
                heads.getLast().send("GET /api/areas/21 HTTP/1.1\r\nHost: slow\r\nX-Slow: ");
            }
            for (int i = 0; i < BODIES; i++) {
                bodies.add(target.open());
                // without an Idempotency-Key: such a body is not kept, but sent on as it comes
                bodies.getLast()
                        .send(target.head("POST", LINE, "Content-Type: application/json", "Content-Length: 500"));
            }
        } catch (IOException e) {
            findings.unless(!bodies.isEmpty(), "no connection: " + e.getMessage());
        }
        holdOut(target, findings, heads, bodies);
        heads.forEach(Wire::close);
        bodies.forEach(Wire::close);
    }

    private static void holdOut(Target target, Findings findings, Deque<Wire> heads, Deque<Wire> bodies) {
        Instant start = Instant.now();
        Instant end = start.plus(target.pace().slow());
        Duration step = target.pace().slow().dividedBy(30);
        for (int round = 0; heads.size() + bodies.size() > 0 && Instant.now().isBefore(end); round++) {
            Target.pause(step.dividedBy(5)); // so that the other side has noticed
            heads.removeIf(SlowClients::isOver);
            bodies.removeIf(SlowClients::isOver);
            if (round % 4 == 0 && round < 12) {
                letGo(heads);
                Target.pause(step.dividedBy(5));
                ordinary(target, findings, LINE);
                ordinary(target, findings, "/api/areas/21");
            }
            Target.pause(step.dividedBy(2));
        }
        findings.unless(
                heads.isEmpty() && bodies.isEmpty(),
                "slow clients still hold on after "
                        + Duration.between(start, Instant.now()).toSeconds() + " s: " + heads.size() + " heads and "
                        + bodies.size() + " bodies");
        letGo(heads);
        letGo(bodies);
        ordinary(target, findings, LINE);
    }

    /** One more byte; unless there was an answer, or an end. */
    private static boolean isOver(Wire wire) {
        boolean over = wire.isOver(Duration.ofMillis(1)) || !wire.send(" ");
        if (over) {
            wire.close();
        }
        return over;
    }

    private static void letGo(Deque<Wire> slow) {
        for (int i = 0; i < LET_GO && !slow.isEmpty(); i++) {
            slow.removeLast().close();
        }
    }

    private static void ordinary(Target target, Findings findings, String path) {
        target.spend(1);
        Reply reply = target.ordinary(path);
        findings.unless(!reply.isFailure(), "an ordinary request beside them got " + reply);
    }
}
