package cn.onestop.consultation.knowledge.application;

import cn.onestop.cases.entries.EntryFollower;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.consultation.knowledge.domain.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Holds this instance's index to the store: it looks twice a second. */
@Service
public class KeepingFresh {
    private final KnowledgeIndex index;
    private final EntryFollower<Entry> follower;

    KeepingFresh(EntryStore<Entry> entries, KnowledgeIndex index) {
        this.index = index;
        this.follower = new EntryFollower<>(entries, this::takeIn);
    }

    @Scheduled(fixedDelayString = "${onestop.knowledge.freshness}")
    public void lookAgain() {
        follower.lookAgain();
    }

    /** Takes in whatever has another version than the index. */
    public void compare() {
        follower.compare();
    }

    private void takeIn(List<Kept<Entry>> changed) {
        List<Entry> put = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        for (Kept<Entry> kept : changed) {
            Entry entry = kept.entry();
            if (entry == null) {
                removed.add(kept.id());
            } else {
                put.add(entry);
            }
        }
        index.update(put, removed);
    }
}
