package cn.onestop.forensic.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Materials that were to be supplied or taken again; the clock stood still meanwhile (General Rules art. 28).
 *
 * @param retake whether they are taken again, not supplied
 * @param endedAt null while they are awaited
 */
public record MaterialsAsk(
        String what,
        boolean retake,
        Instant askedAt,
        @Nullable Instant endedAt) {
    MaterialsAsk ended(Instant at) {
        return new MaterialsAsk(what, retake, askedAt, at);
    }
}
