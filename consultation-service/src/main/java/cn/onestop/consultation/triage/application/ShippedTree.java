package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.domain.Sketch;
import cn.onestop.web.BusinessClock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/**
 * Publishes the tree that comes with the service: the first one, and a newer one in place of a shipped one. A tree that people
 * published stays.
 */
@Service
public class ShippedTree implements ApplicationRunner {
    private static final String SERVICE = "consultation-service";

    private final Trees trees;
    private final Sketch sketch;
    private final BusinessClock clock;

    ShippedTree(Trees trees, Sketch sketch, BusinessClock clock) {
        this.trees = trees;
        this.sketch = sketch;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        takeIn();
    }

    /** Does nothing when it was taken in before, here or on another instance. */
    void takeIn() {
        String version = Objects.requireNonNull(sketch.version());
        Optional<Trees.Kept> latest = trees.latest();
        boolean wanted = latest.map(kept -> kept.shipped() && !kept.version().equals(version))
                .orElse(true);
        if (wanted) {
            trees.insert(new Trees.Kept(
                    version, latest.map(Trees.Kept::number).orElse(0L) + 1, sketch, true, clock.instant(), SERVICE));
        }
    }
}
