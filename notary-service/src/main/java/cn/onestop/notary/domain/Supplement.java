package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Material that was asked for (Notarization Law art. 27); the clock stands still meanwhile (art. 30).
 *
 * @param materials codes in the kind's list
 * @param receivedAt null while it is waited for
 */
public record Supplement(
        List<String> materials,
        Sensitive words,
        Instant askedAt,
        @Nullable Instant receivedAt) {
    public Supplement {
        materials = List.copyOf(materials);
    }

    Supplement received(Instant at) {
        return new Supplement(materials, words, askedAt, at);
    }
}
