package cn.onestop.registry.adapter.messaging;

import cn.onestop.registry.application.Announcements;
import cn.onestop.registry.application.Change;
import cn.onestop.registry.application.KeepingFresh;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes of the register on the wire: told to every instance, heard from every instance. */
public final class ChangeMessages implements Announcements, MessageListener {
    /** The event's type and routing key. */
    public static final String TYPE = "registry.changed.v1";

    private static final Logger log = LoggerFactory.getLogger(ChangeMessages.class);

    private final String instance = UUID.randomUUID().toString();
    private final RabbitTemplate template;
    private final String exchange;
    private final InstantSource clock;
    private final JsonMapper json;
    private final KeepingFresh fresh;

    public ChangeMessages(
            RabbitTemplate template, String exchange, InstantSource clock, JsonMapper json, KeepingFresh fresh) {
        this.template = template;
        this.exchange = exchange;
        this.clock = clock;
        this.json = json;
        this.fresh = fresh;
    }

    /** A broker that is away loses the announcement; the others find the change by the epoch. */
    @Override
    public void tell(Change change) {
        try {
            template.send(exchange, TYPE, message(change));
        } catch (AmqpException e) {
            log.warn("change {} could not be announced: {}", change.epoch(), e.getMessage());
        }
    }

    private Message message(Change change) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "registry-service");
        event.put("type", TYPE);
        event.put("subject", change.id().isEmpty() ? "register" : change.id());
        event.put("time", clock.instant().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("kind", change.kind().name(), "epoch", change.epoch(), "instance", instance));
        return MessageBuilder.withBody(json.writeValueAsBytes(event))
                .setContentType("application/cloudevents+json")
                .build();
    }

    @Override
    public void onMessage(Message message) {
        try {
            JsonNode event = json.readTree(new String(message.getBody(), StandardCharsets.UTF_8));
            if (!instance.equals(event.path("data").path("instance").asString(""))) {
                fresh.apply(read(event));
            }
        } catch (JacksonException | IllegalArgumentException e) {
            log.warn("not a change of the register: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.warn("a change could not be read now, the epoch will tell: {}", e.toString());
        }
    }

    private static Change read(JsonNode event) {
        Change.Kind kind = Change.Kind.valueOf(event.path("data").path("kind").asString(""));
        String id = kind == Change.Kind.EVERYTHING ? "" : event.path("subject").asString("");
        return new Change(kind, id, event.path("data").path("epoch").asLong(0));
    }
}
