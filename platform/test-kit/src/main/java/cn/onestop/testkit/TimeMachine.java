package cn.onestop.testkit;

import cn.onestop.web.BusinessClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Moves the business time of services, all to the same distance from the system's: a service here in the JVM, or running ones. */
public final class TimeMachine implements AutoCloseable {
    private final List<Consumer<Duration>> clocks = new ArrayList<>();
    private Duration ahead = Duration.ZERO;

    private TimeMachine() {}

    public static TimeMachine of(BusinessClock... services) {
        TimeMachine machine = new TimeMachine();
        for (BusinessClock clock : services) {
            machine.clocks.add(clock::moveTo);
        }
        return machine;
    }

    /**
     * Of running services.
     *
     * @param ports where they listen on this machine
     * @param tokens a token with the scope {@code clock.move} for the service at a port
     */
    public static TimeMachine over(List<Integer> ports, Function<Integer, String> tokens) {
        TimeMachine machine = new TimeMachine();
        for (int port : ports) {
            machine.clocks.add(offset -> {
                Http.Answer answer =
                        Http.at(port).as(tokens.apply(port)).post("/internal/clock", "{\"offset\":\"" + offset + "\"}");
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.toString());
                }
            });
        }
        return machine;
    }

    /** Further ahead, by this much. */
    public void forward(Duration by) {
        moveTo(ahead.plus(by));
    }

    public void moveTo(Duration offset) {
        ahead = offset;
        clocks.forEach(clock -> clock.accept(offset));
    }

    /** Back to the present. */
    @Override
    public void close() {
        moveTo(Duration.ZERO);
    }
}
