package cn.onestop.lawyer.domain.matching;

import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Ranks the directory for a wish, and explains each place and each exclusion (Personal Information Protection Law art. 24). A pure
 * function: the same directory, workloads and wish give the same ranking. Equal points are told apart by the load, then by a
 * number made of the case and the practitioner, so that nobody is always first.
 */
public final class Matching {
    private final Directory directory;
    private final Function<String, Workload> workloads;
    private final Weights weights;

    /** @param workloads by the practitioner's id */
    public Matching(Directory directory, Function<String, Workload> workloads, Weights weights) {
        this.directory = directory;
        this.workloads = workloads;
        this.weights = weights;
    }

    private record Scored(Exclusions.Look look, int points, int room, int lot) {}

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::points)
            .reversed()
            .thenComparing(Comparator.comparingInt(Scored::room).reversed())
            .thenComparingInt(Scored::lot)
            .thenComparing(scored -> scored.look().who().id());

    /**
     * The best candidates, the best first.
     *
     * @param seed of the case: which of equals comes first
     */
    public List<Candidate> rank(Wish wish, String seed, int limit) {
        Points points = new Points(weights, wish);
        PriorityQueue<Scored> best = new PriorityQueue<>(limit + 1, BEST_FIRST.reversed());
        for (Practitioner who : directory.practitioners()) {
            Exclusions.Look look = look(who, wish);
            if (!Exclusions.any(look)) {
                best.add(new Scored(look, points.sum(look), Exclusions.room(look), lot(seed, who.id())));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        return best.stream()
                .sorted(BEST_FIRST)
                .map(scored -> new Candidate(scored.look().who(), scored.points(), points.reasons(scored.look())))
                .toList();
    }

    /** What is to be said of one of them. */
    public Verdict explain(Practitioner who, Wish wish) {
        Exclusions.Look look = look(who, wish);
        List<Exclusion> why = Exclusions.all(look);
        Points points = new Points(weights, wish);
        return why.isEmpty()
                ? new Verdict.Fits(new Candidate(who, points.sum(look), points.reasons(look)))
                : new Verdict.Excluded(why);
    }

    private Exclusions.Look look(Practitioner who, Wish wish) {
        return new Exclusions.Look(who, directory.firm(who.firm()).orElse(null), wish, workloads.apply(who.id()));
    }

    private static int lot(String seed, String id) {
        int mixed = (seed.hashCode() ^ id.hashCode()) * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
