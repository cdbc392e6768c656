package cn.onestop.registry.application.imports;

import cn.onestop.kernel.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a list.
 *
 * @param rows that were read, without the heading
 * @param rejections the first 1,000 of the {@code rejected}
 */
public record ImportReport(
        int rows, int created, int changed, int unchanged, int rejected, List<Rejection> rejections) {
    private static final int MOST_LISTED = 1_000;

    /** @param line from 1, the heading included, on which the row begins */
    public record Rejection(int line, String field, Text reason) {}

    /** A report that is being made. */
    static final class Draft {
        private final List<Rejection> rejections = new ArrayList<>();
        private int rows;
        private int created;
        private int changed;
        private int unchanged;
        private int rejected;

        /** Counts the row; false when it is one too many. */
        boolean mayReadRow() {
            if (rows == Importing.MOST_ROWS) {
                return false;
            }
            rows++;
            return true;
        }

        void created() {
            created++;
        }

        void changed() {
            changed++;
        }

        void unchanged() {
            unchanged++;
        }

        void reject(int line, String field, Text reason) {
            rejected++;
            if (rejections.size() < MOST_LISTED) {
                rejections.add(new Rejection(line, field, reason));
            }
        }

        ImportReport done() {
            return new ImportReport(rows, created, changed, unchanged, rejected, List.copyOf(rejections));
        }
    }
}
