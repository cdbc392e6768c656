package cn.onestop.cases.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds what an instance has in memory to the store: it compares the epoch each time it is asked to look, and every version once in
 * 120 times, should an instance have died between a change and its epoch.
 */
public final class EntryFollower<E> {
    private static final int ROUNDS_TO_COMPARE_ALL = 120;

    private final EntryStore<E> entries;
    private final Consumer<List<Kept<E>>> takeIn;
    private final Map<String, Long> held = new HashMap<>();
    private long seen = -1;
    private int rounds;

    /** @param takeIn puts what changed, withdrawals included, into memory */
    public EntryFollower(EntryStore<E> entries, Consumer<List<Kept<E>>> takeIn) {
        this.entries = entries;
        this.takeIn = takeIn;
    }

    /** Looks whether anything changed; cheap when nothing did. */
    public synchronized void lookAgain() {
        long epoch = entries.epoch();
        rounds++;
        if (epoch != seen || rounds >= ROUNDS_TO_COMPARE_ALL) {
            compare();
            seen = epoch;
            rounds = 0;
        }
    }

    /** Takes in whatever has another version than what is held. */
    public synchronized void compare() {
        List<String> other = entries.versions().entrySet().stream()
                .filter(each -> !each.getValue().equals(held.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (!other.isEmpty()) {
            List<Kept<E>> changed = entries.findAll(other);
            takeIn.accept(changed);
            changed.forEach(kept -> held.put(kept.id(), kept.version()));
        }
    }
}
