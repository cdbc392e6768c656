package cn.onestop.registry.domain.search;

/**
 * What a person typed, to be found in names: characters, pinyin (the last syllable may be unfinished), initials, or a
 * mixture of them. A character with several readings is found by each.
 */
final class NameQuery {
    /** Beside the initials: the text may end with the character. */
    private static final int ENDS = 1 << 30;

    private static final int RECKONED = 1 << 31;

    private final String text;
    private final Spelling spelling;
    /** What was reckoned already, by the number of the character. */
    private final int[] seconds;

    /** How well a name fits; the best first. */
    enum Fit {
        EXACT,
        /** The name begins with it, in characters or whole syllables. */
        BEGINS,
        /** The name begins with it, some syllables being abbreviated to their initials. */
        BEGINS_ABBREVIATED,
        INSIDE,
        NONE
    }

    NameQuery(String typed, Spelling spelling) {
        this.text = Spelling.normalised(typed);
        this.spelling = spelling;
        this.seconds = new int[spelling.numbers()];
    }

    /**
     * A name among the characters of many.
     *
     * @param numbers of the characters
     */
    record Name(char[] characters, char[] numbers, int from, int to) {
        static Name of(String name, Spelling spelling) {
            char[] characters = name.toCharArray();
            return new Name(characters, spelling.numbersOf(characters), 0, characters.length);
        }

        private char at(int index) {
            return characters[index];
        }
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How well the name fits from its beginning. */
    Fit fitAtStart(Name name) {
        int end = reach(name, name.from(), 0, false);
        if (end >= 0) {
            return end == name.to() ? Fit.EXACT : Fit.BEGINS;
        }
        end = reach(name, name.from(), 0, true);
        if (end >= 0) {
            return end == name.to() ? Fit.EXACT : Fit.BEGINS_ABBREVIATED;
        }
        return Fit.NONE;
    }

    private boolean fitsInside(Name name) {
        for (int start = name.from() + 1; start < name.to(); start++) {
            int next = secondsAfter(name, start);
            boolean mayFit = (next & ENDS) != 0
                    || (start + 1 < name.to() && (spelling.initialsOfNumbered(name.numbers()[start + 1]) & next) != 0);
            if (mayFit && reach(name, start, 0, true) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The initials that may follow a character with which the text begins; none when it can't begin with it. */
    private int secondsAfter(Name name, int at) {
        char number = name.numbers()[at];
        if (number >= seconds.length) {
            return reckonedSecondsAfter(name.at(at));
        }
        if (seconds[number] == 0) {
            seconds[number] = reckonedSecondsAfter(name.at(at)) | RECKONED;
        }
        return seconds[number] & ~RECKONED;
    }

    private int reckonedSecondsAfter(char c) {
        char typed = text.charAt(0);
        if (!Spelling.isLetter(typed)) {
            return Spelling.fold(c) == typed ? initialsAt(1) : 0;
        }
        int initials = 0;
        for (String spelt : spelling.of(c)) {
            int same = 0;
            while (same < spelt.length() && same < text.length() && spelt.charAt(same) == text.charAt(same)) {
                same++;
            }
            if (same > 0) {
                initials |= initialsAt(1);
                initials |= same == spelt.length() || same == text.length() ? initialsAt(same) : 0;
                initials |= same > 1 && spelt.charAt(1) == 'h' ? initialsAt(2) : 0;
            }
        }
        return initials;
    }

    private int initialsAt(int at) {
        if (at >= text.length()) {
            return ENDS;
        }
        char c = text.charAt(at);
        return Spelling.isLetter(c) ? 1 << (c - 'a') : spelling.initialsOf(c);
    }

    Fit fit(Name name) {
        if (isEmpty()) {
            return Fit.INSIDE;
        }
        Fit atStart = fitAtStart(name);
        return atStart == Fit.NONE && fitsInside(name) ? Fit.INSIDE : atStart;
    }

    boolean fitsOnlyInside(Name name) {
        return fitsInside(name) && fitAtStart(name) == Fit.NONE;
    }

    /** Where in the name a match of the rest of the text ends; -1 when there is none. */
    private int reach(Name name, int at, int from, boolean abbreviating) {
        if (from == text.length()) {
            return at;
        }
        if (at == name.to()) {
            return -1;
        }
        char typed = text.charAt(from);
        char here = name.at(at);
        char folded = Spelling.fold(here);
        if (folded == Spelling.IGNORED) {
            return reach(name, at + 1, from, abbreviating);
        }
        if (!Spelling.isLetter(typed)) {
            return typed == folded ? reach(name, at + 1, from + 1, abbreviating) : -1;
        }
        for (String spelt : spelling.of(here)) {
            if (spelt.charAt(0) == typed) {
                int end = reachBySyllable(name, at, from, spelt, abbreviating);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }

    private int reachBySyllable(Name name, int at, int from, String spelt, boolean abbreviating) {
        int same = 1;
        while (same < spelt.length() && from + same < text.length() && spelt.charAt(same) == text.charAt(from + same)) {
            same++;
        }
        if (same == spelt.length()) {
            int end = reach(name, at + 1, from + same, abbreviating);
            if (end >= 0) {
                return end;
            }
        } else if (from + same == text.length() && same > 1) {
            return at + 1;
        }
        if (!abbreviating) {
            return -1;
        }
        int end = reach(name, at + 1, from + 1, true);
        return end < 0 && same > 1 && spelt.charAt(1) == 'h' ? reach(name, at + 1, from + 2, true) : end;
    }
}
