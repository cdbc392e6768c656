package cn.onestop.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long each of many calls took, in microseconds. */
final class Micros {
    private Micros() {}

    /**
     * @param of how many entries were searched, and what they are
     * @return the 99th percentile
     */
    static double print(String title, int of, String what, double[] micros) {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-34s %,d %s, %,d searches: p50 %.0f us, p99 %.0f us, max %.0f us%n",
                title,
                of,
                what,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
        return sorted[sorted.length * 99 / 100];
    }
}
