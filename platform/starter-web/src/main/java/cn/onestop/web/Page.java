package cn.onestop.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The same part without the items that are none of the reader's business; it may be shorter than was asked for. */
    public Page<T> only(Predicate<? super T> seen) {
        return new Page<>(items.stream().filter(seen).toList(), next);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
