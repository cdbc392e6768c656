package cn.onestop.consultation.knowledge.application;

import cn.onestop.consultation.knowledge.domain.Entry;
import cn.onestop.consultation.knowledge.domain.Field;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What finds entries by their words; a port. */
public interface KnowledgeIndex {
    /**
     * @param text what is asked; empty lists what there is
     * @param after where the page before ended; null for the first page
     */
    record Search(
            String text,
            @Nullable Field field,
            Entry.@Nullable Kind kind,
            @Nullable String after,
            int limit) {}

    /**
     * Something found.
     *
     * @param title with the words that fit marked by {@code <em>}, the rest escaped for HTML
     * @param excerpt of the answer, likewise
     * @param position of this hit, for the page after it
     */
    record Hit(Entry entry, String title, String excerpt, String position) {}

    /** The best first. */
    List<Hit> search(Search search);

    /** Takes these in, in place of what stood there under the same ids, and those out; found from the next search on. */
    void update(Collection<Entry> put, Collection<String> removed);
}
