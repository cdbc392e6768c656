package cn.onestop.identity.domain;

import java.time.Instant;

/** Counts of attempts. Each is counted before it is judged, so that attempts side by side can't pass the limit. */
public interface Allowances {
    /** Counts one more. */
    Use take(Allowance allowance, String subject, Instant now);

    /** Takes back one that turned out not to count. */
    void giveBack(Allowance allowance, String subject);

    /** Forgets them all. */
    void reset(Allowance allowance, String subject);

    /**
     * What was used of an allowance.
     *
     * @param used this one included
     * @param until when the window ends
     */
    record Use(int used, int limit, Instant until) {
        public boolean isOver() {
            return used > limit;
        }
    }
}
