package cn.onestop.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Two ways of doing the same, turn by turn, so that whatever else the machine does falls on both. */
final class Rounds {
    private final String title;
    private final String unit;
    private final int count;

    Rounds(String title, String unit, int count) {
        this.title = title;
        this.unit = unit;
        this.count = count;
    }

    /** @return the median of the rounds' ratios, {@code measured} to {@code bare} */
    double compare(String measuredName, Callable<Double> measured, String bareName, Callable<Double> bare)
            throws Exception {
        for (int i = 0; i <= count / 4; i++) {
            bare.call();
            measured.call();
        }
        double[] ratios = new double[count];
        double[] measuredRates = new double[count];
        double[] bareRates = new double[count];
        for (int i = 0; i < count; i++) {
            bareRates[i] = bare.call();
            measuredRates[i] = measured.call();
            ratios[i] = measuredRates[i] / bareRates[i];
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %-10s %,12.0f %s   %-22s %,12.0f %s   ratio %.2f (%.2f-%.2f)%n",
                title,
                measuredName,
                median(measuredRates),
                unit,
                bareName,
                median(bareRates),
                unit,
                median(ratios),
                Arrays.stream(ratios).min().orElseThrow(),
                Arrays.stream(ratios).max().orElseThrow());
        return median(ratios);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
