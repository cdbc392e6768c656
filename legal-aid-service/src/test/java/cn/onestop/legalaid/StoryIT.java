package cn.onestop.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A failed mediation becomes a legal aid case, and the case goes to its end. */
class StoryIT extends LegalAidIT {
    private final String worker = somebody();
    private final String referral = reference(Line.REFERRAL);
    private final String matter = reference(Line.MATTER);

    @BeforeEach
    void mediationKnows() {
        wires();
        NEIGHBOURS.hold(referral, facts(worker));
    }

    @Test
    void whatTheSenderSeesAsUrgentIsToldToTheOfficerWhoMayGiveAidFirst() {
        Map<String, Object> urgent = new HashMap<>(facts(worker));
        urgent.put(
                "urgency",
                Map.of(
                        "ground", "PERIOD_ENDS_SOON",
                        "lastDay", "2026-12-03",
                        "what", Map.of("zh", "职工申请工伤认定", "en", "the worker's application")));
        NEIGHBOURS.hold(referral, urgent);
        wires().say(offer(referral, worker, matter));
        String reference = opened();

        assertThat(citizen(worker)
                        .get(PATH + "/" + reference)
                        .json()
                        .path("narrative")
                        .asString())
                .contains("拖欠三个月", "【紧急】职工申请工伤认定，最后一日 2026-12-03", "第44条");
    }

    @Test
    void aGroundThatArticle44DoesNotNameIsNoUrgency() {
        Map<String, Object> urgent = new HashMap<>(facts(worker));
        urgent.put("urgency", Map.of("ground", "IN_A_HURRY", "what", Map.of("zh", "着急", "en", "in a hurry")));
        NEIGHBOURS.hold(referral, urgent);
        wires().say(offer(referral, worker, matter));

        assertThat(citizen(worker)
                        .get(PATH + "/" + opened())
                        .json()
                        .path("narrative")
                        .asString())
                .doesNotContain("紧急", "着急");
    }

    @Test
    void anOfferOpensALinkedApplicationOnceAndTheDecisionGoesBack() {
        CaseEvent offer = offer(referral, worker, matter);
        wires().say(offer);
        wires().say(offer);
        String reference = opened();

        Answer seen = citizen(worker).get(PATH + "/" + reference);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("matter").asString()).isEqualTo(matter);
        assertThat(seen.json().path("status").path("code").asString()).isEqualTo("RECEIVED");
        assertThat(seen.json().path("eligibility").path("outcome").asString()).isEqualTo("ELIGIBLE");
        assertThat(seen.json().path("eligibility").path("findings").toString())
                .contains("31(5)", "42(3)", "进城务工人员", "工资欠条与考勤表");
        assertThat(seen.json().path("links").path(0).path("type").asString()).isEqualTo("ESCALATED_TO");
        assertThat(deadline(seen.json(), "decide").path("basis").path("zh").asString())
                .contains("7日", "法律援助法", "43");

        change(officer(), reference, "review");
        Answer granted = change(officer(), reference, "grant");

        assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
        assertThat(granted.json()
                        .path("decision")
                        .path("basis")
                        .path("standard")
                        .path("version")
                        .asString())
                .isNotEmpty();
        assertThat(deadline(granted.json(), "assign").path("basis").path("zh").asString())
                .contains("3日");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(wires().answersTo(referral))
                        .extracting(CaseEvent::type)
                        .containsExactlyInAnyOrder(
                                "legal_aid.referral_answered_to_mediation.v1",
                                "legal_aid.referral_completed_for_mediation.v1"));
        assertThat(NEIGHBOURS.timesAskedFor(referral)).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(wires().about(reference))
                        .extracting(CaseEvent::type)
                        .contains("legal_aid.granted.v1", "legal_aid.referral_offered_to_lawyer.v1"));
        assertThat(wires().about(reference))
                .extracting(CaseEvent::sequence)
                .doesNotHaveDuplicates()
                .startsWith(1L, 2L);

        goesToItsEnd(reference);
    }

    @Test
    void theEmployerSeesNothingOfIt() {
        wires().say(offer(referral, worker, matter));
        String reference = opened();
        Http employer = citizen(EMPLOYER);

        assertThat(get(employer, reference).status()).isEqualTo(404);
        assertThat(employer.get(PATH + "/" + reference + "/timeline").status()).isEqualTo(404);
        assertThat(employer.get(PATH).json().path("items")).isEmpty();
        assertThat(change(employer, reference, "withdrawal", Map.of("reason", ""))
                        .status())
                .isIn(404, 428, 400);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(wires().about(reference))
                        .isNotEmpty()
                        .allSatisfy(
                                event -> assertThat(event.data().toString()).doesNotContain(EMPLOYER, EMPLOYER_NAME)));
        assertThat(get(officer(), reference).body()).doesNotContain(EMPLOYER, EMPLOYER_NAME);
    }

    @Test
    void whileTheSenderIsAwayTheOfferWaits() {
        NEIGHBOURS.goAway("/internal/referrals");
        try {
            wires().say(offer(referral, worker, matter));
            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> list(worker).isEmpty());
        } finally {
            NEIGHBOURS.comeBack();
        }

        assertThat(opened()).isNotEmpty();
    }

    @Test
    void whatItsSenderTookBackBeforeItArrivedOpensNothing() {
        CaseEvent offer = offer(referral, worker, matter);
        wires().say(event(
                "mediation.referral_withdrawal_asked_of_legal_aid.v1",
                offer.subject(),
                matter,
                Map.of("case", summary(offer.subject(), matter, worker), "referral", Map.of("id", referral))));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(wires().answersTo(referral))
                        .extracting(event ->
                                String.valueOf(((Map<?, ?>) event.data().get("answer")).get("status")))
                        .containsExactly("WITHDRAWN"));

        wires().say(offer);
        String later = reference(Line.REFERRAL);
        NEIGHBOURS.hold(later, facts(worker));
        wires().say(offer(later, worker, matter));

        await().atMost(Duration.ofSeconds(20)).until(() -> list(worker).size() == 1);
        assertThat(NEIGHBOURS.timesAskedFor(referral)).isZero();
    }

    @Test
    void anAcceptedOfferAssignsTheLawyerWhoThenSeesTheCase() {
        wires().say(offer(referral, worker, matter));
        String reference = opened();
        change(officer(), reference, "review");
        change(officer(), reference, "findings", Map.of("circumstances", migrantWorker("居住证"), "remarks", ""));
        JsonNode granted = change(officer(), reference, "grant").json();
        String offered =
                granted.path("work").path("referrals").path(0).path("id").asString();
        String lawyer = somebody();
        JsonNode handedOn = as(TestTokens.service("lawyer-service", "legal-aid-service", "referrals.facts"))
                .get("/internal/referrals/" + offered + "/facts")
                .json();
        assertThat(ReferralFactsSchema.of("legal-aid-service").faults(handedOn)).isEmpty();
        assertThat(handedOn.path("opponents"))
                .extracting(one -> one.path("key").asString() + one.path("organisation"))
                .containsExactly("O-THE-COMPANYtrue", EMPLOYER + "false");
        assertThat(handedOn.path("assignment").path("years").asInt()).isZero();

        wires().say(event(
                "lawyer.referral_answered_to_legal_aid.v1",
                reference(Line.LAWYER),
                matter,
                Map.of(
                        "answer",
                        Map.of("referral", offered, "status", "ACCEPTED", "caseReference", reference(Line.LAWYER)),
                        "counsel",
                        Map.of(
                                "key", lawyer,
                                "name", "王律师",
                                "profession", "LAWYER",
                                "firm", "某律师事务所",
                                "yearsOfRelevantPractice", 6))));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> get(officer(), reference)
                        .json()
                        .path("status")
                        .path("code")
                        .asString()
                        .equals("ASSIGNED"));
        Answer asCounsel = get(as(TestTokens.staff(lawyer, Role.LAWYER)), reference);
        assertThat(asCounsel.status()).isEqualTo(200);
        assertThat(asCounsel.json().path("supervision").isNull()).isTrue();
    }

    private void goesToItsEnd(String reference) {
        assertThat(change(
                                officer(),
                                reference,
                                "assignment",
                                Map.of(
                                        "key", "P-LAWYER",
                                        "name", "王律师",
                                        "profession", "LAWYER",
                                        "firm", "某律师事务所",
                                        "yearsOfRelevantPractice", 5))
                        .status())
                .isEqualTo(200);
        Http lawyer = as(TestTokens.staff("P-LAWYER", Role.LAWYER));
        assertThat(change(lawyer, reference, "start").status()).isEqualTo(200);
        assertThat(change(lawyer, reference, "progress", Map.of("told", "已申请劳动仲裁"))
                        .status())
                .isEqualTo(200);
        assertThat(change(
                                lawyer,
                                reference,
                                "report",
                                Map.of("outcome", "WON", "summary", "裁决支付工资", "papers", List.of("仲裁裁决书")))
                        .status())
                .isEqualTo(200);
        assertThat(change(officer(), reference, "return-visits", Map.of("satisfaction", 5, "words", "满意"))
                        .status())
                .isEqualTo(200);
        Answer closed = change(officer(), reference, "closing", Map.of("remarks", ""));

        assertThat(closed.json().path("status").path("code").asString()).isEqualTo("CLOSED");
        assertThat(citizen(worker)
                        .get(PATH + "/" + reference + "/timeline")
                        .json()
                        .path("items"))
                .anySatisfy(step -> assertThat(step.path("event").asString()).isEqualTo("legal_aid.closed.v1"));
    }

    private String opened() {
        await().atMost(Duration.ofSeconds(30)).until(() -> list(worker).size() == 1);
        return list(worker).get(0).path("reference").asString();
    }

    private JsonNode list(String person) {
        return citizen(person).get(PATH).json().path("items");
    }

    private static JsonNode deadline(JsonNode application, String kind) {
        for (JsonNode deadline : application.path("deadlines")) {
            if (deadline.path("kind").asString().equals(kind)) {
                return deadline;
            }
        }
        throw new AssertionError("no deadline " + kind + " in " + application.path("deadlines"));
    }
}
