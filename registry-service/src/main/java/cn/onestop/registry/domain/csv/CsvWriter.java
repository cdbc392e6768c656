package cn.onestop.registry.domain.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8. */
public final class CsvWriter {
    private final Writer out;

    public CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write('\uFEFF');
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(written(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String written(String text) {
        String cell = Cells.guarded(text);
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
