package cn.onestop.registry.adapter.messaging;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.registry.application.Announcements;
import cn.onestop.registry.application.Change;
import cn.onestop.registry.application.KeepingFresh;
import cn.onestop.web.Correlation;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Changes of the register on the wire: told to every instance, heard from every other one. */
public final class ChangeMessages implements Announcements, MessageListener {
    /** The event's type and routing key. */
    public static final String TYPE = "registry.changed.v1";

    private static final String WHOLE = "register";
    private static final Logger log = LoggerFactory.getLogger(ChangeMessages.class);

    private final String instance = UUID.randomUUID().toString();
    private final RabbitTemplate template;
    private final String exchange;
    private final InstantSource clock;
    private final Correlation correlation;
    private final KeepingFresh fresh;

    public ChangeMessages(
            RabbitTemplate template,
            String exchange,
            InstantSource clock,
            Correlation correlation,
            KeepingFresh fresh) {
        this.template = template;
        this.exchange = exchange;
        this.clock = clock;
        this.correlation = correlation;
        this.fresh = fresh;
    }

    /** @param instance who tells it, so that it need not listen to itself */
    record Told(Change.Kind kind, String instance) {}

    /** A broker that is away loses the announcement; the others find the change by the epoch. */
    @Override
    public void tell(Change change) {
        CaseEvent event = event(change);
        try {
            template.send(
                    exchange,
                    TYPE,
                    MessageBuilder.withBody(CloudEvents.write(event).getBytes(StandardCharsets.UTF_8))
                            .setContentType(CloudEvents.CONTENT_TYPE)
                            .setMessageId(event.id())
                            .build());
        } catch (AmqpException e) {
            log.warn("change {} could not be announced: {}", change.epoch(), e.getMessage());
        }
    }

    CaseEvent event(Change change) {
        String id = UUID.randomUUID().toString();
        return new CaseEvent(
                id,
                TYPE,
                "registry-service",
                change.kind() == Change.Kind.EVERYTHING ? WHOLE : change.id(),
                clock.instant(),
                "",
                change.epoch(),
                "epoch:" + change.epoch(),
                correlation.current(),
                Map.of("change", Map.of("kind", change.kind().name(), "instance", instance)));
    }

    @Override
    public void onMessage(Message message) {
        try {
            CaseEvent event = CloudEvents.read(new String(message.getBody(), StandardCharsets.UTF_8));
            Told told = CloudEvents.part(event, "change", Told.class);
            if (!told.instance().equals(instance)) {
                fresh.apply(new Change(told.kind(), event.subject(), event.sequence()));
            }
        } catch (RuntimeException e) {
            log.warn("a change was not taken in, the epoch will tell: {}", e.toString());
        }
    }
}
