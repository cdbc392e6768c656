package cn.onestop.registry.config;

import cn.onestop.cases.outbox.Topology;
import cn.onestop.registry.adapter.messaging.ChangeMessages;
import cn.onestop.registry.application.KeepingFresh;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.TopicExchange;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.AsyncConsumerStartedEvent;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/** How this instance hears of changes: a queue of its own that goes with it, and the epoch for what it missed. */
@Configuration(proxyBeanMethods = false)
class FreshnessConfiguration {
    private static final Logger log = LoggerFactory.getLogger(FreshnessConfiguration.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final KeepingFresh fresh;

    FreshnessConfiguration(KeepingFresh fresh) {
        this.fresh = fresh;
    }

    @Bean
    TopicExchange eventsExchange(Topology topology) {
        return new TopicExchange(topology.exchange());
    }

    @Bean
    AnonymousQueue changesQueue() {
        return new AnonymousQueue();
    }

    @Bean
    Binding changesBinding(AnonymousQueue changesQueue, TopicExchange eventsExchange) {
        return BindingBuilder.bind(changesQueue).to(eventsExchange).with(ChangeMessages.TYPE);
    }

    @Bean
    SimpleMessageListenerContainer changesListener(
            ConnectionFactory connections, AnonymousQueue changesQueue, ChangeMessages messages) {
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        container.setQueues(changesQueue);
        container.setMessageListener(messages);
        container.setMissingQueuesFatal(false);
        container.setRecoveryInterval(BETWEEN_TRIES.toMillis());
        return container;
    }

    /** Not ready before everything is loaded; a database that is away is waited for. */
    @Bean
    ApplicationRunner loading() {
        return arguments -> {
            while (!fresh.isLoaded()) {
                try {
                    fresh.loadAll();
                } catch (RuntimeException e) {
                    log.warn("the register can't be loaded yet: {}", e.toString());
                    Thread.sleep(BETWEEN_TRIES);
                }
            }
        };
    }

    @EventListener
    void heard(AsyncConsumerStartedEvent started) {
        try {
            fresh.reconnected();
        } catch (RuntimeException e) {
            log.warn("the epoch can't be read now: {}", e.toString());
        }
    }

    @Scheduled(fixedDelayString = "${onestop.registry.epoch-check}")
    void checkEpoch() {
        fresh.checkEpoch();
    }
}
