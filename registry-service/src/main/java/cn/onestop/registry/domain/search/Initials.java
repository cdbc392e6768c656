package cn.onestop.registry.domain.search;

import org.jspecify.annotations.Nullable;

/**
 * Which names may fit a query, judged by the initials of neighbouring characters: one bitmap of slots for each pair of
 * initials, one for each initial, one for each initial at the start. A no is certain, a yes has to be looked at.
 */
final class Initials {
    /** With the one for what is no letter. */
    private static final int LETTERS = 27;

    private final Spelling spelling;
    private final int words;
    private final long[][] pairs = new long[LETTERS * LETTERS][];
    private final long[][] anywhere = new long[LETTERS][];
    private final long[][] atStart = new long[LETTERS][];

    Initials(Entry[] entries, Spelling spelling) {
        this.spelling = spelling;
        this.words = (entries.length + 63) >>> 6;
        for (int slot = 0; slot < entries.length; slot++) {
            add(entries[slot].name(), slot);
        }
    }

    private void add(String name, int slot) {
        int before = 0;
        for (int i = 0; i < name.length(); i++) {
            if (Spelling.fold(name.charAt(i)) == Spelling.IGNORED) {
                continue;
            }
            int here = spelling.initialsOf(name.charAt(i));
            for (int b = here; b != 0; b &= b - 1) {
                int second = Integer.numberOfTrailingZeros(b);
                set(anywhere, second, slot);
                if (i == 0) {
                    set(atStart, second, slot);
                }
                for (int a = before; a != 0; a &= a - 1) {
                    set(pairs, Integer.numberOfTrailingZeros(a) * LETTERS + second, slot);
                }
            }
            before = here;
        }
    }

    private void set(long[][] maps, int index, int slot) {
        if (maps[index] == null) {
            maps[index] = new long[words];
        }
        maps[index][slot >>> 6] |= 1L << slot;
    }

    /** The slots whose names may have the text in them; null, for all, when there is no text. */
    long @Nullable [] mayContain(String text) {
        if (text.isEmpty()) {
            return null;
        }
        long[][] from = new long[text.length() + 1][];
        for (int i = text.length() - 1; i >= 0; i--) {
            from[i] = from(text, i, from);
        }
        return from[0];
    }

    /** The slots whose names may begin with the text's first character. */
    long[] mayBeginWith(String text) {
        long[] result = new long[words];
        or(result, atStart, initialsAt(text, 0));
        return result;
    }

    /** The slots that may have the rest of the text from here on, given those for every later place. */
    private long[] from(String text, int at, long[][] later) {
        long[] result = new long[words];
        boolean letter = Spelling.isLetter(text.charAt(at));
        int here = initialsAt(text, at);
        int longest = letter ? Math.min(Spelling.LONGEST_SYLLABLE, text.length() - at) : 1;
        for (int length = 1; length <= longest; length++) {
            int next = at + length;
            if (next == text.length()) {
                if (!letter || spelling.beginsSyllable(text.substring(at, next))) {
                    or(result, anywhere, here);
                }
            } else if (length == 1
                    || (length == 2 && text.charAt(at + 1) == 'h')
                    || spelling.isSyllable(text.substring(at, next))) {
                orPairs(result, here, initialsAt(text, next), later[next]);
            }
        }
        return result;
    }

    private int initialsAt(String text, int at) {
        char c = text.charAt(at);
        return Spelling.isLetter(c) ? 1 << (c - 'a') : spelling.initialsOf(c);
    }

    private void orPairs(long[] result, int firsts, int seconds, long[] within) {
        for (int a = firsts; a != 0; a &= a - 1) {
            for (int b = seconds; b != 0; b &= b - 1) {
                long[] map = pairs[Integer.numberOfTrailingZeros(a) * LETTERS + Integer.numberOfTrailingZeros(b)];
                if (map != null) {
                    for (int word = 0; word < words; word++) {
                        result[word] |= map[word] & within[word];
                    }
                }
            }
        }
    }

    private static void or(long[] result, long[][] maps, int initials) {
        for (int b = initials; b != 0; b &= b - 1) {
            long[] map = maps[Integer.numberOfTrailingZeros(b)];
            if (map != null) {
                for (int word = 0; word < map.length; word++) {
                    result[word] |= map[word];
                }
            }
        }
    }
}
