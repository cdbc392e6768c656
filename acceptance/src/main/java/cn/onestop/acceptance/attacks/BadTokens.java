package cn.onestop.acceptance.attacks;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A token that is none of ours is refused for what it is, and counts. */
final class BadTokens {
    private static final int UNKNOWN_KEYS = 40;
    private static final int FLOOD = 1_200;
    private static final int AT_ONCE = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BadTokens() {}

    static Attack unknown() {
        return new Attack(
                9,
                UNKNOWN_KEYS + " tokens of keys that nobody knows are 401, and no outage",
                Set.of(Flaw.UNKNOWN_KEYS_ARE_AN_OUTAGE),
                BadTokens::unknownKeys);
    }

    /** Uses the address's share up. */
    static Attack flooding() {
        return new Attack(
                9,
                "a flood of bad tokens is limited, and told when to come back",
                Set.of(Flaw.BAD_TOKENS_UNLIMITED, Flaw.LIMIT_UNTOLD),
                BadTokens::flood);
    }

    private static void unknownKeys(Target target, Findings findings) {
        target.spend(UNKNOWN_KEYS + 1);
        for (int i = 0; i < UNKNOWN_KEYS; i++) {
            Reply reply = target.get("/api/mediations", "Authorization: Bearer " + token());
            findings.unless(
                    reply.status() == 401 || reply.status() == 429, "a key nobody knows was answered with " + reply);
        }
        Reply good = target.ordinary("/api/one-stop/overview", target.loggedIn());
        findings.unless(!good.isFailure(), "then somebody who is logged in got " + good);
    }

    private static void flood(Target target, Findings findings) {
        AtomicInteger left = new AtomicInteger(FLOOD);
        ConcurrentLinkedQueue<Reply> limited = new ConcurrentLinkedQueue<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                clients.execute(() -> {
                    while (limited.size() < AT_ONCE && left.getAndDecrement() > 0) {
                        Reply reply = target.get("/api/mediations", "Authorization: Bearer " + token());
                        if (reply.status() == 429) {
                            limited.add(reply);
                        } else {
                            findings.unless(reply.status() == 401, "a bad token was answered with " + reply);
                        }
                    }
                });
            }
        }
        findings.unless(!limited.isEmpty(), "none of " + FLOOD + " requests with bad tokens was limited");
        for (Reply reply : limited) {
            for (String header : List.of("retry-after", "ratelimit-policy", "ratelimit")) {
                findings.unless(reply.header(header).isPresent(), "429 without " + header);
            }
        }
        Target.pause(target.pace().answer().dividedBy(2));
        Reply later = target.ordinary("/api/areas/21");
        findings.unless(later.status() < 500 && later.status() != 429, "who came back when told to got " + later);
    }

    private static String token() {
        byte[] kid = new byte[9];
        byte[] signature = new byte[256];
        RANDOM.nextBytes(kid);
        RANDOM.nextBytes(signature);
        return text("{\"alg\":\"RS256\",\"kid\":\"" + Base64.getUrlEncoder().encodeToString(kid) + "\"}") + "."
                + text("{\"iss\":\"nobody\",\"sub\":\"nobody\",\"aud\":\"onestop-api\",\"exp\":4102444800}") + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
