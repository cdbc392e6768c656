package cn.onestop.web.config;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.cloud.client.serviceregistry.Registration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of going: not ready, out of the registry, and then some patience, until no caller's cache names this
 * instance. Draining HTTP comes after it, then confirms, then connections.
 */
final class Leaving implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private final ApplicationContext context;
    private final Duration wait;
    private volatile boolean running;

    Leaving(ApplicationContext context, Duration wait) {
        this.context = context;
        this.wait = wait;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        Registration registration = context.getBeanProvider(Registration.class).getIfUnique();
        if (registration == null) {
            return; // instances known by configuration: callers find out by the closed port, and take another
        }
        deregister(registration);
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private void deregister(Registration registration) {
        try {
            context.getBeanProvider(ServiceRegistry.class).ifUnique(registry -> registry.deregister(registration));
            log.info("deregistered {}; waiting {} for callers to notice", registration.getInstanceId(), wait);
        } catch (RuntimeException e) {
            log.warn("could not deregister {}: {}", registration.getInstanceId(), e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
