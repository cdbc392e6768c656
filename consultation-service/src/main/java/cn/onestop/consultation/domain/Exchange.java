package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer.
 *
 * @param answer null until answered
 * @param answeredBy key of who answered; null until then
 */
public record Exchange(
        Sensitive question,
        Instant askedAt,
        @Nullable Sensitive answer,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy) {

    static Exchange asked(Sensitive question, Instant at) {
        return new Exchange(question, at, null, null, null);
    }

    Exchange answered(Sensitive text, Instant at, String by) {
        return new Exchange(question, askedAt, text, at, by);
    }
}
