package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review of a certificate (Notarization Law art. 39).
 *
 * @param key of who asked for it
 * @param from the day on which the time for asking began: of receipt, or of knowledge
 * @param reviewer another than the first notary; null until named
 * @param outcome null until it is decided
 * @param words why so decided
 * @param announcement where a revocation was announced, or null
 */
public record Review(
        By by,
        String key,
        String name,
        Sensitive reason,
        @Nullable LocalDate from,
        Instant askedAt,
        @Nullable ActingNotary reviewer,
        @Nullable Outcome outcome,
        Sensitive words,
        @Nullable Instant decidedAt,
        @Nullable String announcement,
        @Nullable Instant carriedOutAt) {

    /** Who may ask. */
    public enum By {
        PARTY,
        INTERESTED
    }

    /** What is said to be wrong. */
    public enum Subject {
        /** The certificate: unlawful, untrue, or with another mistake (art. 39). */
        CERTIFICATE,
        /** The rights in it: for the court (art. 40). */
        RIGHTS
    }

    /** For what its clock stands still. */
    public enum Stop {
        SUPPLEMENT,
        VERIFICATION
    }

    /** How it is decided. */
    public enum Outcome {
        MAINTAINED("维持", "maintained", Status.MAINTAINED),
        CORRECTED("更正", "corrected", Status.CORRECTED),
        SUPPLEMENTED("补正", "supplemented", Status.SUPPLEMENTED),
        /** Unlawful or untrue: void from the start. */
        REVOKED("撤销", "revoked", Status.REVOKED);

        private final Text title;
        private final Status status;

        Outcome(String zh, String en, Status status) {
            this.title = new Text(zh, en);
            this.status = status;
        }

        public Text title() {
            return title;
        }

        Status status() {
            return status;
        }
    }

    static Review asked(By by, String key, String name, Sensitive reason, @Nullable LocalDate from, Instant at) {
        return new Review(by, key, name, reason, from, at, null, null, new Sensitive(""), null, null, null);
    }

    Review reviewedBy(ActingNotary notary) {
        return new Review(
                by, key, name, reason, from, askedAt, notary, outcome, words, decidedAt, announcement, carriedOutAt);
    }

    Review decided(Outcome how, Sensitive why, Instant at) {
        return new Review(by, key, name, reason, from, askedAt, reviewer, how, why, at, announcement, carriedOutAt);
    }

    Review carriedOut(@Nullable String where, Instant at) {
        return new Review(by, key, name, reason, from, askedAt, reviewer, outcome, words, decidedAt, where, at);
    }
}
