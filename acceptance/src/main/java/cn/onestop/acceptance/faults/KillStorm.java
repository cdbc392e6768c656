package cn.onestop.acceptance.faults;

import cn.onestop.acceptance.client.Answer.Unexpected;
import cn.onestop.acceptance.story.Cast;
import cn.onestop.acceptance.story.Escalation;
import cn.onestop.acceptance.story.Narrator;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Plays the escalation again and again while one of its processes is killed at a random moment and started again. The story
 * itself checks that it ends right, with one application, nothing lost and nothing twice.
 *
 * <pre>GATEWAY ONESTOP_SCRIPT ROUNDS [FIRST_SEED]</pre>
 */
public final class KillStorm {
    private static final Duration STORY = Duration.ofSeconds(3);

    private KillStorm() {}

    public static void main(String[] args) {
        URI gateway = URI.create(args[0]);
        Platform platform = new Platform(Path.of(args[1]));
        int rounds = Integer.parseInt(args[2]);
        long firstSeed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        Cast cast = new Cast(gateway);
        int failed = 0;
        for (int round = 0; round < rounds; round++) {
            failed += survives(cast, platform, firstSeed + round) ? 0 : 1;
        }
        System.out.printf("%d passed, %d failed%n", rounds - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean survives(Cast cast, Platform platform, long seed) {
        Random random = new Random(seed);
        String victim = List.of("mediation-service", "legal-aid-service", Platform.BROKER)
                .get(random.nextInt(3));
        long after = random.nextLong(STORY.toMillis());
        Escalation story = new Escalation(cast, new Narrator(silence(), true), Escalation.Interlude.NONE);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                () -> {
                    platform.kill(victim);
                    platform.start(victim);
                },
                CompletableFuture.delayedExecutor(after, TimeUnit.MILLISECONDS));
        try {
            story.play();
            end.join();
            System.out.printf("seed %d: %s killed after %d ms: %s%n", seed, victim, after, story.outcome());
            return true;
        } catch (Unexpected | CompletionException e) {
            System.out.printf("seed %d: %s killed after %d ms: FAILED: %s%n", seed, victim, after, e.getMessage());
            return false;
        } finally {
            end.exceptionally(failure -> null).join();
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
