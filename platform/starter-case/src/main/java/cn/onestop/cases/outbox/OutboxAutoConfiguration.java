package cn.onestop.cases.outbox;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The relay, where a service has collections with an outbox; and what every user of the broker and the store shares. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, RabbitAutoConfiguration.class})
@EnableConfigurationProperties(OutboxSettings.class)
public class OutboxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Topology topology() {
        return Topology.published();
    }

    @Bean
    @ConditionalOnBean(OutboxCollection.class)
    OutboxRelay outboxRelay(
            MongoDatabaseFactory database,
            List<OutboxCollection> collections,
            ConnectionFactory rabbit,
            Topology topology,
            OutboxSettings settings,
            ObjectProvider<MeterRegistry> meters) {
        MongoDatabase durable = database.getMongoDatabase().withWriteConcern(WriteConcern.MAJORITY);
        collections.forEach(
                collection -> durable.getCollection(collection.name()).createIndex(ascending(Outbox.FIELD + ".at")));
        ConnectionFactory publishing = rabbit.getPublisherConnectionFactory();
        OutboxRelay relay = new OutboxRelay(
                durable, collections, new Broker(publishing == null ? rabbit : publishing, topology), settings);
        meters.ifAvailable(relay::meter);
        return relay;
    }

    /** A store that is away is noticed while the caller still waits; what the connection string says goes before it. */
    @Bean
    @Order(-1)
    MongoClientSettingsBuilderCustomizer storeTimes() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(3, TimeUnit.SECONDS));
    }
}
