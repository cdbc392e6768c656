package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Places in call-back slots: four in each, whoever comes first. */
class CallBackIT extends ConsultationIT {
    private static final int CAPACITY = 4;

    private JsonNode slot(String area, int number) {
        return as(ZHAO).get(PATH + "/callback-slots?area=" + area)
                .json()
                .path("items")
                .path(number);
    }

    private String startsAt(String area, int number) {
        return slot(area, number).path("startsAt").asString();
    }

    private static String booking(String startsAt) {
        return "{\"startsAt\": \"" + startsAt + "\"}";
    }

    @Test
    void ofSixWhoBookTheSameTimeAtOnceFourGetIt() throws Exception {
        String area = "211302101001";
        String startsAt = startsAt(area, 1);
        List<String> people = IntStream.range(0, 6)
                .mapToObj(i -> TestTokens.citizen(somebody()))
                .toList();
        List<String> references = people.stream()
                .map(person -> referenceOf(filed(person, question("DEBT", area))))
                .toList();
        CyclicBarrier start = new CyclicBarrier(people.size());
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Answer>> all = IntStream.range(0, people.size())
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return tried(people.get(i), "PUT", references.get(i), "/callback", booking(startsAt));
                    }))
                    .toList();
            for (Future<Answer> one : all) {
                answers.add(one.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(CAPACITY);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.body()).contains("SLOT_FULL", "callback-slots"));
        assertThat(as(ZHAO).get(PATH + "/callback-slots?area=" + area).body())
                .doesNotContain("\"startsAt\":\"" + startsAt);
    }

    @Test
    void anotherTimeFreesTheFirstAndGivingUpFreesBoth() {
        String area = "211402101001";
        String person = TestTokens.citizen(somebody());
        String reference = referenceOf(filed(person, question("DEBT", area)));
        String first = startsAt(area, 1);
        String second = startsAt(area, 2);
        put(person, reference, "/callback", booking(first));
        assertThat(slot(area, 1).path("places").asInt()).isEqualTo(CAPACITY - 1);

        Answer same = tried(person, "PUT", reference, "/callback", booking(first));
        assertThat(same.body()).contains("BOOKED_ALREADY");
        assertThat(slot(area, 1).path("places").asInt()).isEqualTo(CAPACITY - 1);

        Answer moved = put(person, reference, "/callback", booking(second));
        assertThat(moved.json().path("callBack").path("startsAt").asString()).isEqualTo(second);
        assertThat(slot(area, 1).path("places").asInt()).isEqualTo(CAPACITY);
        assertThat(slot(area, 2).path("places").asInt()).isEqualTo(CAPACITY - 1);

        assertThat(tried(person, "DELETE", reference, "/callback", null).status())
                .isEqualTo(200);
        assertThat(slot(area, 2).path("places").asInt()).isEqualTo(CAPACITY);
        assertThat(tried(person, "PUT", reference, "/callback", booking("2026-01-01T01:00:00Z"))
                        .field())
                .isEqualTo("/startsAt");
    }

    @Test
    void aRepeatOfABookingTakesNoSecondPlace() {
        String area = "210505101001";
        String person = TestTokens.citizen(somebody());
        String reference = referenceOf(filed(person, question("DEBT", area)));
        String startsAt = startsAt(area, 3);
        String etag = get(person, reference).header("ETag");
        String key = key();
        for (int i = 0; i < 2; i++) {
            Answer answer = as(person)
                    .put(
                            PATH + "/" + reference + "/callback",
                            booking(startsAt),
                            "If-Match",
                            etag,
                            "Idempotency-Key",
                            key);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
        assertThat(slot(area, 3).path("places").asInt()).isEqualTo(CAPACITY - 1);
    }
}
