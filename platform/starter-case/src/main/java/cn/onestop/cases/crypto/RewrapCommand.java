package cn.onestop.cases.crypto;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code --onestop.rewrap}: wraps every data key of this service anew and ends, with an error while any is left. */
final class RewrapCommand implements ApplicationRunner {
    private static final String OPTION = "onestop.rewrap";
    private static final Logger log = LoggerFactory.getLogger(RewrapCommand.class);

    private final Rewrapping rewrapping;
    private final ConfigurableApplicationContext context;

    RewrapCommand(Rewrapping rewrapping, ConfigurableApplicationContext context) {
        this.rewrapping = rewrapping;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        Rewrapping.Outcome outcome = rewrapping.run();
        if (outcome.left() > 0) {
            throw new IllegalStateException(
                    outcome.left()
                            + " sealed texts still lie under an old master key: run it again, and keep the old key until none is left");
        }
        log.info("{} sealed texts wrapped anew: the old master key is no longer needed", outcome.rewrapped());
        context.close();
    }
}
