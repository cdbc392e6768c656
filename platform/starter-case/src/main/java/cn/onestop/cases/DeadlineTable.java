package cn.onestop.cases;

import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.DeadlineRules;
import java.util.List;
import java.util.Optional;

/** A line's deadline table with what its rows correct. */
record DeadlineTable(DeadlineRules rules, List<Correction> corrections) {

    /** A version of a row that was wrong, and the row in its place. */
    record Correction(int wrongVersion, DeadlineRule right) {}

    /** The row in place of a wrong one; empty when it was not wrong. */
    Optional<DeadlineRule> correctionOf(String kind, int version) {
        return corrections.stream()
                .filter(correction -> correction.wrongVersion() == version
                        && correction.right().kind().equals(kind))
                .map(Correction::right)
                .findFirst();
    }
}
