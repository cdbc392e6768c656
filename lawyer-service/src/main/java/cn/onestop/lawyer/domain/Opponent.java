package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import java.util.Set;

/**
 * Somebody on the other side, who is told nothing and is no party of the case.
 *
 * @param hashes keyed hashes of the key, and of whoever acts for an organisation; empty while nobody knows the key
 */
public record Opponent(Sensitive name, Set<String> hashes) {
    public Opponent {
        hashes = Set.copyOf(hashes);
    }
}
