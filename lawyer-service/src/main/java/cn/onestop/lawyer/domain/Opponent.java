package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the other side, who is told nothing and is no party of the case.
 *
 * @param key in the register of persons and organisations; null while nobody knows it
 * @param representative key of the person who acts for an organisation, or null
 * @param hashes keyed hashes of both keys, by which sides are compared; empty while nobody knows them
 */
public record Opponent(
        Sensitive name,
        @Nullable Sensitive key,
        boolean organisation,
        @Nullable Sensitive representative,
        Set<String> hashes) {
    public Opponent {
        hashes = Set.copyOf(hashes);
    }

    /** The keys that are known, of the opponent and of whoever acts for it. */
    public Set<String> keys() {
        return Stream.of(key, representative)
                .filter(one -> one != null && !one.value().isEmpty())
                .map(Sensitive::value)
                .collect(Collectors.toUnmodifiableSet());
    }
}
