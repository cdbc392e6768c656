package cn.onestop.consultation.knowledge.application;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.consultation.knowledge.domain.Entry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/**
 * Takes in what ships, at the start: what is new, and a newer text in place of the shipped one. What people wrote or withdrew
 * stays as it is. Several instances may do so at once.
 */
@Service
public class TakingInShipped implements ApplicationRunner {
    private final Shipped shipped;
    private final EntryStore<Entry> entries;
    private final KeepingFresh fresh;

    TakingInShipped(Shipped shipped, EntryStore<Entry> entries, KeepingFresh fresh) {
        this.shipped = shipped;
        this.entries = entries;
        this.fresh = fresh;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        takeIn();
    }

    /** Does nothing when all of it was taken in before. */
    public void takeIn() {
        Map<String, Kept<Entry>> kept = new HashMap<>();
        entries.findAll(shipped.entries().stream()
                        .map(text -> text.entry().id())
                        .toList())
                .forEach(one -> kept.put(one.id(), one));
        boolean changed = false;
        for (Shipped.Text text : shipped.entries()) {
            changed |= takeIn(text, kept.get(text.entry().id()));
        }
        if (changed) {
            entries.changed();
        }
        fresh.compare();
    }

    private boolean takeIn(Shipped.Text text, @Nullable Kept<Entry> now) {
        String id = text.entry().id();
        if (now == null) {
            return entries.insert(new Kept<>(id, 1, text.entry(), null, text.hash()));
        }
        return now.shipped() != null
                && !now.shipped().equals(text.hash())
                && entries.replace(new Kept<>(id, now.version() + 1, text.entry(), null, text.hash()), now.version());
    }
}
