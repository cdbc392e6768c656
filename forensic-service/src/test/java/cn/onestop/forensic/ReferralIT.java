package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.forensic.application.Reliefs;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Other lines ask for evidence, and learn what came of it; legal aid relieves a person of fees. */
class ReferralIT extends ForensicIT {
    @Autowired
    private Reliefs reliefs;

    @Test
    void aMediationsQuestionComesBackAsEvidence() {
        House house = house("210381104201", "PROVINCIAL");
        String zhou = "P-zhou-" + UUID.randomUUID();
        CaseEvent offer = Offers.of(Line.MEDIATION, "EVIDENCE_FOR", zhou, Offers.asking(question()));
        EventTap.say(offer);
        String reference = openedFor(offer);
        String client = TestTokens.citizen(zhou);
        String laboratory = seen(client, reference).at("/institution/id").asString();
        House asked = laboratory.equals(house.id())
                ? house
                : new House(laboratory, expert(laboratory, true), expert(laboratory, false));
        begun(asked, client, reference);
        assertThat(answer(heard("forensic.referral_answered_to_mediation.v1", reference), "status"))
                .isEqualTo("ACCEPTED");
        issued(asked, reference);

        CaseEvent told = heard("forensic.referral_completed_for_mediation.v1", reference);
        assertThat(answer(told, "outcome")).isEqualTo("OPINION");
        assertThat(answer(told, "referral")).isEqualTo(Offers.referralOf(offer));
        JsonNode paper = seen(client, reference).at("/opinion/paper");
        assertThat(told.data().get("evidence"))
                .isEqualTo(Map.of(
                        "opinion", reference,
                        "issuedAt", paper.path("issuedAt").asString(),
                        "code", paper.path("code").asString(),
                        "sha256", paper.path("sha256").asString()));
    }

    @Test
    void aReferralThatAsksNothingIsRefusedWithWhatToDo() {
        house();
        CaseEvent offer = Offers.of(Line.CONSULTATION, "REFERRED_TO", "P-" + UUID.randomUUID(), Map.of());
        EventTap.say(offer);
        String reference = openedFor(offer);
        CaseEvent answered = heard("forensic.referral_answered_to_consultation.v1", reference);
        assertThat(answer(answered, "status")).isEqualTo("REFUSED");
        assertThat(answer(answered, "refusal")).asString().contains("NOTHING_ASKED", "nextSteps");
    }

    /** A commission of the citizen's own runs; the same question by way of a mediation finds it running. */
    @Test
    void theSameQuestionByWayOfAMediationDoesNotRunTwice() {
        House house = house();
        String sun = "P-sun-" + UUID.randomUUID();
        String client = TestTokens.citizen(sun);
        String question = question();
        String first = filed(client, commission(house.id(), question));
        post(house.ma().token(), first, "/acceptance", null);
        CaseEvent offer = Offers.of(
                Line.MEDIATION,
                "EVIDENCE_FOR",
                sun,
                Map.of("appraisal", Map.of("field", "CLINICAL", "question", question, "items", List.of("CT片", "病历"))));
        EventTap.say(offer);
        String second = openedFor(offer);
        String reception = TestTokens.staff("P-reception", Role.APPRAISER, "21");
        refused(tried(reception, "POST", second, "/acceptance", null), "RUNNING_ELSEWHERE", "15(6)");
        post(reception, second, "/rejection", "{\"ground\": \"RUNNING_ELSEWHERE\", \"why\": \"另有机构正在鉴定\"}");
        assertThat(answer(heard("forensic.referral_answered_to_mediation.v1", second), "refusal"))
                .asString()
                .contains("RUNNING_ELSEWHERE", "15(6)", "reappraisals");
    }

    @Test
    void aRefusalNamesTheGroundToTheSender() {
        house();
        CaseEvent offer =
                Offers.of(Line.MEDIATION, "EVIDENCE_FOR", "P-" + UUID.randomUUID(), Offers.asking(question()));
        EventTap.say(offer);
        String reference = openedFor(offer);
        String reception = TestTokens.staff("P-reception", Role.APPRAISER, "21");
        post(reception, reference, "/rejection", "{\"ground\": \"BEYOND_ABILITY\", \"why\": \"设备不足\"}");
        CaseEvent answered = heard("forensic.referral_answered_to_mediation.v1", reference);
        assertThat(answer(answered, "refusal")).asString().contains("BEYOND_ABILITY", "15(5)");
    }

    @Test
    void aSenderHasItBackBeforeAndAfterItCame() {
        house();
        CaseEvent offer =
                Offers.of(Line.MEDIATION, "EVIDENCE_FOR", "P-" + UUID.randomUUID(), Offers.asking(question()));
        EventTap.say(offer);
        String reference = openedFor(offer);
        EventTap.say(Offers.askedBack(Line.MEDIATION, offer));
        assertThat(answer(heard("forensic.referral_answered_to_mediation.v1", reference), "status"))
                .isEqualTo("WITHDRAWN");

        CaseEvent late = Offers.of(Line.MEDIATION, "EVIDENCE_FOR", "P-" + UUID.randomUUID(), Offers.asking(question()));
        EventTap.say(Offers.askedBack(Line.MEDIATION, late));
        String kept = openedFor(late);
        EventTap.say(late);
        assertThat(answer(heard("forensic.referral_answered_to_mediation.v1", kept), "status"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void aReliefJoinsTheCommissionThatIsThereAndThePersonPaysLess() {
        House house = house();
        String qian = "P-qian-" + UUID.randomUUID();
        String client = TestTokens.citizen(qian);
        String reference = filed(client, commission(house.id(), question()));
        EventTap.say(Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", qian, Map.of()));
        assertThat(answer(heard("forensic.referral_answered_to_legal_aid.v1", reference), "status"))
                .isEqualTo("ACCEPTED");
        assertThat(seen(client, reference).path("feesRelieved").asBoolean()).isTrue();
        post(house.ma().token(), reference, "/acceptance", null);
        refused(
                tried(house.ma().token(), "PUT", reference, "/agreement", LETTER.formatted("1800")),
                "FEE_RELIEVED",
                "53");
        put(house.ma().token(), reference, "/agreement", LETTER.formatted("0"));
    }

    @Test
    void whoHasAnotherAppraisedLearnsNothingOfTheOthersLegalAid() {
        House house = house();
        String number = somebody();
        EventTap.say(Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", "P-" + number, Map.of()));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(reliefs.waitingFor("P-" + number, null)).isPresent());
        String other = TestTokens.citizen("P-other-" + UUID.randomUUID());
        String reference = filed(
                other,
                commission(house.id(), question())
                        .replace(
                                "\"complex\"",
                                "\"subject\": {\"name\": \"钱某\", \"identityNumber\": \"%s\"}, \"complex\""
                                        .formatted(number)));
        assertThat(seen(other, reference).path("feesRelieved").asBoolean()).isFalse();
        assertThat(reliefs.waitingFor("P-" + number, null)).isPresent();
    }

    @Test
    void whoIsOnlyAppraisedLearnsNothingOfTheClientsLegalAid() {
        House house = house();
        String qian = "P-qian-" + UUID.randomUUID();
        String client = TestTokens.citizen(qian);
        String number = somebody();
        String reference = filed(
                client,
                commission(house.id(), question())
                        .replace(
                                "\"complex\"",
                                "\"subject\": {\"name\": \"钱某\", \"identityNumber\": \"%s\"}, \"complex\""
                                        .formatted(number)));
        EventTap.say(Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", qian, Map.of()));
        heard("forensic.referral_answered_to_legal_aid.v1", reference);
        post(house.ma().token(), reference, "/acceptance", null);
        put(house.ma().token(), reference, "/agreement", LETTER.formatted("0"));
        String subject = TestTokens.citizen("P-" + number);
        assertThat(seen(client, reference).path("feesRelieved").asBoolean()).isTrue();
        assertThat(seen(subject, reference).path("feesRelieved").asBoolean()).isFalse();
        assertThat(seen(subject, reference).path("agreement").isNull()).isTrue();
        assertThat(done(as(client).get(PATH + "/" + reference + "/timeline")).body())
                .contains("legal_aid");
        assertThat(done(as(subject).get(PATH + "/" + reference + "/timeline")).body())
                .contains("forensic.accepted.v1")
                .doesNotContain("legal_aid", "fees");
    }

    @Test
    void aReliefThatCameFirstWaitsForTheCommission() {
        House house = house();
        String qian = "P-qian-" + UUID.randomUUID();
        CaseEvent relief = Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", qian, Map.of());
        EventTap.say(relief);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reliefs.waitingFor(qian, null)).isPresent());
        String client = TestTokens.citizen(qian);
        String reference = filed(client, commission(house.id(), question()));
        assertThat(seen(client, reference).path("feesRelieved").asBoolean()).isTrue();
        assertThat(seen(client, reference).path("matter").asString()).isEqualTo(relief.matter());
        String other = filed(client, commission(house.id(), question()));
        assertThat(seen(client, other).path("feesRelieved").asBoolean())
                .as("one relief, one commission")
                .isFalse();
    }

    @Test
    void aReliefThatCameFirstJoinsTheCommissionThatAnotherLineSendsUnderItsMatter() {
        house();
        String qian = "P-qian-" + UUID.randomUUID();
        CaseEvent relief = Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", qian, Map.of());
        EventTap.say(relief);
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(reliefs.waitingFor(qian, relief.matter())).isPresent());
        CaseEvent elsewhere = Offers.of(Line.MEDIATION, "EVIDENCE_FOR", qian, Offers.asking(question()));
        EventTap.say(elsewhere);
        assertThat(seen(TestTokens.citizen(qian), openedFor(elsewhere))
                        .path("feesRelieved")
                        .asBoolean())
                .as("of another matter")
                .isFalse();
        CaseEvent offer = Offers.of(relief.matter(), Line.MEDIATION, "EVIDENCE_FOR", qian, Offers.asking(question()));
        EventTap.say(offer);
        assertThat(seen(TestTokens.citizen(qian), openedFor(offer))
                        .path("feesRelieved")
                        .asBoolean())
                .isTrue();
        assertThat(reliefs.waitingFor(qian, null)).isEmpty();
    }

    /** Two inbox lanes take them up at once; five rounds. */
    @Test
    void aReliefAndACommissionAtTheSameInstantMeet() {
        house();
        for (int round = 0; round < 5; round++) {
            String qian = "P-qian-" + UUID.randomUUID();
            CaseEvent relief = Offers.of(Line.LEGAL_AID, "FEE_RELIEF_FROM", qian, Map.of());
            CaseEvent offer =
                    Offers.of(relief.matter(), Line.MEDIATION, "EVIDENCE_FOR", qian, Offers.asking(question()));
            EventTap.say(relief);
            EventTap.say(offer);
            String reference = openedFor(offer);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> seen(TestTokens.citizen(qian), reference)
                            .path("feesRelieved")
                            .asBoolean());
        }
    }

    @SuppressWarnings("unchecked")
    private static Object answer(CaseEvent event, String name) {
        return Objects.requireNonNull(
                ((Map<String, Object>) Objects.requireNonNull(event.data().get("answer"))).get(name));
    }
}
