package cn.onestop.registry.domain.search;

/**
 * What a person typed, to be found in names: characters, pinyin (the last syllable may be unfinished), initials, or a
 * mixture of them. A character with several readings is found by each.
 */
final class NameQuery {
    private final String text;
    private final Spelling spelling;

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
    }

    String text() {
        return text;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How well the name fits from its beginning. */
    Fit fitAtStart(String name) {
        int end = reach(name, 0, 0, false);
        if (end >= 0) {
            return end == name.length() ? Fit.EXACT : Fit.BEGINS;
        }
        end = reach(name, 0, 0, true);
        if (end >= 0) {
            return end == name.length() ? Fit.EXACT : Fit.BEGINS_ABBREVIATED;
        }
        return Fit.NONE;
    }

    boolean fitsInside(String name) {
        for (int start = 1; start < name.length(); start++) {
            if (reach(name, start, 0, true) >= 0) {
                return true;
            }
        }
        return false;
    }

    Fit fit(String name) {
        if (isEmpty()) {
            return Fit.INSIDE;
        }
        Fit atStart = fitAtStart(name);
        return atStart == Fit.NONE && fitsInside(name) ? Fit.INSIDE : atStart;
    }

    /** Where in the name a match of the rest of the text ends; -1 when there is none. */
    private int reach(String name, int at, int from, boolean abbreviating) {
        if (from == text.length()) {
            return at;
        }
        if (at == name.length()) {
            return -1;
        }
        char typed = text.charAt(from);
        char here = name.charAt(at);
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

    private int reachBySyllable(String name, int at, int from, String spelt, boolean abbreviating) {
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
