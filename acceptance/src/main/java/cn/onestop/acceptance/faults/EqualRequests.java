package cn.onestop.acceptance.faults;

import cn.onestop.acceptance.client.Answer;
import cn.onestop.acceptance.client.Answer.Unexpected;
import cn.onestop.acceptance.client.Api;
import cn.onestop.acceptance.story.Cast;
import cn.onestop.acceptance.story.WageDispute;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Eight equal requests with one key while the service that opens the case is killed and started again: one case, eight equal
 * answers; another body with the key is refused. Some come together and some later, so that the end may find any of them
 * answered or not.
 *
 * <pre>GATEWAY ONESTOP_SCRIPT ROUNDS [FIRST_SEED]</pre>
 */
public final class EqualRequests {
    private static final String SERVICE = "mediation-service";
    private static final int CALLERS = 8;
    private static final int LATEST_MILLIS = 1_200;

    private final Cast cast;
    private final Platform platform;

    private EqualRequests(Cast cast, Platform platform) {
        this.cast = cast;
        this.platform = platform;
    }

    public static void main(String[] args) {
        EqualRequests requests = new EqualRequests(new Cast(URI.create(args[0])), new Platform(Path.of(args[1])));
        int rounds = Integer.parseInt(args[2]);
        long firstSeed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        int failed = 0;
        for (int round = 0; round < rounds; round++) {
            failed += requests.holds(firstSeed + round) ? 0 : 1;
        }
        System.out.printf("%d passed, %d failed%n", rounds - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private boolean holds(long seed) {
        Random random = new Random(seed);
        long after = random.nextLong(LATEST_MILLIS);
        try {
            System.out.printf("seed %d: %s killed after %d ms: %s%n", seed, SERVICE, after, play(after, random));
            return true;
        } catch (Unexpected | CompletionException e) {
            System.out.printf("seed %d: %s killed after %d ms: FAILED: %s%n", seed, SERVICE, after, e.getMessage());
            return false;
        }
    }

    private String play(long killAfterMillis, Random random) {
        Set<String> before = casesOfTheWorker();
        Map<String, Object> form = WageDispute.form();
        String key = UUID.randomUUID().toString();
        AtomicInteger answeredBefore = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    platform.kill(SERVICE);
                    answeredBefore.set(answered.get());
                    platform.start(SERVICE);
                },
                CompletableFuture.delayedExecutor(killAfterMillis, TimeUnit.MILLISECONDS));
        List<CompletableFuture<Answer>> callers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> {
                            Answer answer = file(form, key);
                            answered.incrementAndGet();
                            return answer;
                        },
                        CompletableFuture.delayedExecutor(
                                random.nextBoolean() ? 0 : random.nextLong(LATEST_MILLIS),
                                TimeUnit.MILLISECONDS,
                                Thread::startVirtualThread)))
                .limit(CALLERS)
                .toList();
        try {
            List<Answer> answers = callers.stream().map(CompletableFuture::join).toList();
            end.join();
            return judged(before, answers, form, key, answeredBefore.get());
        } finally {
            end.exceptionally(failure -> null).join();
        }
    }

    private String judged(Set<String> before, List<Answer> answers, Map<String, Object> form, String key, int early) {
        Set<JsonNode> different = new HashSet<>();
        answers.forEach(answer -> different.add(answer.expect(201).body()));
        if (different.size() != 1) {
            throw new Unexpected("different answers: " + different);
        }
        Map<String, Object> other = new HashMap<>(form);
        other.put("amountYuan", 18_601);
        file(other, key).expect(422);
        Set<String> opened = casesOfTheWorker();
        opened.removeAll(before);
        String reference = answers.getFirst().text("/reference");
        if (!opened.equals(Set.of(reference))) {
            throw new Unexpected("answered " + reference + ", and opened " + opened);
        }
        return "%s, one case, %d equal answers, %d of them before the end".formatted(reference, answers.size(), early);
    }

    private Answer file(Map<String, Object> form, String key) {
        return cast.clerk().create("/api/one-stop/requests", form, key);
    }

    private Set<String> casesOfTheWorker() {
        Api worker = cast.worker();
        Set<String> references = new HashSet<>();
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = worker.get("/api/mediations?own=true&limit=100"
                            + after.map(cursor -> "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8))
                                    .orElse(""))
                    .expect(200)
                    .body();
            page.path("items")
                    .forEach(item -> references.add(item.path("reference").asString()));
            after = page.path("next").asStringOpt().filter(next -> !next.isEmpty());
        } while (after.isPresent());
        return references;
    }
}
