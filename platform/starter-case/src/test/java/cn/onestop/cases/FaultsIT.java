package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Reference;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What only long or repeated trouble with real servers shows. */
@Tag("real-servers")
class FaultsIT extends ParcelsIT {
    private static final String QUEUE = "consultation.inbox";

    @Test
    void aConsumerThatIsLostThirtyTimesWithMessagesInHandFindsEveryOne() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        hearsay.first(event -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<CaseEvent> sent = offersPublished(30, "consultation");

        try (Connection connection = TestBroker.connect();
                Channel channel = connection.createChannel()) {
            for (int i = 0; i < 30; i++) {
                await().until(() -> channel.consumerCount(QUEUE) == 1 && channel.messageCount(QUEUE) == 0);
                BROKER.shut();
                await().until(() -> channel.messageCount(QUEUE) == 30);
                BROKER.open();
            }
        } finally {
            goOn.countDown();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(hearsay.heard()).containsAll(sent));
        assertNothingIsParked();
    }

    @Test
    void aQueueWhoseConsumerWasNeverDeployedKeepsItsOffersAlsoWhenTheBrokerIsRestarted() throws Exception {
        List<String> sent =
                offersPublished(20, "lawyer").stream().map(CloudEvents::write).toList();

        TestBroker.rabbitmqctl("stop_app");
        TestBroker.rabbitmqctl("start_app");

        assertThat(drain("lawyer.inbox")).containsAll(sent);
    }

    /** The first minute it refuses, the second it takes connections and says nothing. */
    @Test
    void aStoreThatIsAwayForTwoMinutesParksNothingAndEverythingTakesEffect() throws Exception {
        Reference reference = registered().value().reference();
        hearsay.first(event -> parcels.change(
                reference,
                null,
                acts.because(event),
                parcel -> parcel.weigh(parcel.state().grams() + 1, "")));
        Duration aMinute = Duration.ofMinutes(1);

        STORE.shut();
        List<CaseEvent> sent = offersPublished(40, "consultation");
        await().until(() -> inbox.waiting() > 0);
        await().during(aMinute)
                .atMost(aMinute.plusSeconds(10))
                .until(() -> hearsay.heard().isEmpty());
        TestMongo.pause();
        try {
            STORE.open();
            await().during(aMinute)
                    .atMost(aMinute.plusSeconds(10))
                    .until(() -> hearsay.heard().isEmpty());
        } finally {
            TestMongo.goOn();
        }

        await().atMost(Duration.ofMinutes(1)).until(() -> hearsay.heard().containsAll(sent));
        assertThat(parcels.get(reference).value().state().grams()).isEqualTo(40);
        assertNothingIsParked();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> drain().stream()
                        .map(CloudEvents::read)
                        .anyMatch(event -> event.subject().equals(reference.toString())));
    }
}
