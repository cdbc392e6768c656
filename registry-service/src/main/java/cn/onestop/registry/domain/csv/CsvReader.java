package cn.onestop.registry.domain.csv;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads RFC 4180 row by row: quoted cells may hold commas, quotes and line ends. Keeps one row in memory. */
public final class CsvReader {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PushbackReader in;
    private final int longestRow;
    private int line = 1;
    private int startedAt;
    private int length;

    /** @param longestRow how many characters a row may have; what is over is read away */
    public CsvReader(Reader in, int longestRow) throws IOException {
        this.in = new PushbackReader(in, 1);
        this.longestRow = longestRow;
        int first = this.in.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            this.in.unread(first);
        }
    }

    /** The line, from 1, on which the last row began. */
    public int line() {
        return startedAt;
    }

    /** Whether the last row was longer than allowed, so that its end is missing. */
    public boolean isCut() {
        return length > longestRow;
    }

    /** The cells of the next row that is not empty; null at the end. */
    public @Nullable List<String> next() throws IOException {
        while (true) {
            startedAt = line;
            length = 0;
            List<String> cells = new ArrayList<>();
            boolean more = row(cells);
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                return cells;
            }
            if (!more) {
                return null;
            }
        }
    }

    /** Reads one row; false when it was ended by the end of the text. */
    private boolean row(List<String> cells) throws IOException {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                if (c != '"') {
                    add(cell, c);
                } else if (follows('"')) {
                    add(cell, c);
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(take(cell));
            } else if (c == '\n') {
                cells.add(take(cell));
                return true;
            } else if (c != '\r' || !peeks('\n')) {
                add(cell, c);
            }
        }
        cells.add(take(cell));
        return false;
    }

    private void add(StringBuilder cell, int c) {
        if (++length <= longestRow) {
            cell.append((char) c);
        }
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString().strip();
        cell.setLength(0);
        return Cells.unguarded(text);
    }

    private boolean follows(char wanted) throws IOException {
        int c = in.read();
        if (c >= 0 && c != wanted) {
            in.unread(c);
        }
        return c == wanted;
    }

    private boolean peeks(char wanted) throws IOException {
        int c = in.read();
        if (c >= 0) {
            in.unread(c);
        }
        return c == wanted;
    }
}
