package cn.onestop.papers;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line may end: after any Chinese character, but no line begins with a closing mark or ends with an opening one. */
final class LineBreaks {
    static final SplitCharacter CHINESE = (start, current, end, text, chunks) ->
            endsAfter(at(text, current, chunks), current + 1 < end ? text[current + 1] : ' ');

    private static final String CLOSING = "，。、；：！？）》」』】〉”’％℃…—·,.;:!?)]}%";
    private static final String OPENING = "（《「『【〈“‘([{";

    private LineBreaks() {}

    static boolean endsAfter(char current, char next) {
        if (current == ' ' || current == '-' || current == '/') {
            return true;
        }
        if (OPENING.indexOf(current) >= 0 || CLOSING.indexOf(next) >= 0) {
            return false;
        }
        return wide(current) || wide(next);
    }

    private static boolean wide(char character) {
        return character >= 0x2E80 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFFEF;
    }

    private static char at(char[] text, int current, PdfChunk[] chunks) {
        return chunks == null
                ? text[current]
                : (char) chunks[Math.min(current, chunks.length - 1)].getUnicodeEquivalent(text[current]);
    }
}
