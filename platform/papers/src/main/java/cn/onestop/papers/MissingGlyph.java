package cn.onestop.papers;

/** A character that the font can't print: the paper is refused, rather than printed with a hole. */
public final class MissingGlyph extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    MissingGlyph(int codePoint) {
        super("no glyph for U+%04X".formatted(codePoint));
        this.codePoint = codePoint;
    }

    public int codePoint() {
        return codePoint;
    }
}
