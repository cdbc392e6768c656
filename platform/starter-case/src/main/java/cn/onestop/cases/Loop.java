package cn.onestop.cases;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that a service does again and again, in the background, from start to stop. */
final class Loop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final int PHASE = 3_000;

    private final String name;
    private final Duration every;
    private final Round round;
    private volatile boolean running;
    private @Nullable Thread thread;

    Loop(String name, Duration every, Round round) {
        this.name = name;
        this.every = every;
        this.round = round;
    }

    /** One time around. */
    interface Round {
        /** @return false when it need not be done again */
        boolean go() throws InterruptedException;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        boolean again = true;
        while (running && again) {
            try {
                again = round.go();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} failed and will be tried again: {}", name, e.toString());
            }
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread runs = thread;
        if (runs != null) {
            runs.interrupt();
            try {
                runs.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
