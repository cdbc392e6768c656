package cn.onestop.web;

import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * A list that is answered whole, because something bounds it: a case's history, the places of an event, a shortlist.
 * What grows without a bound is a {@link Page}.
 */
public record Whole<T>(@Size(max = Whole.MOST) List<T> items) {
    /** No list that is answered whole is longer: the contract says so, and so does this class. */
    public static final int MOST = 500;

    public Whole {
        items = List.copyOf(items);
        if (items.size() > MOST) {
            throw new IllegalStateException("a list of " + items.size() + " items is to be answered in pages");
        }
    }

    public static <S, T> Whole<T> of(Collection<S> all, Function<? super S, ? extends T> view) {
        return new Whole<>(all.stream().<T>map(view).toList());
    }
}
