package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EscalationIT extends MediationIT {
    private static final String AID = "AID-20261123-7K3Q9X4F-0";
    private static final String ZHAO = TestTokens.citizen(WORKER);
    private static final String SUN = TestTokens.citizen(BOSS);

    private String escalated(String reference) {
        Answer answer = post(ZHAO, reference, "/referrals", """
                {"to": "LEGAL_AID", "subject": "%s", "consent": {"scope": "将案情转给法律援助中心", "narrative": true}}
                """.formatted(WORKER));
        return answer.json().path("referrals").path(0).path("id").asString();
    }

    private static CaseEvent answerOf(String type, String referral, String status) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "legal-aid-service",
                AID,
                Instant.now(),
                "",
                1,
                "",
                "",
                Map.of(
                        "answer",
                        Map.of("referral", referral, "status", status, "caseReference", AID, "outcome", "GRANTED")));
    }

    @Test
    void aFailedMediationGoesOnToLegalAidAndTheAnswerComesBack() {
        String reference = failed("LABOUR_PAY");
        String referral = escalated(reference);
        CaseEvent offer = heard("mediation.referral_offered_to_legal_aid.v1", reference);
        assertThat(CloudEvents.part(offer, "referral", Map.class))
                .containsEntry("id", referral)
                .containsEntry("type", "ESCALATED_TO")
                .containsEntry("subject", WORKER);
        assertThat(CloudEvents.write(offer)).doesNotContain("三个月未发工资", "赵铁柱");

        EventTap.say(answerOf("legal_aid.referral_answered_to_mediation.v1", referral, "ACCEPTED"));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                as(ZHAO).get("/api/mediations/" + reference).body())
                        .contains(AID));
        EventTap.say(answerOf("legal_aid.referral_completed_for_mediation.v1", referral, "COMPLETED"));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as(ZHAO).get("/api/mediations/" + reference + "/referrals")
                                .json()
                                .at("/items/0")
                                .path("status")
                                .asString())
                        .isEqualTo("COMPLETED"));
        for (String path : new String[] {"", "/timeline", "/referrals"}) {
            assertThat(as(SUN).get("/api/mediations/" + reference + path).body())
                    .doesNotContain("REF-", AID, "referral_", "三个月未发工资");
        }
    }

    @Test
    void theReceiverFetchesTheFactsAndNobodyElseDoes() {
        String reference = failed("LABOUR_PAY");
        String referral = escalated(reference);
        String path = "/internal/referrals/" + referral + "/facts";
        Answer facts = as(TestTokens.service("legal-aid-service", "mediation-service", "referrals.facts"))
                .get(path);
        assertThat(facts.status()).isEqualTo(200);
        assertThat(facts.json().path("subject").path("key").asString()).isEqualTo(WORKER);
        assertThat(facts.json().path("opponents").path(0).path("key").asString())
                .isEqualTo(EMPLOYER);
        assertThat(facts.json().path("dispute").path("narrative").asString()).contains("三个月未发工资");
        assertThat(facts.json().path("outcome").path("status").asString()).isEqualTo("FAILED");
        assertThat(ReferralFactsSchema.of("mediation-service").faults(facts.json()))
                .isEmpty();
        assertThat(as(TestTokens.service("legal-aid-service", "mediation-service", "cases.feed"))
                        .get(path)
                        .status())
                .isEqualTo(403);
        assertThat(as(ZHAO).get(path).status()).isIn(401, 403);
    }

    @Test
    void theOtherSideCannotReferTheApplicantNorAskTheReferralBack() {
        String reference = failed("LABOUR_PAY");
        String referral = escalated(reference);
        String etag = as(SUN).get("/api/mediations/" + reference).header("ETag");
        Answer refer = as(SUN).post(
                        "/api/mediations/" + reference + "/referrals",
                        "{\"to\": \"LAWYER\", \"subject\": \"%s\", \"consent\": {\"scope\": \"x\", \"narrative\": false}}"
                                .formatted(WORKER),
                        "If-Match",
                        etag);
        assertThat(refer.status()).isEqualTo(403);
        Answer back = as(SUN).post(
                        "/api/mediations/" + reference + "/referrals/" + referral + "/withdrawal",
                        null,
                        "If-Match",
                        etag);
        assertThat(back.status()).isEqualTo(404);
    }
}
