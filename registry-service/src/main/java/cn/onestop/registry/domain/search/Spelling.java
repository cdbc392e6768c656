package cn.onestop.registry.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Every character's readings, asked of the dictionary once. */
final class Spelling {
    static final int LONGEST_SYLLABLE = 6;

    static final char IGNORED = 0;
    /** In place of an initial, for what can't be typed in letters. */
    static final int OTHER = 1 << 26;

    private static final String[] NONE = {};

    private final Readings readings;
    private final Set<String> syllables = ConcurrentHashMap.newKeySet();
    private final Set<String> beginnings = ConcurrentHashMap.newKeySet();
    private final char[] numbers = new char[Character.MAX_VALUE + 1];
    private final int[] initials = new int[Character.MAX_VALUE + 1];
    private char lastNumber;
    private final AtomicReferenceArray<String[]> known = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    Spelling(Readings readings) {
        this.readings = readings;
    }

    /** Folded, without what is ignored: what is compared. */
    static String normalised(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (c != IGNORED) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Half width, lower case, {@code v} for {@code ü}; spaces and apostrophes are ignored. */
    static char fold(char c) {
        char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        if (half == '\'' || half == '’' || Character.isWhitespace(half)) {
            return IGNORED;
        }
        return half == 'ü' || half == 'Ü' ? 'v' : Character.toLowerCase(half);
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** How the character may be typed in letters: its readings, or itself when it is a letter. */
    String[] of(char c) {
        String[] spellings = known.get(c);
        if (spellings == null) {
            spellings = look(c);
            known.set(c, spellings);
        }
        return spellings;
    }

    private String[] look(char c) {
        char folded = fold(c);
        if (isLetter(folded)) {
            return new String[] {String.valueOf(folded)};
        }
        List<String> all = new ArrayList<>(readings.of(c));
        all.removeIf(reading -> reading.isEmpty() || !reading.chars().allMatch(letter -> isLetter((char) letter)));
        for (String reading : all) {
            syllables.add(reading);
            for (int length = 1; length <= reading.length(); length++) {
                beginnings.add(reading.substring(0, length));
            }
        }
        return all.isEmpty() ? NONE : all.toArray(String[]::new);
    }

    /** Whether a character in some name is read so. */
    boolean isSyllable(String letters) {
        return syllables.contains(letters);
    }

    /** Whether a character in some name is read so, or its reading begins so. */
    boolean beginsSyllable(String letters) {
        return letters.length() == 1 || beginnings.contains(letters);
    }

    /** The first letters of the character's readings, one bit each from {@code a}; {@link #OTHER} when it has none, all when it is ignored. */
    int initialsOf(char c) {
        return initialsOfNumbered(numberOf(c));
    }

    /** As {@link #initialsOf}, by the character's number. */
    int initialsOfNumbered(char number) {
        return initials[number];
    }

    private int lookedUpInitialsOf(char c) {
        if (fold(c) == IGNORED) {
            return -1;
        }
        int bits = 0;
        for (String spelt : of(c)) {
            bits |= 1 << (spelt.charAt(0) - 'a');
        }
        return bits == 0 ? OTHER : bits;
    }

    /** A small number for the character, from 1; another for each. What is looked up by it lies close together. */
    char numberOf(char c) {
        char number = numbers[c];
        return number == 0 ? newNumber(c) : number;
    }

    private synchronized char newNumber(char c) {
        if (numbers[c] == 0) {
            initials[++lastNumber] = lookedUpInitialsOf(c);
            numbers[c] = lastNumber;
        }
        return numbers[c];
    }

    char[] numbersOf(char[] characters) {
        char[] result = new char[characters.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = numberOf(characters[i]);
        }
        return result;
    }

    /** Above every number given so far. */
    synchronized int numbers() {
        return lastNumber + 1;
    }
}
