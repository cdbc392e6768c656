package cn.onestop.lawyer.domain.directory;

/**
 * What a practitioner does and is thought of on this platform, now.
 *
 * @param open cases that were offered, accepted or engaged and are not closed
 */
public record Workload(int open, Rating rating) {
    public static final Workload NONE = new Workload(0, Rating.NONE);
}
