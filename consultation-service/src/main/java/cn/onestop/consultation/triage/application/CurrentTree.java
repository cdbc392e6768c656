package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.domain.Tree;
import cn.onestop.consultation.triage.domain.TreeCheck;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The published tree, looked up once a second, and those that older interviews began under. */
@Service
public class CurrentTree {
    private final Trees trees;
    private final ShippedTree shipped;
    private final Map<String, Tree> byVersion = new ConcurrentHashMap<>();
    private volatile @Nullable Published published;

    CurrentTree(Trees trees, ShippedTree shipped) {
        this.trees = trees;
        this.shipped = shipped;
    }

    /** What is published, checked. */
    public record Published(Trees.Kept kept, Tree tree) {}

    public Published published() {
        Published now = published;
        return now == null ? lookAgain() : now;
    }

    /** The tree of a version that an interview began under; the published one where it is not kept. */
    public Tree of(String version) {
        return byVersion.computeIfAbsent(
                version,
                wanted -> trees.find(wanted)
                        .map(kept -> TreeCheck.of(kept.sketch()))
                        .orElseGet(() -> published().tree()));
    }

    /** Sees within a second what another instance published. */
    @Scheduled(fixedDelayString = "${onestop.triage.freshness}")
    Published lookAgain() {
        Trees.Kept latest = trees.latest().orElseGet(() -> {
            shipped.takeIn();
            return trees.latest().orElseThrow();
        });
        Published before = published;
        if (before != null && before.kept().number() == latest.number()) {
            return before;
        }
        Published now = new Published(latest, TreeCheck.of(latest.sketch()));
        published = now;
        return now;
    }
}
