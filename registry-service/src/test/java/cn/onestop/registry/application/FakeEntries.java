package cn.onestop.registry.application;

import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Entries in a map. */
final class FakeEntries<E extends Entry & Versioned> implements Entries<E> {
    private final Map<String, Stored<E>> all = new LinkedHashMap<>();
    int reads;

    @Override
    public List<Stored<E>> all() {
        reads++;
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Stored<E>> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public boolean insert(Stored<E> entry) {
        return all.putIfAbsent(entry.id(), entry) == null;
    }

    @Override
    public boolean replace(Stored<E> entry, long expectedVersion) {
        Stored<E> now = all.get(entry.id());
        if (now == null || now.version() != expectedVersion) {
            return false;
        }
        all.put(entry.id(), entry);
        return true;
    }

    @Override
    public Set<String> putAll(List<Stored<E>> entries) {
        Set<String> lost = new HashSet<>();
        for (Stored<E> each : entries) {
            if (!replace(each, each.version() - 1) && !insert(each)) {
                lost.add(each.id());
            }
        }
        return lost;
    }

    @Override
    public List<Stored<E>> findAll(Collection<String> ids) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
