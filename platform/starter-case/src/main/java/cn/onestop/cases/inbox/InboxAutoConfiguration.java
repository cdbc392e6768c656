package cn.onestop.cases.inbox;

import cn.onestop.cases.Reaction;
import cn.onestop.cases.outbox.Broker;
import cn.onestop.cases.outbox.Topology;
import cn.onestop.web.Cursors;
import com.mongodb.WriteConcern;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The inbox, where a service reacts to events. */
@AutoConfiguration(afterName = "cn.onestop.cases.CasesAutoConfiguration")
@ConditionalOnBean(Reaction.class)
@EnableConfigurationProperties(InboxSettings.class)
class InboxAutoConfiguration {
    @Bean
    Reactions reactions(List<Reaction> all, ObjectProvider<Tracer> tracer) {
        return new Reactions(all, tracer.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    ParkedMessages parkedMessages(MongoDatabaseFactory database, InboxSettings settings) {
        return new ParkedMessages(
                database.getMongoDatabase()
                        .getCollection(ParkedMessages.COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY),
                settings);
    }

    @Bean
    ParkedRetries parkedRetries(ParkedMessages parked, Reactions reactions, InboxSettings settings) {
        return new ParkedRetries(parked, reactions, settings);
    }

    @Bean
    ParkedController parkedController(ParkedMessages parked, ParkedRetries retries, Cursors cursors) {
        return new ParkedController(parked, retries, cursors);
    }

    @Bean
    Inbox inbox(
            ConnectionFactory rabbit,
            Topology topology,
            Reactions reactions,
            ParkedMessages parked,
            ParkedRetries retries,
            InboxSettings settings,
            @Value("${spring.application.name}") String service,
            ObjectProvider<MeterRegistry> meters) {
        String named = settings.queue();
        String queue = named == null ? wireName(service) + ".inbox" : named;
        Inbox inbox = new Inbox(
                new Broker(rabbit, topology), queue, new Handling(reactions, parked, settings), retries, settings);
        meters.ifAvailable(registry -> {
            Gauge.builder("onestop.inbox.parked", retries, ParkedRetries::count)
                    .description("messages that failed and wait for a retry or a person")
                    .register(registry);
            Gauge.builder("onestop.inbox.waiting", inbox, Inbox::waiting)
                    .description("messages in hand that wait for the store")
                    .register(registry);
        });
        return inbox;
    }

    private static String wireName(String service) {
        return service.replaceFirst("-service$", "").replace('-', '_');
    }
}
