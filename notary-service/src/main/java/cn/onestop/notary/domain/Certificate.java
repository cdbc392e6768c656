package cn.onestop.notary.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (Notarization Law art. 32).
 *
 * @param number the office's, never given twice
 * @param code drawn by lot; with it and the number anybody can check
 * @param approvedBy another notary than the one who acted
 * @param prints the first, and what a review brought
 * @param receivedAt when the applicant had it, from when a review may be asked for; null while nobody said so
 * @param revokedAt void from the start since then (art. 39), or null
 */
public record Certificate(
        String number,
        String code,
        Instant issuedAt,
        ActingNotary approvedBy,
        List<Print> prints,
        @Nullable Instant receivedAt,
        @Nullable Instant revokedAt) {
    public Certificate {
        prints = List.copyOf(prints);
    }

    Certificate received(Instant at) {
        return new Certificate(number, code, issuedAt, approvedBy, prints, at, revokedAt);
    }

    Certificate revoked(Instant at) {
        return new Certificate(number, code, issuedAt, approvedBy, prints, receivedAt, at);
    }

    Certificate with(Print print) {
        List<Print> all = new ArrayList<>(prints);
        all.add(print);
        return new Certificate(number, code, issuedAt, approvedBy, all, receivedAt, revokedAt);
    }
}
