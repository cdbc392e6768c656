package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The agents' queue, and the records of a call-centre. */
class DeskIT extends ConsultationIT {
    private static final String CENTRE = TestTokens.partner("call-centre", "consultation.calls");

    private static String agent(String name, String area) {
        return TestTokens.staff(name, Role.HOTLINE_AGENT, area);
    }

    private static String urgent(String area) {
        return """
                {"channel": "WEBSITE", "area": "%s", "topic": "WAGES", "question": "老板在转移财产",
                 "circumstances": {"flags": ["PRESERVATION_NEEDED"]}}
                """.formatted(area);
    }

    @Test
    void urgentOnesComeFirstThenTheOldestAndAnsweredOnesNoMore() {
        String area = "2112210000";
        String agent = agent("P-agent-queue", area);
        String first = referenceOf(filed(TestTokens.citizen(somebody()), question("DEBT", area)));
        String second = referenceOf(filed(TestTokens.citizen(somebody()), question("DEBT", area)));
        String third = referenceOf(filed(TestTokens.citizen(somebody()), urgent(area)));

        JsonNode queue = as(agent).get(PATH + "/desk/queue").json();

        assertThat(queue.path("waiting").asInt()).isEqualTo(3);
        assertThat(queue.path("first")
                        .valueStream()
                        .map(one -> one.path("reference").asString()))
                .containsExactly(third, first, second);
        assertThat(queue.path("first").path(0).path("urgent").asBoolean()).isTrue();

        Answer taken = as(agent).post(PATH + "/desk/next", null, "Idempotency-Key", key());
        assertThat(referenceOf(taken)).isEqualTo(third);
        // The one in hand is not answered yet: asking again takes no second one.
        assertThat(referenceOf(as(agent).post(PATH + "/desk/next", null))).isEqualTo(third);
        post(agent, third, "/answers", "{\"text\": \"可以申请财产保全\"}");
        assertThat(referenceOf(as(agent).post(PATH + "/desk/next", null))).isEqualTo(first);
    }

    @Test
    void anAgentsOwnContactWaitsForAnotherAgentAndIsHandedToNobodyConcerned() {
        String area = "2114210000";
        String asker = somebody();
        String own = referenceOf(filed(TestTokens.citizen(asker), urgent(area)));
        String others = referenceOf(filed(TestTokens.citizen(somebody()), question("DEBT", area)));
        String agentWhoAsked = agent(asker, area);

        assertThat(referenceOf(as(agentWhoAsked).post(PATH + "/desk/next", null)))
                .isEqualTo(others);
        String another = agent("P-agent-another", area);
        assertThat(referenceOf(as(another).post(PATH + "/desk/next", null))).isEqualTo(own);
        Answer refused =
                tried(another, "POST", own, "/transfer", "{\"agent\": \"%s\", \"why\": \"换人\"}".formatted(asker));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("own-matter");
    }

    @Test
    void ofManyAgentsAtOnceEachGetsAnotherContact() throws Exception {
        String area = "2113210000";
        int agents = 6;
        for (int i = 0; i < agents; i++) {
            filed(TestTokens.citizen(somebody()), question("DEBT", area));
        }
        CyclicBarrier start = new CyclicBarrier(agents);
        try (ExecutorService threads = Executors.newFixedThreadPool(agents)) {
            List<Future<Answer>> all = IntStream.range(0, agents)
                    .mapToObj(i -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return as(agent("P-agent-" + i, area)).post(PATH + "/desk/next", null);
                    }))
                    .toList();
            List<String> taken = new java.util.ArrayList<>();
            for (Future<Answer> one : all) {
                assertThat(one.get().status()).as(one.get().toString()).isEqualTo(200);
                taken.add(referenceOf(one.get()));
            }
            assertThat(taken).doesNotHaveDuplicates();
        }
        assertThat(as(agent("P-agent-late", area))
                        .post(PATH + "/desk/next", null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTakenContactIsNoOtherAgentsAndIsHandedOnByTransfer() {
        String reference = referenceOf(filed(TestTokens.citizen(somebody()), question("DEBT", AREA)));
        post(AGENT, reference, "/taking", null);
        String other = agent("P-agent-other", "2103");
        Answer refused = tried(other, "POST", reference, "/taking", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("TAKEN_ALREADY");

        assertThat(tried(AGENT, "POST", reference, "/transfer", "{\"why\": \"不知道给谁\"}")
                        .status())
                .isEqualTo(400);
        Answer handed = post(AGENT, reference, "/transfer", "{\"agent\": \"P-agent-other\", \"why\": \"债务问题\"}");
        assertThat(handed.json().path("desk").path("agent").asString()).isEqualTo("P-agent-other");
        post(other, reference, "/transfer", "{\"area\": \"210304\", \"why\": \"属地\"}");
        assertThat(as(agent("P-agent-there", "210304"))
                        .get(PATH + "/desk/queue")
                        .body())
                .contains(reference);
        assertThat(as(agent("P-agent-here", "210381")).get(PATH + "/desk/queue").body())
                .doesNotContain(reference);
    }

    @Test
    void anAnonymousCallersNumberIsMaskedButForTheAgentInHand() {
        String body = """
                {"channel": "HOTLINE", "area": "%s", "topic": "DEBT", "question": "借条没写日期有效吗", "number": "13800001234"}
                """.formatted(AREA);
        String reference = referenceOf(filed(AGENT, body));
        assertThat(get(AGENT, reference).json().path("inquirer").path("number").asString())
                .isEqualTo("13800001234");
        assertThat(get(CLERK, reference).json().path("inquirer").path("number").asString())
                .isEqualTo("*******1234");

        Answer refused = tried(AGENT, "POST", reference, "/referrals", """
                {"to": "LAWYER", "consent": {"scope": "转给律师", "narrative": true}}
                """);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("INQUIRER_UNKNOWN", "PUT …/inquirer");
        put(AGENT, reference, "/inquirer", """
                {"person": {"name": "钱某", "identityNumber": "210381199001011234"}, "consent": "登记并转介"}
                """);
        post(AGENT, reference, "/transfer", """
                {"referral": {"to": "LAWYER", "consent": {"scope": "转给律师", "narrative": true}}, "why": "需要律师"}
                """);
        assertThat(get(TestTokens.citizen("P-210381199001011234"), reference)
                        .json()
                        .path("referrals")
                        .toString())
                .contains("LAWYER", "OFFERED");
    }

    @Test
    void aNumberToCallBackIsOneHoweverItIsTypedAndWhatIsNoneIsRefusedByItsField() {
        String body = """
                {"channel": "HOTLINE", "area": "%s", "topic": "DEBT", "question": "利息写多少算合法", "number": "%s"}
                """;
        for (String typed : List.of("138 0000 1234", "+86-138-0000-1234", "１３８００００１２３４")) {
            String reference = referenceOf(filed(AGENT, body.formatted(AREA, typed)));
            assertThat(get(AGENT, reference)
                            .json()
                            .path("inquirer")
                            .path("number")
                            .asString())
                    .as(typed)
                    .isEqualTo("13800001234");
        }
        Answer none = as(AGENT).post(PATH, body.formatted(AREA, "-----"), "Idempotency-Key", key());
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.field()).isEqualTo("/number");
        Answer person =
                as(CLERK).post(PATH, recorded("WAGES").replace("19900000003", "1990000000"), "Idempotency-Key", key());
        assertThat(person.status()).isEqualTo(400);
        assertThat(person.field()).isEqualTo("/inquirer/phone");
    }

    @Test
    void aStaffReadOutsideTheOwnContactsSaysWhatForAndThePersonSeesIt() {
        String person = TestTokens.citizen(somebody());
        String reference = referenceOf(filed(person, question("NEIGHBOUR", AREA)));
        assertThat(as(CLERK).get(PATH + "/" + reference).status()).isEqualTo(400);
        get(CLERK, reference);
        assertThat(as(person).get(PATH + "/" + reference + "/accesses").body()).contains("case-handling");
    }

    @Test
    void callRecordsComeInBatchesAndEachOpensOneCase() {
        String answered = UUID.randomUUID().toString();
        String waiting = UUID.randomUUID().toString();
        String batch = """
                {"calls": [
                  {"id": "%s", "startedAt": "2026-01-05T01:00:00Z", "endedAt": "2026-01-05T01:09:00Z", "agent": "坐席07",
                   "area": "210381", "topic": "TRAFFIC", "question": "对方全责不赔怎么办", "answer": "可以起诉或者申请调解", "score": 2},
                  {"id": "%s", "startedAt": "2026-01-05T02:00:00Z", "area": "210381", "number": "041288880000", "question": "离婚"}]}
                """.formatted(answered, waiting);
        JsonNode first = as(CENTRE).post(PATH + "/calls", batch).json().path("results");
        JsonNode again = as(CENTRE).post(PATH + "/calls", batch).json().path("results");

        assertThat(first.valueStream().map(one -> one.path("outcome").asString()))
                .containsOnly("OPENED");
        assertThat(again.valueStream().map(one -> one.path("outcome").asString()))
                .containsOnly("REPEATED");
        assertThat(again.path(0).path("reference")).isEqualTo(first.path(0).path("reference"));
        String reference = first.path(0).path("reference").asString();
        JsonNode seen = get(AGENT, reference).json();
        assertThat(seen.path("status").path("code").asString()).isEqualTo("CLOSED");
        assertThat(seen.path("survey").path("status").path("code").asString()).isEqualTo("DISSATISFIED");
        assertThat(seen.path("call").path("agent").asString()).isEqualTo("坐席07");
        assertThat(seen.path("deadlines").toString()).contains("dissatisfied_call_back");
        assertThat(as(AGENT).get(PATH + "/due-calls?limit=200").body()).contains(reference);

        JsonNode other = as(CENTRE)
                .post(PATH + "/calls", batch.replace("离婚", "结婚"))
                .json()
                .path("results");
        assertThat(other.path(0).path("outcome").asString()).isEqualTo("REPEATED");
        assertThat(other.path(1).path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(other.path(1).path("why").path("en").asString()).contains("another body");
        assertThat(as(TestTokens.partner("other-centre", "other.scope"))
                        .post(PATH + "/calls", batch)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void withoutAKnowledgeBaseNothingIsSuggestedAndTypingGoesOn() {
        Answer answer = as(AGENT).post(PATH + "/desk/suggestions", "{\"text\": \"讨薪\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items").isArray()).isTrue();
    }

    @Test
    void whoMayRecordWhatFollowsFromTheChannel() {
        String hotline = question("DEBT", AREA).replace("WEBSITE", "HOTLINE");
        assertThat(as(ZHAO).post(PATH, hotline, "Idempotency-Key", key()).status())
                .isEqualTo(403);
        assertThat(as(CLERK).post(PATH, hotline, "Idempotency-Key", key()).status())
                .isEqualTo(403);
        assertThat(as(agent("P-agent-far", "2102"))
                        .post(PATH, hotline, "Idempotency-Key", key())
                        .status())
                .isEqualTo(403);
        Answer noConsent = as(CLERK)
                .post(PATH, recorded("DEBT").replaceAll("\"consent\": \\{.*?},", ""), "Idempotency-Key", key());
        assertThat(noConsent.status()).isEqualTo(400);
        assertThat(noConsent.field()).isEqualTo("/consent");
        Answer referral =
                as(CLERK).post(PATH, recorded("DEBT").replace("WORKSTATION", "REFERRAL"), "Idempotency-Key", key());
        assertThat(referral.field()).isEqualTo("/channel");
        Answer future = as(ZHAO).post(
                        PATH,
                        question("WORK_INJURY", AREA)
                                .replace("}", ", \"circumstances\": {\"accidentOn\": \"2100-01-01\"}}"),
                        "Idempotency-Key",
                        key());
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.field()).isEqualTo("/circumstances/accidentOn");
    }
}
