package cn.onestop.identity.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When keys change: a new one is published before it signs, an old one is kept until no token of it lives.
 *
 * @param signsFor how long a key signs
 * @param lead how long a key is published before it signs; longer than anyone keeps a copy of the key set
 * @param keptFor how long a key stays published after its successor signs; longer than any token lives
 */
public record KeySchedule(Duration signsFor, Duration lead, Duration keptFor) {
    private static final Comparator<SigningKey> BY_NUMBER = Comparator.comparingLong(SigningKey::number);

    /** The key that signs now: the last of those whose time has come. */
    public Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).max(BY_NUMBER);
    }

    /** The keys that others may still meet, or soon will. */
    public List<SigningKey> published(List<SigningKey> keys, Instant now) {
        return keys.stream().filter(key -> !isRetired(key, keys, now)).toList();
    }

    public boolean isRetired(SigningKey key, List<SigningKey> keys, Instant now) {
        return keys.stream()
                .filter(other -> other.number() > key.number())
                .min(BY_NUMBER)
                .map(successor -> !successor.signsFrom().plus(keptFor).isAfter(now))
                .orElse(false);
    }

    /** The start of the key that must be added now; empty while none is due. The first one signs at once. */
    public Optional<Instant> nextSignsFrom(List<SigningKey> keys, Instant now) {
        return keys.stream()
                .max(BY_NUMBER)
                .map(last -> {
                    Instant ends = last.signsFrom().plus(signsFor);
                    return ends.minus(lead).isAfter(now)
                            ? Optional.<Instant>empty()
                            : Optional.of(later(ends, now.plus(lead)));
                })
                .orElseGet(() -> Optional.of(now));
    }

    public static long nextNumber(List<SigningKey> keys) {
        return keys.stream().mapToLong(SigningKey::number).max().orElse(0) + 1;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
