package cn.onestop.cases.entries;

import cn.onestop.kernel.Entry;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is in memory, in the order of ids.
 *
 * @param name of the list, for its cursors
 * @param after the cursor of the part before, or null for the first
 */
public record InOrder(
        Cursors cursors, String name, @Nullable String after, Limit limit) {
    public <E extends Entry> Page<E> page(List<E> all, Predicate<E> wanted) {
        return cursors.page(name, all.stream().filter(wanted).toList(), Entry::id, after, limit);
    }
}
