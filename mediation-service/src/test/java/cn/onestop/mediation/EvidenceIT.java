package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An appraisal while the clock stands still, and an agreement that goes to a notary. */
class EvidenceIT extends MediationIT {
    private static final String ZHAO = TestTokens.citizen(WORKER);
    private static final String SUN = TestTokens.citizen(BOSS);
    private static final String FORENSIC = "FOR-20261124-0000000A-0";

    private String referred(String reference, String to, String more) {
        JsonNode view = post(ZHAO, reference, "/referrals", """
                        {"to": "%s", "subject": "%s", "consent": {"scope": "转交材料", "narrative": false%s
                        """.formatted(to, WORKER, more))
                .json();
        return view.path("referrals")
                .valueStream()
                .filter(one -> one.path("to").path("code").asString().equals(to))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode facts(String referral, String receiver) {
        JsonNode facts = as(TestTokens.service(receiver, "mediation-service", "referrals.facts"))
                .get("/internal/referrals/" + referral + "/facts")
                .json();
        assertThat(ReferralFactsSchema.of("mediation-service").faults(facts)).isEmpty();
        return facts;
    }

    private boolean standsStill(String reference) {
        return as(CLERK)
                .get("/api/mediations/" + reference)
                .json()
                .path("deadlines")
                .valueStream()
                .filter(one -> one.path("kind").asString().equals("time_limit"))
                .allMatch(one -> one.path("lastDay").isNull());
    }

    @Test
    void anAppraisalStopsTheClockAndItsOpinionIsThereForBothSides() {
        String reference = inMediation("INJURY");
        String referral = referred(reference, "FORENSIC", """
                }, "appraisal": {"field": "CLINICAL", "question": "右腕功能丧失程度", "items": ["CT片"]}}""");
        assertThat(standsStill(reference)).isTrue();
        JsonNode asked = facts(referral, "forensic-service");
        assertThat(asked.path("type").asString()).isEqualTo("EVIDENCE_FOR");
        assertThat(asked.path("appraisal").path("items").path(0).asString()).isEqualTo("CT片");
        assertThat(asked.path("agreement").isNull()).isTrue();

        EventTap.say(new CaseEvent(
                UUID.randomUUID().toString(),
                "forensic.referral_completed_for_mediation.v1",
                "forensic-service",
                FORENSIC,
                Instant.now(),
                "",
                1,
                "",
                "",
                Map.of(
                        "answer",
                        Map.of(
                                "referral",
                                referral,
                                "status",
                                "COMPLETED",
                                "caseReference",
                                FORENSIC,
                                "outcome",
                                "OPINION"),
                        "evidence",
                        Map.of(
                                "opinion", "辽鉴〔2026〕1号",
                                "issuedAt", "2026-11-24T02:00:00Z",
                                "code", "AB12CD34",
                                "sha256", "00ff"))));

        for (String side : new String[] {ZHAO, SUN}) {
            JsonNode evidence = Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> as(side).get("/api/mediations/" + reference)
                                    .json()
                                    .path("evidence"),
                            found -> !found.isEmpty());
            assertThat(evidence.path(0).path("code").asString()).isEqualTo("AB12CD34");
        }
        assertThat(standsStill(reference)).isFalse();
        assertThat(as(SUN).get("/api/mediations/" + reference).body()).doesNotContain("REF-");
    }

    @Test
    void anAgreementInForceGoesToANotaryIfItsPartyLetsIt() {
        String reference = inMediation("INJURY");
        change(MEDIATOR, "PUT", reference, "/agreement", """
                {"terms": "公司一次性支付72000元", "subjects": ["PAYMENT"], "performOn": "2027-01-31",
                 "payment": {"payer": "%s", "payee": "%s", "amountYuan": 72000}}""".formatted(EMPLOYER, WORKER));
        post(ZHAO, reference, "/agreement/signatures", "{\"signer\": \"%s\"}".formatted(WORKER));
        post(SUN, reference, "/agreement/signatures", "{\"signer\": \"%s\"}".formatted(EMPLOYER));
        post(MEDIATOR, reference, "/agreement/signatures", "{\"signer\": \"PPL-li\"}");
        post(CLERK, reference, "/agreement/seal", "{}");

        JsonNode agreement = facts(referred(reference, "NOTARY", ", \"agreement\": true}}"), "notary-service")
                .path("agreement");

        assertThat(agreement.path("reference").asString()).isEqualTo(reference);
        assertThat(agreement.path("payer").asString()).isEqualTo(EMPLOYER);
        assertThat(agreement.path("payee").asString()).isEqualTo(WORKER);
        assertThat(agreement.path("amountYuan").decimalValue()).isEqualByComparingTo("72000");
        assertThat(agreement.path("payBy").asString()).isEqualTo("2027-01-31");
    }
}
