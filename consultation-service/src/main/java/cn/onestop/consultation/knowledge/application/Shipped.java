package cn.onestop.consultation.knowledge.application;

import cn.onestop.consultation.knowledge.domain.Entry;
import java.util.List;

/** The entries that come with the service; a port. */
public interface Shipped {
    /** @param hash of the text, by which a newer one is told from the one that is kept */
    record Text(Entry entry, String hash) {}

    List<Text> entries();
}
