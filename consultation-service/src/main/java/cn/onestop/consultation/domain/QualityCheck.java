package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at how an answered consultation was answered, drawn for it by chance of its reference.
 *
 * @param grade null until a supervisor looked
 */
public record QualityCheck(Instant drawnAt, @Nullable Grade grade) {

    /** @param score 1 to 5 */
    public record Grade(int score, Sensitive findings, String by, Instant at) {}
}
