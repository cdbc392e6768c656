package cn.onestop.lawyer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Village advisers: contracts, visits that the village confirms, and what is expected of them. */
class AdvisingIT extends LawyerIT {
    private static final String ADVISERS = "/api/village-advisers";
    private static final AtomicInteger VILLAGES = new AtomicInteger();
    private static final String RECORD = """
            {"minutes": 120, "people": 9, "services": {"CONSULTATION": 8, "LECTURE": 1}, "words": "土地承包和赡养"}""";

    @Autowired
    BusinessClock clock;

    /** A village of Pulandian (210282) that no other fact uses. */
    private static String village() {
        return "210282103%03d".formatted(VILLAGES.incrementAndGet());
    }

    private static String bureau() {
        return TestTokens.staff("P-bureau", Role.SUPERVISOR, "210282");
    }

    private static String clerkOf(String village) {
        return TestTokens.staff("P-clerk-" + village, Role.CLERK, village);
    }

    private String terms(String village, Lawyer lawyer, LocalDate until) {
        return """
                {"village": "%s", "lawyer": "%s", "number": "村顾-7", "from": "%s", "until": "%s"}""".formatted(village, lawyer.id(), clock.today(), until);
    }

    private Answer concluded(String village, Lawyer lawyer) {
        return as(bureau())
                .post(ADVISERS, terms(village, lawyer, clock.today().plusYears(1)), "Idempotency-Key", key());
    }

    private String advised(Lawyer lawyer) {
        String village = village();
        done(concluded(village, lawyer));
        return village;
    }

    private String planned(String village, Lawyer lawyer) {
        return done(as(lawyer.token())
                        .post(
                                ADVISERS + "/" + village + "/visits",
                                "{\"on\": \"%s\", \"purpose\": \"坐班\"}".formatted(clock.today()),
                                "Idempotency-Key",
                                key()))
                .json()
                .path("id")
                .asString();
    }

    private Answer visit(String token, String village, String visit, String verb, @Nullable String body) {
        String path = ADVISERS + "/" + village + "/visits/" + visit;
        Answer now = as(token).get(path);
        return now.status() == 200 ? as(token).post(path + "/" + verb, body, "If-Match", now.header("ETag")) : now;
    }

    private String confirmed(String village, Lawyer lawyer) {
        String visit = planned(village, lawyer);
        done(visit(
                lawyer.token(), village, visit, "check-in", "{\"place\": {\"latitude\": 39.4, \"longitude\": 121.9}}"));
        done(visit(lawyer.token(), village, visit, "record", RECORD));
        done(visit(clerkOf(village), village, visit, "confirmation", "{\"stars\": 5}"));
        return visit;
    }

    private JsonNode fulfilment(String village) {
        return done(as(bureau()).get(ADVISERS + "/" + village + "/fulfilment")).json();
    }

    @Test
    void fromTheContractToTheAssessmentAndWhatIsExpected() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String village = advised(zheng);
        assertThat(fulfilment(village).path("met").asBoolean()).isFalse();

        String first = confirmed(village, zheng);
        Answer assessed = done(visit(bureau(), village, first, "assessment", "{\"grade\": \"GOOD\", \"words\": \"\"}"));
        assertThat(assessed.json().path("status").path("code").asString()).isEqualTo("ASSESSED");
        confirmed(village, zheng);
        assertThat(fulfilment(village).path("visits").asInt()).isEqualTo(2);
        confirmed(village, zheng);

        JsonNode met = fulfilment(village);
        assertThat(met.path("minutes").asInt()).isEqualTo(360);
        assertThat(met.path("norm").path("visitsAQuarter").asInt()).isEqualTo(3);
        assertThat(met.path("met").asBoolean()).as("3 visits and 6 hours").isTrue();
        JsonNode shown = Http.at(port).get(ADVISERS + "/" + village).json();
        assertThat(shown.path("lawyer").asString()).isEqualTo(zheng.id());
        assertThat(shown.path("rating").decimalValue()).isEqualByComparingTo("5");
        assertThat(done(as(clerkOf(village)).get(ADVISERS + "/" + village + "/visits?limit=2"))
                        .json()
                        .path("next")
                        .isString())
                .isTrue();
    }

    @Test
    void whatTheVillageDoesNotConfirmDoesNotCount() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String village = advised(zheng);
        String visit = planned(village, zheng);
        assertThat(visit(zheng.token(), village, visit, "record", RECORD).status())
                .as("before the check-in")
                .isEqualTo(409);
        done(visit(zheng.token(), village, visit, "check-in", "{}"));
        done(visit(zheng.token(), village, visit, "record", RECORD));
        assertThat(visit(zheng.token(), village, visit, "confirmation", "{\"stars\": 5}")
                        .status())
                .as("the adviser is not the village")
                .isEqualTo(403);

        Answer back = done(visit(clerkOf(village), village, visit, "return", "{\"why\": \"只来了三个人\"}"));

        assertThat(back.json().path("returns").path(0).path("why").asString()).isEqualTo("只来了三个人");
        assertThat(fulfilment(village).path("visits").asInt()).isZero();
        assertThat(as(clerkOf("210282103999"))
                        .get(ADVISERS + "/" + village + "/visits/" + visit)
                        .status())
                .as("another village's clerk")
                .isEqualTo(404);
    }

    @Test
    void aVisitIsMadeOnItsDayOrLaterAndNotAfterItWasCancelled() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String village = advised(zheng);
        String path = ADVISERS + "/" + village + "/visits";
        Answer tooLate = as(zheng.token())
                .post(
                        path,
                        "{\"on\": \"%s\", \"purpose\": \"坐班\"}"
                                .formatted(clock.today().plusYears(2)),
                        "Idempotency-Key",
                        key());
        assertThat(tooLate.status()).isEqualTo(400);
        assertThat(tooLate.body()).contains("/on");
        String next = done(as(zheng.token())
                        .post(
                                path,
                                "{\"on\": \"%s\", \"purpose\": \"坐班\"}"
                                        .formatted(clock.today().plusDays(3)),
                                "Idempotency-Key",
                                key()))
                .json()
                .path("id")
                .asString();

        assertThat(visit(zheng.token(), village, next, "check-in", "{}").status())
                .isEqualTo(409);
        done(visit(clerkOf(village), village, next, "cancellation", "{\"why\": \"大雪封路\"}"));
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(3));
            assertThat(visit(zheng.token(), village, next, "check-in", "{}").status())
                    .isEqualTo(409);
        }
    }

    @Test
    void aRepeatOfARequestChangesNothingAndAnotherRequestNeedsItsOwnKey() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String village = village();
        String key = key();
        String terms = terms(village, zheng, clock.today().plusMonths(6));

        Answer first = done(as(bureau()).post(ADVISERS, terms, "Idempotency-Key", key));
        Answer again = done(as(bureau()).post(ADVISERS, terms, "Idempotency-Key", key));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(as(bureau())
                        .post(ADVISERS, terms(village, zheng, clock.today().plusMonths(7)), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(done(Http.at(port).get(ADVISERS + "?lawyer=" + zheng.id()))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void ofTwoContractsForOneVillageAtTheSameInstantOneStands() throws Exception {
        String firm = firm("210282");
        Lawyer zheng = lawyer(firm, "LAND", "210282");
        Lawyer colleague = lawyer(firm, "LAND", "210282");
        String village = village();

        List<Answer> answers = atOnce(List.of(() -> concluded(village, zheng), () -> concluded(village, colleague)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void nobodyAdvisesMoreVillagesThanOneMayAndAnEndedContractMakesRoom() throws Exception {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        List<String> villages =
                IntStream.range(0, 9).mapToObj(i -> advised(zheng)).toList();

        List<Answer> answers = atOnce(List.of(() -> concluded(village(), zheng), () -> concluded(village(), zheng)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 400);

        String first = villages.getFirst();
        String etag = Http.at(port).get(ADVISERS + "/" + first).header("ETag");
        done(as(bureau()).post(ADVISERS + "/" + first + "/ending", "{\"why\": \"调离\"}", "If-Match", etag));
        assertThat(Http.at(port).get(ADVISERS + "/" + first).status()).isEqualTo(404);
        assertThat(concluded(village(), zheng).status()).isEqualTo(201);
    }

    @Test
    void aContractThatRanOutMakesRoomByItself() {
        String firm = firm("210282");
        Lawyer zheng = lawyer(firm, "LAND", "210282");
        Lawyer colleague = lawyer(firm, "LAND", "210282");
        String village = village();
        done(as(bureau()).post(ADVISERS, terms(village, zheng, clock.today().plusDays(30)), "Idempotency-Key", key()));
        Answer meanwhile = concluded(village, colleague);
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.body()).contains("郑某");

        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(31));
            assertThat(concluded(village, colleague).status()).isEqualTo(201);
        }
    }

    @Test
    void aContractIsProlongedOnTheVersionThatWasRead() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String village = advised(zheng);
        String etag = Http.at(port).get(ADVISERS + "/" + village).header("ETag");
        String until = clock.today().plusYears(2).toString();
        String body = "{\"until\": \"%s\"}".formatted(until);

        Answer prolonged = done(as(bureau()).post(ADVISERS + "/" + village + "/prolongation", body, "If-Match", etag));

        assertThat(prolonged.json().path("until").asString()).isEqualTo(until);
        assertThat(as(bureau())
                        .post(ADVISERS + "/" + village + "/prolongation", body, "If-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theBureauFindsTheVillagesWhereLessIsDone() {
        Lawyer zheng = lawyer(firm("210282"), "LAND", "210282");
        String good = advised(zheng);
        String bad = advised(zheng);
        IntStream.range(0, 3).forEach(i -> confirmed(good, zheng));

        String unmet = done(as(bureau()).get(ADVISERS + "/fulfilments?area=210282103&unmet=true&limit=200"))
                .body();

        assertThat(unmet).contains(bad).doesNotContain(good);
        assertThat(as(bureau()).get(ADVISERS + "/fulfilments?area=2103").status())
                .as("not of another city")
                .isEqualTo(403);
    }
}
