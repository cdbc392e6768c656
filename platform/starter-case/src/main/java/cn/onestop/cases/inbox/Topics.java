package cn.onestop.cases.inbox;

/** Matches event types as a topic exchange does: {@code *} is one word, {@code #} any number of words. */
final class Topics {
    private Topics() {}

    static boolean matches(String pattern, String type) {
        return matches(pattern.split("\\.", -1), 0, type.split("\\.", -1), 0);
    }

    private static boolean matches(String[] pattern, int p, String[] words, int w) {
        if (p == pattern.length) {
            return w == words.length;
        }
        if (pattern[p].equals("#")) {
            return matches(pattern, p + 1, words, w) || (w < words.length && matches(pattern, p, words, w + 1));
        }
        return w < words.length
                && (pattern[p].equals("*") || pattern[p].equals(words[w]))
                && matches(pattern, p + 1, words, w + 1);
    }
}
