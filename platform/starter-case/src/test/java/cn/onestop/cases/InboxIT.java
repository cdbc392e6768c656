package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Caller;
import cn.onestop.web.access.CallerAuthentication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class InboxIT extends ParcelsIT {
    private static final String OFFER = "mediation.referral_offered_to_consultation.v1";

    @Autowired
    MockMvc http;

    @Test
    void anEventReachesItsReaction() throws Exception {
        CaseEvent event = offer();
        publish(OFFER, CloudEvents.write(event));

        await().untilAsserted(() -> assertThat(hearsay.heard()).contains(event));
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() throws Exception {
        Reference reference = registered().value().reference();
        hearsay.first(event -> parcels.change(
                reference,
                null,
                acts.because(event),
                parcel -> parcel.weigh(parcel.state().grams() + 1, "")));
        CaseEvent event = offer();

        publish(OFFER, CloudEvents.write(event));
        publish(OFFER, CloudEvents.write(event));

        await().until(() -> hearsay.heard().stream().filter(event::equals).count() == 2);
        assertThat(parcels.get(reference).value().state().grams()).isEqualTo(1);
        assertThat(parcels.get(reference).version()).isEqualTo(2);
    }

    @Test
    void whatAnEventSetsOffStandsUnderItsCorrelation() throws Exception {
        Reference reference = registered().value().reference();
        hearsay.first(event -> parcels.change(reference, null, acts.because(event), parcel -> parcel.weigh(1, "")));
        CaseEvent cause = offer();

        publish(OFFER, CloudEvents.write(cause));

        await().untilAsserted(() -> assertThat(drain())
                .map(CloudEvents::read)
                .filteredOn(event -> event.sequence() == 2)
                .hasSize(1)
                .allSatisfy(event -> {
                    assertThat(event.correlationId()).isEqualTo(cause.correlationId());
                    assertThat(event.causationId()).isEqualTo("event:" + cause.id());
                }));
    }

    @Test
    void aMessageThatFailsIsParkedAndHoldsUpNobody() throws Exception {
        CaseEvent bad = offer();
        AtomicInteger tries = new AtomicInteger();
        hearsay.first(event -> {
            if (event.id().equals(bad.id())) {
                tries.incrementAndGet();
                throw new IllegalStateException("cannot be used");
            }
        });

        CaseEvent good = offer();
        publish(OFFER, CloudEvents.write(bad));
        publish(OFFER, CloudEvents.write(good));

        await().until(() -> hearsay.heard().contains(good) && parked(bad.id()) != null);
        Document parked = parked(bad.id());
        assertThat(tries).hasValue(3);
        assertThat(parked.get("tries")).isEqualTo(3);
        assertThat(parked.getString("error")).contains("cannot be used");
        assertThat(parked.getDate("nextTry")).isNotNull();
    }

    @Test
    void aParkedMessageIsTriedAgainByItselfWhenItsTimeHasCome() throws Exception {
        CaseEvent bad = offer();
        hearsay.first(event -> {
            throw new IllegalStateException("not yet");
        });
        publish(OFFER, CloudEvents.write(bad));
        await().until(() -> parked(bad.id()) != null);

        hearsay.first(event -> {});
        database()
                .getCollection("inbox_parked")
                .updateOne(new Document("_id", bad.id()), set("nextTry", java.util.Date.from(Instant.now())));

        await().until(() -> parked(bad.id()) == null);
        assertThat(hearsay.heard()).contains(bad);
    }

    @Test
    void aPoisonMessageIsParkedAsItCameInspectedMendedAndReplayed() throws Exception {
        publish(OFFER, "{\"id\": broken");
        await().until(() -> database().getCollection("inbox_parked").countDocuments() == 1);
        String id = database().getCollection("inbox_parked").find().first().getString("_id");

        http.perform(get("/internal/inbox/parked").with(operator()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.items[0].readable").value(false));
        http.perform(get("/internal/inbox/parked/{id}", id).with(operator()))
                .andExpect(jsonPath("$.envelope").value("{\"id\": broken"));
        http.perform(post("/internal/inbox/parked/{id}/replay", id).with(operator()))
                .andExpect(jsonPath("$.done").value(false));
        http.perform(put("/internal/inbox/parked/{id}", id)
                        .with(operator())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"envelope\": {\"id\": \"x\"}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("/envelope"));

        CaseEvent mended = offer();
        http.perform(put("/internal/inbox/parked/{id}", id)
                        .with(operator())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"envelope\": " + CloudEvents.write(mended) + "}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.readable").value(true));
        http.perform(post("/internal/inbox/parked/{id}/replay", id).with(operator()))
                .andExpect(jsonPath("$.done").value(true));

        assertThat(hearsay.heard()).contains(mended);
        http.perform(get("/internal/inbox/parked/{id}", id).with(operator())).andExpect(status().isNotFound());
    }

    @Test
    void whoHasNotTheScopeSeesNoParkedMessages() throws Exception {
        http.perform(get("/internal/inbox/parked").with(as("cases.feed"))).andExpect(status().isForbidden());
        http.perform(get("/internal/inbox/parked")).andExpect(status().isUnauthorized());
    }

    @Test
    void whileTheStoreIsAwayMessagesWaitAndNothingIsParked() throws Exception {
        Reference reference = registered().value().reference();
        hearsay.first(event -> parcels.change(
                reference,
                null,
                acts.because(event),
                parcel -> parcel.weigh(parcel.state().grams() + 1, "")));
        STORE.shut();
        List<CaseEvent> sent = Stream.generate(InboxIT::offer).limit(5).toList();
        for (CaseEvent event : sent) {
            publish(OFFER, CloudEvents.write(event));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> inbox.waiting() > 0);
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .until(() -> hearsay.heard().isEmpty());

        STORE.open();

        await().atMost(Duration.ofSeconds(60)).until(() -> hearsay.heard().containsAll(sent));
        assertThat(parcels.get(reference).value().state().grams()).isEqualTo(5);
        assertNothingIsParked();
    }

    @Test
    void aConsumerThatIsLostWithMessagesInHandFindsThemAllAgain() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        hearsay.first(event -> {
            inHand.countDown();
            try {
                goOn.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        List<CaseEvent> sent = offersPublished(30, "consultation");
        assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 3; i++) {
            BROKER.shut();
            BROKER.open();
        }
        goOn.countDown();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(hearsay.heard()).containsAll(sent));
        assertNothingIsParked();
    }

    @Test
    void whatAStopInterruptsComesAgainAndIsNotParked() throws Exception {
        CountDownLatch inHand = new CountDownLatch(1);
        hearsay.first(event -> {
            inHand.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        CaseEvent event = offer();
        publish(OFFER, CloudEvents.write(event));
        assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();

        inbox.stop();
        assertThat(hearsay.heard()).doesNotContain(event);
        hearsay.forget();
        inbox.start();

        await().atMost(Duration.ofSeconds(30)).until(() -> hearsay.heard().contains(event));
        assertThat(parked(event.id())).isNull();
    }

    private static CaseEvent offer() {
        return offerTo("consultation");
    }

    private static Document parked(String id) {
        return database()
                .getCollection("inbox_parked")
                .find(new Document("_id", id))
                .first();
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private static RequestPostProcessor operator() {
        return as("inbox.operate");
    }

    static RequestPostProcessor as(String scope) {
        Caller caller = new Caller("operator", null, Set.of(), Set.of(), Set.of(scope), null, true);
        Jwt token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("operator")
                .build();
        return authentication(new CallerAuthentication(token, caller));
    }
}
