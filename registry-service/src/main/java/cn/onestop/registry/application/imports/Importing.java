package cn.onestop.registry.application.imports;

import cn.onestop.kernel.Text;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.application.NewEntries;
import cn.onestop.registry.domain.Shelf;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.csv.CsvReader;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.web.Problems;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list in, row by row: each row is written whole or rejected with a reason; the same list again changes nothing.
 *
 * @param <E> the kind of entry
 */
final class Importing<E extends Entry & Versioned> {
    static final int MOST_ROWS = 100_000;

    private static final int LONGEST_ROW = 10_000;
    private static final int CHUNK = 500;

    private final Format<E> format;
    private final Entries<E> entries;
    private final Shelf<E> shelf;

    Importing(Format<E> format, Entries<E> entries, Shelf<E> shelf) {
        this.format = format;
        this.entries = entries;
        this.shelf = shelf;
    }

    /** @param writing is called before anything is written */
    ImportReport take(Reader list, Scope scope, Runnable writing) throws IOException {
        CsvReader csv = new CsvReader(list, LONGEST_ROW);
        Map<String, Integer> columns = heading(csv.next());
        ImportReport.Draft report = new ImportReport.Draft();
        Chunk<E> chunk = new Chunk<>(format, entries, shelf, scope, report, writing);
        Set<String> seen = new HashSet<>();
        for (List<String> cells = csv.next(); cells != null; cells = csv.next()) {
            if (!report.mayReadRow()) {
                report.reject(
                        csv.line(),
                        "",
                        new Text(
                                "一次最多 " + MOST_ROWS + " 行，其余未读",
                                "at most " + MOST_ROWS + " rows at once; the rest is unread"));
                break;
            }
            try {
                Row row = row(columns, cells, csv.isCut());
                String id = id(row, scope);
                if (!seen.add(id)) {
                    throw new Row.Refused(
                            row.text("id").isEmpty() ? "number" : "id", new Text("在本表中重复", "stands twice in the list"));
                }
                chunk.add(id, csv.line(), row);
            } catch (Row.Refused e) {
                report.reject(csv.line(), e.column(), e.reason());
            }
            if (chunk.size() == CHUNK) {
                chunk.write();
            }
        }
        chunk.write();
        return report.done();
    }

    private Map<String, Integer> heading(@Nullable List<String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        Set<String> known = new HashSet<>(format.columns());
        known.add("number");
        for (String cell : cells == null ? List.<String>of() : cells) {
            String name = cell.toLowerCase(Locale.ROOT);
            if (!known.contains(name) || columns.put(name, columns.size()) != null) {
                String there = "number, " + String.join(", ", format.columns());
                throw Problems.invalid(
                        "heading",
                        new Text(
                                "没有或重复的列：" + cell + "；可用的列：" + there,
                                "\"" + cell + "\" is no column, or stands twice; there are: " + there));
            }
        }
        if (!columns.containsKey("id") && !columns.containsKey("number")) {
            throw Problems.invalid("heading", new Text("须有 number 或 id 列", "a column number or id is needed"));
        }
        return columns;
    }

    private static Row row(Map<String, Integer> columns, List<String> cells, boolean cut) throws Row.Refused {
        if (cut) {
            throw new Row.Refused("", new Text("该行过长", "the row is too long"));
        }
        if (cells.size() > columns.size()) {
            throw new Row.Refused("", new Text("单元格多于列", "has more cells than there are columns"));
        }
        return new Row(columns, cells);
    }

    private String id(Row row, Scope scope) throws Row.Refused {
        String area = scope.require(row.required("area", 12));
        String id = row.text("id", 64);
        return id.isEmpty() ? NewEntries.name(format.prefix(), area, row.required("number", 64)) : id;
    }
}
