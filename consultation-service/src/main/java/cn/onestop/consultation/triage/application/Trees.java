package cn.onestop.consultation.triage.application;

import cn.onestop.consultation.triage.domain.Sketch;
import java.time.Instant;
import java.util.Optional;

/** Every version of the decision tree that was ever published; a port. */
public interface Trees {
    /**
     * A version as it was written.
     *
     * @param number 1 for the first that was published, then one more each time
     * @param shipped whether it came with the service
     * @param by account that published it; the service's own name for what shipped
     */
    record Kept(String version, long number, Sketch sketch, boolean shipped, Instant at, String by) {}

    /** The one that new interviews begin under. */
    Optional<Kept> latest();

    Optional<Kept> find(String version);

    /** @return false when there is one of this version or this number */
    boolean insert(Kept kept);
}
