package cn.onestop.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.client.serviceregistry.Registration;
import org.springframework.cloud.client.serviceregistry.ServiceRegistry;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

class LeavingTest {
    @Test
    void notReadyThenOutOfTheRegistryThenPatience() {
        List<String> steps = new ArrayList<>();
        ServiceRegistry<?> registry = mock(ServiceRegistry.class);
        doAnswer(call -> steps.add("deregistered")).when(registry).deregister(any());
        GenericApplicationContext context = new GenericApplicationContext();
        context.registerBean(Registration.class, () -> mock(Registration.class));
        context.registerBean(ServiceRegistry.class, () -> registry);
        context.registerBean(Leaving.class, () -> new Leaving(context, Duration.ofMillis(300)));
        context.addApplicationListener(
                (ApplicationListener<AvailabilityChangeEvent<?>>) event -> steps.add(String.valueOf(event.getState())));
        context.refresh();

        long before = System.nanoTime();
        context.close();

        assertThat(steps).containsExactly(ReadinessState.REFUSING_TRAFFIC.name(), "deregistered");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void itComesBeforeHttpIsDrained() {
        assertThat(new Leaving(new GenericApplicationContext(), Duration.ZERO).getPhase())
                .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
    }
}
