package cn.onestop.notary.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate (Notarization Law art. 32).
 *
 * @param number the office's, never given twice
 * @param code drawn by lot; with it and the number anybody can check
 * @param approvedBy another notary than the one who acted
 * @param prints the first, and what a review brought
 * @param receipts when each participant had it, from when that one may ask for a review
 * @param revokedAt void from the start since then (art. 39), or null
 */
public record Certificate(
        String number,
        String code,
        Instant issuedAt,
        ActingNotary approvedBy,
        List<Print> prints,
        List<Receipt> receipts,
        @Nullable Instant revokedAt) {
    public Certificate {
        prints = List.copyOf(prints);
        receipts = List.copyOf(receipts);
    }

    /** @param key of the participant */
    public record Receipt(String key, Instant at) {}

    public Optional<Instant> receivedBy(String key) {
        return receipts.stream()
                .filter(one -> one.key().equals(key))
                .map(Receipt::at)
                .findFirst();
    }

    Certificate received(String key, Instant at) {
        List<Receipt> all = new ArrayList<>(receipts);
        all.add(new Receipt(key, at));
        return new Certificate(number, code, issuedAt, approvedBy, prints, all, revokedAt);
    }

    Certificate revoked(Instant at) {
        return new Certificate(number, code, issuedAt, approvedBy, prints, receipts, at);
    }

    Certificate with(Print print) {
        List<Print> all = new ArrayList<>(prints);
        all.add(print);
        return new Certificate(number, code, issuedAt, approvedBy, all, receipts, revokedAt);
    }
}
