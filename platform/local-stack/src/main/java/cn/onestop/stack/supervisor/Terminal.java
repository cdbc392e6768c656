package cn.onestop.stack.supervisor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Calm output: finished facts as lines; what is being waited for in one line that is overwritten where a person looks on,
 * and as a line every half minute where it goes into a file.
 */
final class Terminal {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    private final boolean live;
    private final boolean colour;
    private Duration told = Duration.ZERO;

    Terminal(PrintStream out, boolean live) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.live = live;
        this.colour = live && System.getenv("NO_COLOR") == null;
    }

    static Terminal standard() {
        return new Terminal(
                System.out, System.console() != null && System.console().isTerminal());
    }

    void headline(String text) {
        line("");
        line(paint("1", text));
    }

    synchronized void line(String text) {
        clear();
        out.println(text);
    }

    void done(String what, String detail) {
        line("  " + paint("32", "✓") + " " + String.format(Locale.ROOT, "%-22s", what) + paint("2", detail));
    }

    void note(String text) {
        line("  " + paint("2", text));
    }

    /** What is waited for, and since when. */
    synchronized void waiting(List<String> names, Duration since) {
        String text = "… " + String.join(", ", names) + "  " + seconds(since);
        if (live) {
            out.print("\r\033[K  " + paint("2", text));
            out.flush();
            return;
        }
        if (since.compareTo(told) < 0) {
            told = Duration.ZERO; // something else is waited for now
        }
        if (since.minus(told).compareTo(SILENCE) >= 0) {
            told = since;
            out.println("  " + text);
        }
    }

    void trouble(String text) {
        clear();
        out.println(paint("31", "✗ ") + text);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    private void clear() {
        if (live) {
            out.print("\r\033[K");
        }
    }

    private String paint(String code, String text) {
        return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
