package cn.onestop.kernel;

import java.time.LocalDate;
import java.util.List;

/** The deadline table of a line: every row there ever was. */
public record DeadlineRules(List<DeadlineRule> rows) {

    /** @throws IllegalArgumentException when two rows of one kind are in force on the same day */
    public DeadlineRules {
        rows = List.copyOf(rows);
        for (DeadlineRule row : rows) {
            for (DeadlineRule other : rows) {
                if (row != other
                        && row.kind().equals(other.kind())
                        && (other.inForceOn(row.validFrom()) || row.version() == other.version())) {
                    throw new IllegalArgumentException(
                            "deadline rule %s: versions %d and %d are in force together, or have one number"
                                    .formatted(row.kind(), row.version(), other.version()));
                }
            }
        }
    }

    /** The row under which a clock of this kind starts on this day. */
    public DeadlineRule inForce(String kind, LocalDate day) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no deadline rule " + kind + " is in force on " + day));
    }
}
