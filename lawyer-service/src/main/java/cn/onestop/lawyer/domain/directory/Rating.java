package cn.onestop.lawyer.domain.directory;

import java.util.OptionalDouble;

/** What clients said, 1 to 5 each. */
public record Rating(int sum, int count) {
    public static final Rating NONE = new Rating(0, 0);

    public Rating plus(Rating more) {
        return new Rating(sum + more.sum, count + more.count);
    }

    /** The mean; empty while nobody said anything. */
    public OptionalDouble mean() {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }
}
