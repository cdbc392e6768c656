package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lawyer being asked.
 *
 * @param until when it expires
 * @param reason why it was declined; null unless it was
 */
public record Offer(
        Counsel to,
        Instant at,
        Instant until,
        Answer answer,
        @Nullable DeclineReason reason,
        Sensitive note) {

    /** How it stands with an offer. */
    public enum Answer {
        OPEN,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        TAKEN_BACK
    }

    static Offer open(Counsel to, Instant at, Instant until) {
        return new Offer(to, at, until, Answer.OPEN, null, new Sensitive(""));
    }

    Offer answered(Answer how) {
        return new Offer(to, at, until, how, null, note);
    }

    Offer declined(DeclineReason why, Sensitive words) {
        return new Offer(to, at, until, Answer.DECLINED, why, words);
    }
}
