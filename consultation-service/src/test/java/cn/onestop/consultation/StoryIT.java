package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A call about a work injury whose period ends in some days: to legal aid at once, to mediation, and the survey at the end. */
class StoryIT extends ConsultationIT {
    private static final String AID = "AID-20261123-7K3Q9X4F-0";

    /** A working day at most five days ahead, on which the worker's year ends. */
    private static LocalDate lastDay() {
        WorkingCalendar calendar = WorkingCalendar.published();
        LocalDate day = LocalDate.now(WorkingCalendar.ZONE).plusDays(5);
        while (!calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static String call(LocalDate accident) {
        return """
                {"channel": "HOTLINE", "area": "%s", "topic": "WORK_INJURY", "question": "我在工地上摔伤了，公司不认工伤",
                 "inquirer": {"name": "赵铁柱", "identityNumber": "%s", "phone": "19900000003"},
                 "consent": {"scope": "登记本次咨询", "givenAt": "2026-01-05T01:00:00Z"},
                 "circumstances": {"accidentOn": "%s", "amountYuan": 86000,
                                   "memberships": [{"group": "MIGRANT_WORKER", "proof": "居住证"}]},
                 "opponents": [{"organisation": {"name": "海城样例建筑有限公司", "creditCode": "91210381MA0UP0001W"}}],
                 "handOnIfUrgent": {"scope": "将案情转给法律援助机构", "narrative": true}}
                """.formatted(AREA, WORKER_ID, accident);
    }

    @Test
    void aWorkInjuryGoesToLegalAidWithItsUrgencyAndToMediationAndTheSurveyEndsIt() {
        LocalDate lastDay = lastDay();
        Answer filed = filed(AGENT, call(lastDay.minusYears(1)));
        String reference = referenceOf(filed);
        assertThat(filed.json().path("urgency").path("ground").asString()).isEqualTo("PERIOD_ENDS_SOON");
        assertThat(filed.json().path("urgency").path("lastDay").asString()).isEqualTo(lastDay.toString());
        assertThat(filed.json().path("notices").toString())
                .contains("PROVISIONAL_AID", "44(1)", "NO_HARDSHIP_CHECK", "42(3)");
        assertThat(filed.json().path("deadlines").toString()).contains("工伤保险条例", "work_injury_worker");
        assertThat(filed.body()).doesNotContain("摔伤", "居住证");

        CaseEvent toAid = heard("consultation.referral_offered_to_legal_aid.v1", reference);
        String referral = CloudEvents.part(toAid, "referral", Referred.class).id();
        JsonNode facts = facts("legal-aid-service", referral);
        assertThat(facts.path("urgency").path("ground").asString()).isEqualTo("PERIOD_ENDS_SOON");
        assertThat(facts.path("urgency").path("lastDay").asString()).isEqualTo(lastDay.toString());
        assertThat(facts.path("dispute").path("kind").asString()).isEqualTo("WORK_INJURY");
        assertThat(facts.path("dispute").path("narrative").asString()).contains("摔伤");
        assertThat(facts.path("opponents").path(0).path("key").asString()).isEqualTo("O-91210381MA0UP0001W");
        assertThat(facts.path("memberships").path(0).path("group").asString()).isEqualTo("MIGRANT_WORKER");
        assertThat(CloudEvents.write(toAid)).doesNotContain("摔伤", "赵铁柱", WORKER_ID.substring(6, 14) + "\"");

        post(AGENT, reference, "/referrals", """
                {"to": "MEDIATION", "consent": {"scope": "将案情转给人民调解委员会", "narrative": false}}
                """);
        CaseEvent toMediation = heard("consultation.referral_offered_to_mediation.v1", reference);
        JsonNode said = facts(
                "mediation-service",
                CloudEvents.part(toMediation, "referral", Referred.class).id());
        assertThat(said.path("dispute").path("kind").asString()).isEqualTo("LABOUR_PAY");
        assertThat(said.path("dispute").path("narrative").isNull()).isTrue();

        post(AGENT, reference, "/answers", "{\"text\": \"请在期限内自行申请工伤认定，法律援助机构会联系您\"}");
        comesBack(reference, referral);
        post(AGENT, reference, "/referrals/" + referral + "/telling", null);
        Answer closed = post(AGENT, reference, "/closing", null);
        assertThat(closed.json().path("survey").path("status").path("code").asString())
                .isEqualTo("ASKED");
        Answer satisfied = put(ZHAO, reference, "/survey", "{\"score\": 5, \"comment\": \"很快\"}");
        assertThat(satisfied.json().path("survey").path("status").path("code").asString())
                .isEqualTo("SATISFIED");
        assertThat(get(ZHAO, reference).json().path("referrals").toString()).contains(AID);
    }

    /** A referral in an event, as far as it is read here. */
    record Referred(String id) {}

    private JsonNode facts(String receiver, String referral) {
        Answer facts = as(TestTokens.service(receiver, "consultation-service", "referrals.facts"))
                .get("/internal/referrals/" + referral + "/facts");
        assertThat(facts.status()).as(facts.toString()).isEqualTo(200);
        assertThat(ReferralFactsSchema.of("consultation-service").faults(facts.json()))
                .isEmpty();
        return facts.json();
    }

    private void comesBack(String reference, String referral) {
        EventTap.say(answerOf("legal_aid.referral_answered_to_consultation.v1", referral, "ACCEPTED"));
        EventTap.say(answerOf("legal_aid.referral_completed_for_consultation.v1", referral, "COMPLETED"));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(AGENT, reference).json().path("deadlines").toString())
                        .contains("tell_outcome"));
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
    void withoutConsentNothingGoesOnAndTheNextStepIsOneCall() {
        Answer filed =
                filed(AGENT, call(lastDay().minusYears(1)).replaceAll("(?s),\\s*\"handOnIfUrgent\": \\{.*?}", ""));
        assertThat(filed.json().path("referrals")).isEmpty();
        assertThat(filed.json().path("nextActions").toString()).contains("REFER", "/referrals");
    }

    @Test
    void whoCannotHandOnFactsIsNotAsked() {
        assertThat(as(ZHAO).get("/internal/referrals/REF-20261123-00000000-0/facts")
                        .status())
                .isIn(401, 403);
    }
}
