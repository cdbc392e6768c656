package cn.onestop.registry.domain.csv;

/** Cells that a spreadsheet would take for a formula are written behind an apostrophe, and read without it. */
final class Cells {
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final char GUARD = '\'';

    private Cells() {}

    static String guarded(String text) {
        return text.isEmpty() || STARTS_FORMULA.indexOf(text.charAt(0)) < 0 ? text : GUARD + text;
    }

    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && STARTS_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
