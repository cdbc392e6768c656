package cn.onestop.web.logging;

/** Text from outside, so that it stays within its line of the log. */
final class Lines {
    private Lines() {}

    /** Without line ends, terminal commands and invisible characters, and no longer than this. */
    static String oneLine(String text, int longest) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest) + 16);
        for (int i = 0; i < text.length() && line.length() < longest; i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                line.append(c);
            } else {
                line.append("\\u%04x".formatted((int) c));
            }
        }
        return bounded(line, text.length(), longest);
    }

    /** As it is, and no longer than this. */
    static String bounded(CharSequence text, int whole, int longest) {
        return text.length() < longest ? text.toString() : text.subSequence(0, longest) + "… (of " + whole + ")";
    }

    private static boolean isPlain(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
