package cn.onestop.acceptance.faults;

import cn.onestop.acceptance.client.Answer.Unexpected;
import cn.onestop.acceptance.story.Cast;
import cn.onestop.acceptance.story.Escalation;
import cn.onestop.acceptance.story.InjuryStory;
import cn.onestop.acceptance.story.Narrator;
import cn.onestop.acceptance.story.Story;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Plays a story again and again while one of its processes is killed at a random moment and started again. The story itself
 * checks that it ends right, with one of everything, nothing lost and nothing twice.
 *
 * <pre>GATEWAY ONESTOP_SCRIPT ROUNDS [FIRST_SEED] [escalation|injury]</pre>
 */
public final class KillStorm {
    /**
     * What is played.
     *
     * @param victims the processes that it passes through
     * @param lasts about how long it takes undisturbed
     */
    private record Played(List<String> victims, Duration lasts, Function<Cast, Story> story) {}

    private static final Map<String, Played> STORIES = Map.of(
            "escalation",
            new Played(
                    List.of("mediation-service", "legal-aid-service", "lawyer-service", Platform.BROKER),
                    Duration.ofSeconds(4),
                    cast -> new Escalation(cast, silent(), Escalation.Interlude.NONE)),
            "injury",
            new Played(
                    List.of(
                            "consultation-service",
                            "legal-aid-service",
                            "lawyer-service",
                            "mediation-service",
                            "forensic-service",
                            "notary-service",
                            Platform.BROKER),
                    Duration.ofSeconds(8),
                    cast -> new InjuryStory(cast, silent())));

    private KillStorm() {}

    public static void main(String[] args) {
        URI gateway = URI.create(args[0]);
        Platform platform = new Platform(Path.of(args[1]));
        int rounds = Integer.parseInt(args[2]);
        long firstSeed = args.length > 3 ? Long.parseLong(args[3]) : System.nanoTime();
        String name = args.length > 4 ? args[4] : "escalation";
        Played played = Objects.requireNonNull(
                STORIES.get(name), () -> "no story " + name + "; there are " + new TreeSet<>(STORIES.keySet()));
        Cast cast = new Cast(gateway);
        int failed = 0;
        for (int round = 0; round < rounds; round++) {
            failed += survives(played, cast, platform, firstSeed + round) ? 0 : 1;
        }
        System.out.printf("%d passed, %d failed%n", rounds - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static boolean survives(Played played, Cast cast, Platform platform, long seed) {
        Random random = new Random(seed);
        String victim = played.victims().get(random.nextInt(played.victims().size()));
        long after = random.nextLong(played.lasts().toMillis());
        Story story = played.story().apply(cast);
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

    private static Narrator silent() {
        return new Narrator(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), true);
    }
}
