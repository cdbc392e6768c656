package cn.onestop.consultation.knowledge.application;

import cn.onestop.consultation.knowledge.application.Entries.Kept;
import cn.onestop.consultation.knowledge.domain.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Holds this instance's index to the store: it compares the epoch twice a second, and every version once a minute, should an
 * instance have died between a change and its epoch.
 */
@Service
public class KeepingFresh {
    private static final int ROUNDS_TO_COMPARE_ALL = 120;

    private final Entries entries;
    private final KnowledgeIndex index;
    private final Map<String, Long> held = new HashMap<>();
    private long seen = -1;
    private int rounds;

    KeepingFresh(Entries entries, KnowledgeIndex index) {
        this.entries = entries;
        this.index = index;
    }

    @Scheduled(fixedDelayString = "${onestop.knowledge.freshness}")
    public synchronized void lookAgain() {
        long epoch = entries.epoch();
        rounds++;
        if (epoch != seen || rounds >= ROUNDS_TO_COMPARE_ALL) {
            compare();
            seen = epoch;
            rounds = 0;
        }
    }

    /** Takes in whatever has another version than the index. */
    public synchronized void compare() {
        Map<String, Long> versions = entries.versions();
        List<String> other = versions.entrySet().stream()
                .filter(each -> !each.getValue().equals(held.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (other.isEmpty()) {
            return;
        }
        List<Entry> put = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<Kept> changed = entries.findAll(other);
        for (Kept kept : changed) {
            Entry entry = kept.entry();
            if (entry == null) {
                removed.add(kept.id());
            } else {
                put.add(entry);
            }
        }
        index.update(put, removed);
        changed.forEach(kept -> held.put(kept.id(), kept.version()));
    }
}
