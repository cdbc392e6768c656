package cn.onestop.acceptance.faults;

import java.nio.file.Path;
import java.util.List;

/** The processes of the trial platform on this machine, to be killed and started again. */
public record Platform(Path script) {
    /** The message broker, as {@code ./onestop} names it. */
    public static final String BROKER = "broker";

    /** Ends it at once (SIGKILL). */
    public void kill(String name) {
        Commands.run(List.of(script.toString(), "kill", name));
    }

    /** Starts it again and returns when it is ready. */
    public void start(String name) {
        Commands.run(List.of(script.toString(), "start", name));
    }
}
