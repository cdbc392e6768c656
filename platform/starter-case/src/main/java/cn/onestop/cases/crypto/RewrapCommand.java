package cn.onestop.cases.crypto;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --onestop.rewrap}: seals what an earlier version stored in clear, wraps every data key of this service anew and ends, with an
 * error while any is left.
 */
final class RewrapCommand implements ApplicationRunner {
    private static final String OPTION = "onestop.rewrap";
    private static final Logger log = LoggerFactory.getLogger(RewrapCommand.class);

    private final Rewrapping rewrapping;
    private final Supplier<List<StillInClear>> stillInClear;
    private final ConfigurableApplicationContext context;

    RewrapCommand(
            Rewrapping rewrapping, Supplier<List<StillInClear>> stillInClear, ConfigurableApplicationContext context) {
        this.rewrapping = rewrapping;
        this.stillInClear = stillInClear;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        long inClear = 0;
        for (StillInClear one : stillInClear.get()) {
            StillInClear.Outcome sealed = one.seal();
            log.info("{}: {} sealed, {} left", one, sealed.sealed(), sealed.left());
            inClear += sealed.left();
        }
        Rewrapping.Outcome outcome = rewrapping.run();
        if (outcome.left() > 0) {
            throw new IllegalStateException(
                    outcome.left()
                            + " sealed texts still lie under an old master key: run it again, and keep the old key until none is left");
        }
        if (inClear > 0) {
            throw new IllegalStateException(
                    inClear + " documents still lie in clear: run it again when no earlier version runs any more");
        }
        log.info("{} sealed texts wrapped anew: the old master key is no longer needed", outcome.rewrapped());
        context.close();
    }
}
