package cn.onestop.lawyer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A client's own request, from the candidates to the rating; and who may not act. */
class EngagementIT extends LawyerIT {
    private static final String CONTRACT = """
            {"number": "2026-民-7", "fee": "FIXED", "amountYuan": 3000, "powers": "SPECIAL", "paper": "%s"}""";

    @Test
    void fromTheCandidatesToTheRating() {
        Lawyer zheng = lawyer(firm(), "WORK_INJURY");
        String zhao = TestTokens.citizen("P-" + somebody());
        Answer filed = filed(zhao, request("WORK_INJURY", "91" + somebody().substring(2)));
        String reference = referenceOf(filed);
        assertThat(filed.json().path("candidates").path(0).path("reasons").toString())
                .contains("AREA", "FIELD", "YEARS", "LOAD", "RATING");
        assertThat(filed.body()).doesNotContain("摔伤");

        post(zhao, reference, "/matching", null);
        post(zhao, reference, "/offers", "{\"lawyer\": \"%s\"}".formatted(zheng.id()));

        JsonNode asked = seen(zheng.token(), reference);
        assertThat(asked.path("request").asString()).isEqualTo("追索工伤赔偿");
        assertThat(asked.path("narrative").isNull())
                .as("not before the acceptance")
                .isTrue();
        assertThat(asked.path("candidates").isEmpty()).isTrue();

        post(zheng.token(), reference, "/acceptance", null);
        assertThat(seen(zheng.token(), reference).path("narrative").asString()).contains("摔伤");
        put(zheng.token(), reference, "/contract", CONTRACT.formatted(paper(zheng.token())));
        post(zhao, reference, "/contract/signatures", "{\"side\": \"CLIENT\"}");
        assertThat(status(zhao, reference)).isEqualTo("ACCEPTED");
        post(zheng.token(), reference, "/contract/signatures", "{\"side\": \"FIRM\"}");
        assertThat(status(zhao, reference)).isEqualTo("ENGAGED");
        post(zheng.token(), reference, "/closing", "{\"outcome\": \"SETTLED\", \"summary\": \"已和解\"}");
        put(zhao, reference, "/rating", "{\"stars\": 5, \"words\": \"很好\"}");

        JsonNode over = seen(zhao, reference);
        assertThat(over.path("status").path("code").asString()).isEqualTo("CLOSED");
        assertThat(over.path("rating").path("stars").asInt()).isEqualTo(5);
        CaseEvent rated = heard("lawyer.rated.v1", reference);
        assertThat(CloudEvents.write(rated)).doesNotContain("摔伤", "很好", "海城样例建筑有限公司");
    }

    @Test
    void oneSideDoesNotSignForTheOther() {
        Lawyer zheng = lawyer(firm(), "WORK_INJURY");
        String zhao = TestTokens.citizen("P-" + somebody());
        String reference = asked(zhao, request("WORK_INJURY", "91" + somebody().substring(2)), zheng);
        post(zheng.token(), reference, "/acceptance", null);
        put(zheng.token(), reference, "/contract", CONTRACT.formatted(paper(zheng.token())));

        assertThat(tried(zhao, "POST", reference, "/contract/signatures", "{\"side\": \"FIRM\"}")
                        .status())
                .isEqualTo(403);
        assertThat(tried(zheng.token(), "POST", reference, "/contract/signatures", "{\"side\": \"CLIENT\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDeclinationThatIsRepeatedChangesNothingMoreAndSaysTheSame() {
        Lawyer zheng = lawyer(firm(), "WORK_INJURY");
        String zhao = TestTokens.citizen("P-" + somebody());
        String reference = asked(zhao, request("WORK_INJURY", "91" + somebody().substring(2)), zheng);
        String etag = get(zheng.token(), reference).header("ETag");
        String key = key();
        String reason = "{\"reason\": \"NO_CAPACITY\", \"words\": \"在办案件已满\"}";
        String path = PATH + "/" + reference + "/declination";

        Answer first = as(zheng.token()).post(path, reason, "If-Match", etag, "Idempotency-Key", key);
        Answer again = as(zheng.token()).post(path, reason, "If-Match", etag, "Idempotency-Key", key);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(status(zhao, reference)).isEqualTo("DECLINED");
        assertThat(as(zheng.token()).get(PATH + "/" + reference).status())
                .as("the case is nobody else's to see")
                .isEqualTo(404);
    }

    @Test
    void theFirmThatActsForOneSideActsNotForTheOtherAlsoByWayOfAnOrganisation() {
        String firm = firm();
        Lawyer zheng = lawyer(firm, "LABOUR");
        Lawyer colleague = lawyer(firm, "LABOUR");
        String worker = somebody();
        String employer = "91" + somebody().substring(2);
        String zhao = TestTokens.citizen("P-" + worker);
        String first = asked(zhao, request("LABOUR", employer), zheng);
        post(zheng.token(), first, "/acceptance", null);

        String second = referenceOf(filed(CLERK, requestOf(employer, "LABOUR", worker)));
        post(CLERK, second, "/matching", null);
        Answer refused = tried(CLERK, "POST", second, "/offers", "{\"lawyer\": \"%s\"}".formatted(colleague.id()));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("BOTH_SIDES", "律师法", "39");
        assertThat(refused.body()).as("nothing of the other case").doesNotContain(first, zheng.key(), worker);
        Answer why = as(CLERK).get(PATH + "/" + second + "/candidates/" + colleague.id(), "Purpose", "case-handling");
        assertThat(why.json().path("conflict").path("code").asString()).isEqualTo("BOTH_SIDES");
    }

    @Test
    void ofTwoAcceptancesAtTheSameInstantForBothSidesAtMostOneStands() throws Exception {
        String firm = firm();
        Lawyer zheng = lawyer(firm, "LABOUR");
        Lawyer colleague = lawyer(firm, "LABOUR");
        String worker = somebody();
        String employer = "91" + somebody().substring(2);
        String zhao = TestTokens.citizen("P-" + worker);
        String first = asked(zhao, request("LABOUR", employer), zheng);
        String second = asked(CLERK, requestOf(employer, "LABOUR", worker), colleague);
        String one = get(zheng.token(), first).header("ETag");
        String other = get(colleague.token(), second).header("ETag");

        List<Answer> answers = atOnce(List.of(
                () -> as(zheng.token()).post(PATH + "/" + first + "/acceptance", null, "If-Match", one),
                () -> as(colleague.token()).post(PATH + "/" + second + "/acceptance", null, "If-Match", other)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSizeLessThan(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body()).contains("BOTH_SIDES"));
        assertThat(List.of(status(zhao, first), status(CLERK, second)))
                .as("not both")
                .isNotEqualTo(List.of("ACCEPTED", "ACCEPTED"));
    }

    @Test
    void whatOtherLinesKnowHindersToo() {
        Lawyer zheng = lawyer(firm(), "LABOUR");
        String zhao = TestTokens.citizen("P-" + somebody());
        String reference =
                referenceOf(filed(zhao, request("LABOUR", "91" + somebody().substring(2))));
        post(zhao, reference, "/matching", null);
        saysOfEverybody("ACTS_FOR_OPPONENT");

        Answer refused = tried(zhao, "POST", reference, "/offers", "{\"lawyer\": \"%s\"}".formatted(zheng.id()));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("AGAINST_OWN_CLIENT", "POST …/offers");
        saysOfEverybody("COUNSEL_BEFORE");
        post(zhao, reference, "/offers", "{\"lawyer\": \"%s\"}".formatted(zheng.id()));
    }

    @Test
    void aConflictThatCameUpAfterTheOfferHindersTheAcceptance() {
        Lawyer zheng = lawyer(firm(), "LABOUR");
        String zhao = TestTokens.citizen("P-" + somebody());
        String reference = asked(zhao, request("LABOUR", "91" + somebody().substring(2)), zheng);
        saysOfEverybody("PARTY_HIMSELF");

        Answer refused = tried(zheng.token(), "POST", reference, "/acceptance", null);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        post(zheng.token(), reference, "/declination", "{\"reason\": \"CONFLICT_OF_INTEREST\", \"words\": \"存在利益冲突\"}");
        assertThat(status(zhao, reference)).isEqualTo("DECLINED");
    }

    @Test
    void aPersonDecidesInPlaceOfTheRankingWhenTheClientAsksForIt() {
        Lawyer zheng = lawyer(firm("210283"), "CORPORATE", "210283");
        String zhao = TestTokens.citizen("P-" + somebody());
        String reference =
                referenceOf(filed(zhao, request("LABOUR", "91" + somebody().substring(2))));

        post(zhao, reference, "/human-decision", "{\"why\": \"不要机器选\"}");
        assertThat(seen(zhao, reference).path("deadlines").toString()).contains("human_decision", "个人信息保护法");
        put(CLERK, reference, "/candidates", "{\"lawyers\": [\"%s\"]}".formatted(zheng.id()));

        JsonNode now = seen(zhao, reference);
        assertThat(now.path("humanAskedAt").isNull()).isTrue();
        assertThat(now.path("status").path("code").asString()).isEqualTo("CONFLICT_CHECKED");
        assertThat(now.path("candidates").path(0).path("lawyer").asString()).isEqualTo(zheng.id());
        assertThat(as(zhao).put(
                                PATH + "/" + reference + "/candidates",
                                "{\"lawyers\": [\"%s\"]}".formatted(zheng.id()),
                                "If-Match",
                                get(zhao, reference).header("ETag"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theClientIsReferredToMediationWithoutWhatHappenedUnlessItMayTravel() {
        String zhao = TestTokens.citizen("P-" + somebody());
        lawyer(firm(), "LABOUR");
        String reference =
                referenceOf(filed(zhao, request("LABOUR", "91" + somebody().substring(2))));

        post(zhao, reference, "/referrals", """
                {"to": "MEDIATION", "consent": {"scope": "将案情转给人民调解委员会", "narrative": false}}""");

        CaseEvent offered = heard("lawyer.referral_offered_to_mediation.v1", reference);
        String referral = CloudEvents.part(offered, "referral", Referred.class).id();
        JsonNode facts = as(TestTokens.service("mediation-service", "lawyer-service", "referrals.facts"))
                .get("/internal/referrals/" + referral + "/facts")
                .json();
        assertThat(cn.onestop.testkit.ReferralFactsSchema.of("lawyer-service").faults(facts))
                .as(facts.toString())
                .isEmpty();
        assertThat(facts.path("dispute").path("narrative").isNull()).isTrue();
        Answer twice = tried(zhao, "POST", reference, "/referrals", """
                {"to": "MEDIATION", "consent": {"scope": "再次", "narrative": false}}""");
        assertThat(twice.body()).contains("REFERRED_ALREADY");
    }

    private record Referred(String id) {}
}
