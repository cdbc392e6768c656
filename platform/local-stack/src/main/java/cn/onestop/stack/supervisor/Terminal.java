package cn.onestop.stack.supervisor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Calm output: finished facts as lines; what is being waited for in one line that is overwritten, only where a person looks on. */
final class Terminal {
    private final PrintStream out;
    private final boolean live;
    private final boolean colour;

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

    void line(String text) {
        clear();
        out.println(text);
    }

    void done(String what, String detail) {
        line("  " + paint("32", "✓") + " " + String.format(Locale.ROOT, "%-22s", what) + paint("2", detail));
    }

    void note(String text) {
        line("  " + paint("2", text));
    }

    /** What is waited for; printed only on a live terminal. */
    void waiting(List<String> names, Duration since) {
        if (live) {
            out.print("\r\033[K  " + paint("2", "… " + String.join(", ", names) + "  " + seconds(since)));
            out.flush();
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
