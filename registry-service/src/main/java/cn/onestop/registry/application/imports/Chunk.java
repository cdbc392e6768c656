package cn.onestop.registry.application.imports;

import cn.onestop.kernel.Text;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.application.Entries.Stored;
import cn.onestop.registry.domain.Shelf;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.search.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some rows that are looked up and written together, each of them whole or not at all. */
final class Chunk<E extends Entry & Versioned> {
    private final Format<E> format;
    private final Entries<E> entries;
    private final Shelf<E> shelf;
    private final Scope scope;
    private final ImportReport.Draft report;
    private final Runnable writing;
    private final Map<String, Pending> rows = new LinkedHashMap<>();

    private record Pending(int line, Row row) {}

    /** @param writing is called before anything is written */
    Chunk(
            Format<E> format,
            Entries<E> entries,
            Shelf<E> shelf,
            Scope scope,
            ImportReport.Draft report,
            Runnable writing) {
        this.format = format;
        this.entries = entries;
        this.shelf = shelf;
        this.scope = scope;
        this.report = report;
        this.writing = writing;
    }

    void add(String id, int line, Row row) {
        rows.put(id, new Pending(line, row));
    }

    int size() {
        return rows.size();
    }

    void write() {
        Map<String, Stored<E>> stored = new HashMap<>();
        entries.findAll(rows.keySet()).forEach(each -> stored.put(each.id(), each));
        List<Stored<E>> next = new ArrayList<>();
        Set<String> created = new HashSet<>();
        rows.forEach((id, pending) -> {
            try {
                E known = known(id, stored.get(id), pending.row());
                E entry = format.read(pending.row(), id, known);
                if (known != null && format.content(known).equals(format.content(entry))) {
                    report.unchanged();
                    return;
                }
                next.add(new Stored<>(id, entry.version(), entry, null));
                if (known == null) {
                    created.add(id);
                }
            } catch (Row.Refused e) {
                report.reject(pending.line(), e.column(), e.reason());
            }
        });
        if (!next.isEmpty()) {
            writing.run();
            Set<String> lost = entries.putAll(next);
            next.forEach(each -> count(each.id(), lost.contains(each.id()), created.contains(each.id())));
        }
        rows.clear();
    }

    /** The entry that the row would change, in an area of the caller's; null when it would make one. */
    private @Nullable E known(String id, @Nullable Stored<E> stored, Row row) throws Row.Refused {
        E known = stored == null ? shelf.find(id).filter(Versioned::sample).orElse(null) : stored.entry();
        if (stored != null && known == null) {
            throw new Row.Refused("id", new Text("该条目已被删除", "the entry was removed"));
        }
        if (known == null && !row.text("id").isEmpty()) {
            throw new Row.Refused("id", new Text("没有这个条目", "is not the id of an entry"));
        }
        if (known != null) {
            scope.require(known.area());
        }
        return known;
    }

    private void count(String id, boolean lost, boolean created) {
        if (lost) {
            report.reject(
                    Objects.requireNonNull(rows.get(id)).line(),
                    "",
                    new Text("同时被他人更改，请重试", "was changed by someone else meanwhile: repeat it"));
        } else if (created) {
            report.created();
        } else {
            report.changed();
        }
    }
}
