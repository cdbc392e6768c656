package cn.onestop.papers;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/** The two fonts of all papers, one for Chinese and one for Latin, read once; a file holds only the glyphs it uses. */
final class Typeface {
    static final Color INK = new Color(0x1A, 0x1A, 0x1A);

    private static final int LATIN_ENDS = 0x2000;

    private final BaseFont chinese = read("DroidSansFallbackFull.ttf");
    private final BaseFont latin = read("OpenSans-Regular.ttf");

    /** How a phrase looks. */
    record Look(float size, boolean strong, float spacing, Color colour) {
        static Look plain(float size) {
            return new Look(size, false, 0, INK);
        }

        static Look strong(float size) {
            return new Look(size, true, 0, INK);
        }

        Look spaced(float between) {
            return new Look(size, strong, between, colour);
        }

        Look in(Color other) {
            return new Look(size, strong, spacing, other);
        }
    }

    /** @throws MissingGlyph for the first character that neither font has */
    void mustPrint(String text) {
        text.codePoints().forEach(this::fontOf);
    }

    Phrase phrase(String text, Look look) {
        Phrase phrase = new Phrase();
        int begin = 0;
        for (int next = 0; next < text.length(); ) {
            BaseFont font = fontOf(text.codePointAt(begin));
            while (next < text.length() && fontOf(text.codePointAt(next)).equals(font)) {
                next = text.offsetByCodePoints(next, 1);
            }
            phrase.add(chunk(text.substring(begin, next), font, look));
            begin = next;
        }
        return phrase;
    }

    /** In points. */
    float width(String text, float size) {
        return (float) text.codePoints()
                .mapToDouble(character -> fontOf(character).getWidthPoint(Character.toString(character), size))
                .sum();
    }

    private static Chunk chunk(String text, BaseFont font, Look look) {
        Chunk chunk =
                new Chunk(text, new Font(font, look.size(), look.strong() ? Font.BOLD : Font.NORMAL, look.colour()));
        chunk.setSplitCharacter(LineBreaks.CHINESE);
        if (look.spacing() > 0) {
            chunk.setCharacterSpacing(look.spacing());
        }
        return chunk;
    }

    /** Quotation marks and dashes stand in both fonts; among Chinese text they are the wide ones. */
    private BaseFont fontOf(int character) {
        if (character < LATIN_ENDS && latin.charExists(character)) {
            return latin;
        }
        if (chinese.charExists(character)) {
            return chinese;
        }
        if (latin.charExists(character)) {
            return latin;
        }
        throw new MissingGlyph(character);
    }

    private static BaseFont read(String name) {
        try (var file = Typeface.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not in the module");
            }
            BaseFont font =
                    BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
            font.setSubset(true);
            return font;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
