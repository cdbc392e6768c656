package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lectures at a legal culture base of Ximu township (210381104), and who comes. */
class LegalEventsIT extends ConsultationIT {
    private static final String EVENTS = "/api/legal-events";

    private static String form(Instant startsAt, int capacity) {
        return """
            {"kind":"LECTURE","title":"讨薪怎么办","description":"律师讲劳动报酬","site":"SITE-BASE","startsAt":"%s","endsAt":"%s",
             "speaker":"郑律师","capacity":%d}""".formatted(startsAt, startsAt.plusSeconds(7_200), capacity);
    }

    /** Later than any test moves the business clock. */
    private static Instant soon() {
        return Instant.parse("2033-05-01T01:00:00Z");
    }

    private String announced(Instant startsAt, int capacity) {
        Answer announced = as(CLERK).post(EVENTS, form(startsAt, capacity), "Idempotency-Key", key());
        assertThat(announced.status()).as(announced.toString()).isEqualTo(201);
        return announced.json().path("id").asString();
    }

    private Answer signedUp(String person, String id) {
        return as(TestTokens.citizen(person)).put(EVENTS + "/" + id + "/sign-up", null);
    }

    @Test
    void anyoneFindsWhatTakesPlaceInAnAreaInOrderAndPageByPage() {
        Instant later = Instant.parse("2036-05-01T01:00:00Z");
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            mine.add(announced(later.plusSeconds(i * 60L), 10));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = Http.at(port).get(EVENTS + "?area=210381&from=2036-05-01T00:00:00Z&limit=2" + next);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            next = page.json().path("next").isString()
                    ? "&after=" + page.json().path("next").asString()
                    : "";
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(mine);
        assertThat(Http.at(port)
                        .get(EVENTS + "?area=2102&from=2036-05-01T00:00:00Z")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void ofEightWhoSignUpAtOnceForThreePlacesThreeGetOne() throws Exception {
        String id = announced(soon(), 3);
        List<String> people = IntStream.range(0, 8).mapToObj(i -> somebody()).toList();
        CyclicBarrier start = new CyclicBarrier(people.size());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Answer>> all = people.stream()
                    .map(person -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return signedUp(person, id);
                    }))
                    .toList();
            for (Future<Answer> one : all) {
                statuses.add(one.get().status());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
        assertThat(Http.at(port)
                        .get(EVENTS + "/" + id)
                        .json()
                        .path("placesLeft")
                        .asInt())
                .isZero();
    }

    @Test
    void whoSignsUpTwiceHasOnePlaceAndMayGiveItBack() {
        String id = announced(soon(), 2);
        String person = somebody();
        signedUp(person, id);
        assertThat(signedUp(person, id).json().path("placesLeft").asInt()).isEqualTo(1);
        Answer off = as(TestTokens.citizen(person)).send("DELETE", EVENTS + "/" + id + "/sign-up", null);
        assertThat(off.json().path("placesLeft").asInt()).isEqualTo(2);
        assertThat(off.json().path("youComeToo").asBoolean()).isFalse();
    }

    @Test
    void aClerkSignsAVillagerUpAndReadsWhoComes() {
        String id = announced(soon(), 2);
        Answer signed = as(CLERK)
                .put(EVENTS + "/" + id + "/sign-ups", "{\"name\":\"赵铁柱\",\"identityNumber\":\"" + WORKER_ID + "\"}");
        assertThat(signed.status()).as(signed.toString()).isEqualTo(200);
        assertThat(as(ZHAO).get(EVENTS + "/" + id).json().path("youComeToo").asBoolean())
                .isTrue();
        assertThat(as(CLERK)
                        .get(EVENTS + "/" + id + "/sign-ups")
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("姓名" + WORKER);
        String elsewhere = TestTokens.staff("P-elsewhere", Role.CLERK, "210281105");
        assertThat(as(elsewhere).get(EVENTS + "/" + id + "/sign-ups").status()).isEqualTo(403);
        assertThat(as(ZHAO).get(EVENTS + "/" + id + "/sign-ups").status()).isEqualTo(403);
    }

    @Test
    void whatWasCancelledOrHasBegunTakesNobodyMore() {
        String cancelled = announced(soon(), 5);
        String etag = Http.at(port).get(EVENTS + "/" + cancelled).header("ETag");
        assertThat(as(CLERK)
                        .post(EVENTS + "/" + cancelled + "/cancellation", "{\"why\":\"大雪\"}", "If-Match", etag)
                        .json()
                        .path("cancelled")
                        .asString())
                .isEqualTo("大雪");
        assertThat(signedUp(somebody(), cancelled).status()).isEqualTo(409);
        String begun = announced(Instant.parse("2020-05-01T01:00:00Z"), 5);
        assertThat(signedUp(somebody(), begun).status()).isEqualTo(409);
    }

    @Test
    void aSiteThatThereIsNotAndAnEndBeforeTheBeginningAreRefusedByTheirFields() {
        Answer site = as(CLERK).post(EVENTS, form(soon(), 5).replace("SITE-BASE", "NOWHERE"), "Idempotency-Key", key());
        assertThat(site.field()).isEqualTo("/site");
        Instant startsAt = soon();
        String ended = form(startsAt, 5).replace(startsAt.plusSeconds(7_200).toString(), startsAt.toString());
        assertThat(as(CLERK).post(EVENTS, ended, "Idempotency-Key", key()).field())
                .isEqualTo("/endsAt");
    }

    @Test
    void anErasedPersonIsTakenOffAndAMergedOneIsTheOther() {
        String id = announced(soon(), 5);
        String erased = somebody();
        String merged = somebody();
        String into = somebody();
        signedUp(erased, id);
        signedUp(merged, id);
        EventTap.say(said("person.erased.v1", Map.of("key", erased)));
        EventTap.say(said("person.merged.v1", Map.of("key", merged, "into", into)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as(CLERK)
                                .get(EVENTS + "/" + id + "/sign-ups")
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("person").asString()))
                        .containsExactly(into));
    }

    private static CaseEvent said(String type, Map<String, Object> person) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "identity-service",
                String.valueOf(person.get("key")),
                Instant.now(),
                "",
                1,
                "cause",
                UUID.randomUUID().toString(),
                Map.of("person", person));
    }
}
