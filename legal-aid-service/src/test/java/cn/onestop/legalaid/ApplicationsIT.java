package cn.onestop.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import cn.onestop.web.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** What the people of an application can do with it over HTTP. */
class ApplicationsIT extends LegalAidIT {
    @Autowired
    BusinessClock clock;

    @Autowired
    MongoDatabaseFactory database;

    @Test
    void aClerkFilesForAVillagerWithConsentOnRecordAndBothSeeIt() {
        Map<String, Object> form = new HashMap<>(form());
        form.put("applicant", Map.of("name", "赵铁柱", "identityNumber", "211121198001010011"));
        Http clerk = as(TestTokens.staff("P-clerk-elsewhere", Role.CLERK, "210381104"));

        Answer unagreed = filed(clerk, form);
        form.put("consent", Map.of("scope", "代为申请法律援助", "givenAt", "2026-11-23T09:30:00+08:00"));
        Answer agreed = filed(clerk, form);

        assertThat(unagreed.status()).isEqualTo(400);
        assertThat(unagreed.field()).isEqualTo("/consent");
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(201);
        String reference = agreed.json().path("reference").asString();
        assertThat(get(citizen("P-211121198001010011"), reference).status()).isEqualTo(200);
        assertThat(clerk.get(PATH + "/" + reference).status()).isEqualTo(200);
        JsonNode first = citizen("P-211121198001010011")
                .get(PATH + "/" + reference + "/timeline")
                .json()
                .at("/items/0");
        assertThat(first.path("by").asString()).isEqualTo("STAFF");
        assertThat(first.path("onBehalfOf").asString()).isEqualTo("赵铁柱");
    }

    @Test
    void aDraftRunsNothingUntilItIsSubmitted() {
        String person = somebody();
        Answer draft = citizen(person).post(PATH + "/drafts", json(form()), "Idempotency-Key", key());
        String reference = draft.json().path("reference").asString();
        assertThat(draft.json().path("deadlines")).isEmpty();
        Map<String, Object> form = new HashMap<>(form());
        form.put("narrative", "写得更清楚一些");
        assertThat(citizen(person)
                        .put(PATH + "/" + reference, json(form), "If-Match", etag(citizen(person), reference))
                        .status())
                .isEqualTo(200);

        Answer submitted = change(citizen(person), reference, "submission");

        assertThat(submitted.json().path("status").path("code").asString()).isEqualTo("RECEIVED");
        assertThat(submitted.json().path("deadlines").get(0).path("kind").asString())
                .isEqualTo("decide");
        assertThat(submitted.json().path("narrative").asString()).isEqualTo("写得更清楚一些");
    }

    @Test
    void anInfringingRepresentativeIsRefusedWithTheArticleAndANextStep() {
        Map<String, Object> form = new HashMap<>(form());
        form.put("applicant", Map.of("name", "小明", "identityNumber", "211121201501010018"));
        form.put("representation", Map.of("relation", "LEGAL_REPRESENTATIVE", "infringes", true));

        Answer refused = filed(citizen(somebody()), form);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        JsonNode refusal = refused.json().path("refusal");
        assertThat(refusal.path("code").asString()).isEqualTo("REPRESENTATIVE_INFRINGES");
        assertThat(refusal.path("article").path("number").asString()).isEqualTo("40");
        assertThat(refusal.path("nextSteps")).isNotEmpty();
        assertThat(refused.field()).isEqualTo("/representative/infringes");
    }

    @Test
    void aRefusalShowsItsRemediesAndAnObjectionLeadsToACorrection() {
        String person = somebody();
        Map<String, Object> form = new HashMap<>(form());
        form.put("circumstances", Map.of("matter", "LABOUR_REMUNERATION", "hasCounsel", true));
        String reference = filed(citizen(person), form).json().path("reference").asString();
        change(officer(), reference, "review");

        Answer tooEarly = change(officer(), reference, "grant");
        Answer refused = change(officer(), reference, "refusal", Map.of("reason", "已有代理人"));

        assertThat(tooEarly.status()).isEqualTo(422);
        assertThat(tooEarly.json().path("refusal").path("code").asString()).isEqualTo("HAS_COUNSEL");
        assertThat(refused.json().path("decision").path("refusal").toString()).contains("第49条", "第20条", "第46条");

        change(citizen(person), reference, "objection", Map.of("reason", "委托早已解除"));
        assertThat(change(officer(), reference, "objection/decision", Map.of("upheld", false, "grounds", "属实"))
                        .status())
                .isEqualTo(403);
        Answer corrected =
                change(supervisor(), reference, "objection/decision", Map.of("upheld", false, "grounds", "属实"));
        assertThat(corrected.json().path("status").path("code").asString()).isEqualTo("ORDERED_TO_CORRECT");
        change(officer(), reference, "review");
        change(officer(), reference, "findings", Map.of("circumstances", migrantWorker("居住证"), "remarks", "委托已解除"));

        assertThat(change(officer(), reference, "grant")
                        .json()
                        .path("status")
                        .path("code")
                        .asString())
                .isEqualTo("GRANTED");
    }

    @Test
    void withoutASupplementInTimeItIsDeemedWithdrawn() {
        String person = somebody();
        String reference = filed(person);
        change(officer(), reference, "supplement-request", Map.of("items", List.of("用工记录")));

        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(60));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> get(citizen(person), reference)
                            .json()
                            .path("status")
                            .path("code")
                            .asString()
                            .equals("DEEMED_WITHDRAWN"));
        }

        assertThat(citizen(person).get(PATH + "/" + reference + "/timeline").body())
                .contains("legal_aid.deadline_missed.v1", "legal_aid.deemed_withdrawn.v1");
    }

    @Test
    void staffSayWhatForAndTheApplicantSeesWhoLooked() {
        String person = somebody();
        String reference = filed(person);

        Answer without = officer().get(PATH + "/" + reference);
        get(officer(), reference);

        assertThat(without.status()).isEqualTo(400);
        assertThat(without.field()).isEqualTo("Purpose");
        JsonNode looked =
                citizen(person).get(PATH + "/" + reference + "/accesses").json().path("items");
        assertThat(looked).hasSize(1);
        assertThat(looked.get(0).path("purpose").asString()).isEqualTo("case-handling");
    }

    @Test
    void aFileIsKeptWithTheCaseAndStaysWithItsPeople() {
        String person = somebody();
        String reference = filed(person);
        Answer uploaded = citizen(person)
                .post(
                        PATH + "/attachments?name=promise.txt",
                        "诚信承诺书",
                        "Idempotency-Key",
                        key(),
                        "Content-Type",
                        "application/octet-stream");
        String id = uploaded.json().path("id").asString();

        Answer added = change(citizen(person), reference, "documents", Map.of("attachment", id, "kind", "HARDSHIP"));

        assertThat(added.status()).as(added.toString()).isEqualTo(200);
        assertThat(added.json().path("documents").get(0).path("kind").asString())
                .isEqualTo("HARDSHIP");
        String file = PATH + "/" + reference + "/attachments/" + id;
        assertThat(citizen(person).get(file).body()).isEqualTo("诚信承诺书");
        assertThat(citizen(somebody()).get(file).status()).isEqualTo(404);
    }

    @Test
    void theCalculatorAnswersAnyoneAndKeepsNothing() {
        long before = cases();

        Answer answer = as(null).post(
                        "/api/legal-aid/eligibility",
                        json(Map.of(
                                "area",
                                COUNTY,
                                "circumstances",
                                Map.of(
                                        "matter",
                                        "MAINTENANCE",
                                        "household",
                                        Map.of("members", 3, "monthlyIncome", 300, "assets", 0),
                                        "hardship",
                                        "SIGNED_PROMISE"))));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asString()).isEqualTo("ELIGIBLE");
        assertThat(answer.json().path("standard").path("version").asString()).isNotEmpty();
        assertThat(answer.json().path("findings"))
                .allSatisfy(finding -> assertThat(
                                finding.path("article").path("number").asString())
                        .isNotEmpty());
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void whatWasToldLiesEncryptedInTheDatabase() {
        String reference = filed(somebody());

        Document kept = database.getMongoDatabase()
                .getCollection("cases")
                .find(new Document("_id", reference))
                .first();

        assertThat(kept.toJson()).doesNotContain("老板欠了我三个月工资", EMPLOYER_NAME);
    }

    @Test
    void anAreaThatIsNotOfTheRegisterIsNamed() {
        Map<String, Object> form = new HashMap<>(form());
        form.put("place", Map.of("proceeding", "NON_LITIGATION", "seat", "PLACE_OF_EVENT", "area", "999999"));

        Answer refused = filed(citizen(somebody()), form);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("/place/area");
    }

    private long cases() {
        return database.getMongoDatabase().getCollection("cases").countDocuments();
    }
}
