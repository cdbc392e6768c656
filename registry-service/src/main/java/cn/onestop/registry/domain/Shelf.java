package cn.onestop.registry.domain;

import cn.onestop.registry.domain.search.Directory;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.registry.domain.search.Readings;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/** All entries of one kind: by id, and in a directory that is replaced whole with every change. Readers never wait. */
public final class Shelf<E extends Entry & Versioned> {
    private final ToIntFunction<E> tagger;
    private final Readings readings;
    private volatile Map<String, E> byId = new ConcurrentHashMap<>();
    private volatile Directory<E> directory;

    Shelf(ToIntFunction<E> tagger, Readings readings) {
        this.tagger = tagger;
        this.readings = readings;
        this.directory = Directory.of(List.of(), tagger, readings);
    }

    public Optional<E> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Directory<E> directory() {
        return directory;
    }

    synchronized void fill(Collection<? extends E> entries) {
        Map<String, E> ids = HashMap.newHashMap(entries.size());
        entries.forEach(entry -> ids.put(entry.id(), entry));
        Directory<E> next = Directory.of(entries, tagger, readings);
        byId = new ConcurrentHashMap<>(ids);
        directory = next;
    }

    /** Puts the entry in, unless a later version is in already. */
    synchronized void put(E entry) {
        E before = byId.get(entry.id());
        if (before == null || before.version() <= entry.version()) {
            directory = directory.with(before, entry);
            byId.put(entry.id(), entry);
        }
    }

    synchronized void remove(String id) {
        E before = byId.remove(id);
        if (before != null) {
            directory = directory.without(before);
        }
    }
}
