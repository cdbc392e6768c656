package cn.onestop.acceptance.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Tells a story line by line: the reference, the service that acted, the event that travelled, the time it took. */
public final class Narrator {
    private final PrintStream out;
    private final long start = System.nanoTime();
    private final boolean brief;

    /** @param brief says only what is needed to know where it stopped */
    public Narrator(PrintStream out, boolean brief) {
        this.out = out;
        this.brief = brief;
    }

    public void chapter(String zh, String en) {
        out.printf("%n%s  %s%n", zh, en);
    }

    /** What somebody did, and what came of it. */
    public void step(String who, String what, String service, String reference, String event, Duration took) {
        out.printf(
                Locale.ROOT,
                "%8.3f s  %-11s %s%n            %s  %s  %s  %d ms%n",
                (System.nanoTime() - start) / 1e9,
                who,
                what,
                service,
                reference,
                event,
                took.toMillis());
    }

    /** Something that can be read off the platform. */
    public void shows(String what) {
        if (!brief) {
            out.println("            · " + what);
        }
    }

    /** A check that held. */
    public void holds(String what) {
        out.println("          ✓ " + what);
    }
}
