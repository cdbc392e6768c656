package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.NotaryLineIT.Offer;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Mediation's agreement becomes an enforceable deed (Notarization Law art. 37), legal aid relieves its fee, and the creditor gets the execution certificate. */
class DeedIT extends NotaryIT {
    @Autowired
    BusinessClock clock;

    private static Offer agreement(String area, String subject, String matter) {
        Map<String, Object> agreement = new HashMap<>(Map.of(
                "reference",
                "MED-20261123-7K3Q9X4F-C",
                "madeOn",
                LocalDate.now().toString(),
                "terms",
                "分期付清工资",
                "payer",
                "O-" + subject,
                "payee",
                subject,
                "amountYuan",
                18600,
                "payBy",
                LocalDate.now().plusDays(30).toString()));
        return NotaryLineIT.offer(
                "MEDIATION", "REFERRED_TO", subject, matter, Map.of("area", area, "agreement", agreement));
    }

    private static Offer relief(String area, String subject, String matter) {
        return NotaryLineIT.offer(
                "LEGAL_AID",
                "FEE_RELIEF_FROM",
                subject,
                matter,
                Map.of("area", area, "feeRelief", Map.of("court", true, "notary", true, "forensic", true)));
    }

    private String caseOf(String token) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as(token)
                                .get(PATH)
                                .json()
                                .path("items")
                                .valueStream()
                                .map(one -> one.path("reference").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String matter() {
        return Reference.mint(Line.MATTER, LocalDate.of(2026, 11, 23), new Random())
                .toString();
    }

    @Test
    void anAgreementBecomesADeedAndTheSenderHearsTheAcceptanceAndTheOutcome() {
        Office office = office("210304");
        String subject = "P-" + somebody();
        String song = TestTokens.citizen(subject);
        String boss = TestTokens.citizen("P-boss-" + subject);
        Offer offer = agreement("210304", subject, matter());
        EventTap.say(offer.event());
        String reference = caseOf(song);
        JsonNode opened = seen(song, reference);
        assertThat(opened.path("kind").path("code").asString()).isEqualTo("ENFORCEABLE_DEBT_DEED");
        assertThat(opened.path("application").path("debt").path("debtor").asString())
                .isEqualTo("某公司");
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        assertThat(heard("notary.referral_answered_to_mediation.v1", reference)
                        .data()
                        .toString())
                .contains("ACCEPTED", offer.referral());
        post(notary, reference, "/information", "{}");
        assertThat(opened.path("materials")
                        .valueStream()
                        .filter(one -> one.path("required").asBoolean())
                        .allMatch(one -> one.path("known").asBoolean()))
                .as("nothing is brought twice")
                .isTrue();
        String proof = upload(song);
        post(song, reference, "/materials", """
                {"material": "DEBT_PROOF", "attachment": "%s"}""".formatted(proof));
        assertThat(tried(notary, "POST", reference, "/draft", "{\"statement\": \"属实。\", \"conclusion\": \"兹证明。\"}")
                        .body())
                .contains("NO_COMMITMENT", "37");
        assertThat(tried(song, "POST", reference, "/commitment", null).status())
                .as("the creditor can't say it for the debtor")
                .isEqualTo(403);
        post(boss, reference, "/commitment", null);
        EventTap.say(relief("210304", subject, offer.matter()).event());
        await().atMost(PATIENCE)
                .until(() -> seen(song, reference).path("fee").path("dueYuan").asDouble() == 0);
        assertThat(get(boss, reference).body())
                .as("legal aid is no business of the debtor")
                .doesNotContain("GRANT", "AID-");
        assertThat(seen(boss, reference).path("materials").toString())
                .as("nor are the creditor's papers")
                .doesNotContain("ATT-");
        assertThat(as(boss).get(PATH + "/" + reference + "/attachments/" + proof)
                        .status())
                .isEqualTo(403);
        post(notary, reference, "/draft", "{\"statement\": \"属实。\", \"conclusion\": \"兹证明。\"}");
        post(office.second().token(), reference, "/approval", null);

        CaseEvent completed = heard("notary.referral_completed_for_mediation.v1", reference);
        assertThat(completed.data().toString()).contains("COMPLETED", "ISSUED", offer.referral());
        assertThat(heard("notary.referral_completed_for_legal_aid.v1", reference)
                        .data()
                        .toString())
                .contains("ISSUED");
        assertThat(completed.data().toString()).contains("FEE_RELIEF_FROM", "REFERRED_TO");
    }

    @Test
    void aReliefThatComesFirstWaitsAndTheAgreementJoinsIt() {
        office("210311");
        String subject = "P-" + somebody();
        String song = TestTokens.citizen(subject);
        Offer relief = relief("210311", subject, matter());
        EventTap.say(relief.event());
        String reference = caseOf(song);
        assertThat(seen(song, reference).path("kind").path("code").asString()).isEqualTo("UNNAMED");
        Offer agreement = agreement("210311", subject, relief.matter());
        EventTap.say(agreement.event());
        EventTap.say(agreement.event());
        await().atMost(PATIENCE)
                .until(() -> seen(song, reference)
                        .path("kind")
                        .path("code")
                        .asString()
                        .equals("ENFORCEABLE_DEBT_DEED"));
        assertThat(as(song).get(PATH).json().path("items").size()).isEqualTo(1);
    }

    /** Two inbox lanes take them up at once; five rounds. */
    @Test
    void aReliefAndAnAgreementAtTheSameInstantMeetInOneCase() {
        Office office = office("210313");
        for (int round = 0; round < 5; round++) {
            String subject = "P-" + somebody();
            String song = TestTokens.citizen(subject);
            Offer relief = relief("210313", subject, matter());
            Offer agreement = agreement("210313", subject, relief.matter());
            Neighbours.INSTANCE.handOnTogether(relief.referral(), agreement.referral());
            EventTap.say(relief.event());
            EventTap.say(agreement.event());
            String reference = caseOf(song);
            await().atMost(PATIENCE)
                    .until(() -> seen(song, reference)
                            .path("kind")
                            .path("code")
                            .asString()
                            .equals("ENFORCEABLE_DEBT_DEED"));
            await().atMost(PATIENCE).untilAsserted(() -> {
                Answer accepted = tried(office.first().token(), "POST", reference, "/acceptance", null);
                assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
            });
            await().atMost(PATIENCE)
                    .until(() ->
                            seen(song, reference).path("fee").path("dueYuan").asDouble() == 0);
            assertThat(as(song).get(PATH).json().path("items").size()).isEqualTo(1);
        }
    }

    @Test
    void whomAnotherLineSentSaysWhatIsToBeNotarized() {
        office("210321");
        String subject = "P-" + somebody();
        String song = TestTokens.citizen(subject);
        EventTap.say(NotaryLineIT.offer("CONSULTATION", "REFERRED_TO", subject, matter(), Map.of("area", "210321"))
                .event());
        String reference = caseOf(song);
        String what = """
                {"kind": "WILL", "request": "立遗嘱", "places": {"residence": "210321001"}}""";
        assertThat(done(tried(song, "PUT", reference, "/application", what)).body())
                .contains("WILL_DRAFT");
        heard("notary.application_completed.v1", reference);
    }

    @Test
    void whereNoOfficeServesTheReferralIsRefusedWithANextStep() {
        String subject = "P-" + somebody();
        EventTap.say(agreement("99", subject, matter()).event());
        String reference = caseOf(TestTokens.citizen(subject));
        assertThat(heard("notary.referral_answered_to_mediation.v1", reference)
                        .data()
                        .toString())
                .contains("REFUSED", "NO_OFFICE", "notary-offices");
    }

    @Test
    void aReferralThatIsAskedBackBeforeItIsAcceptedIsGivenBack() {
        office("210323");
        String subject = "P-" + somebody();
        Offer offer = agreement("210323", subject, matter());
        EventTap.say(offer.event());
        String reference = caseOf(TestTokens.citizen(subject));
        EventTap.say(NotaryLineIT.event(
                "mediation.referral_withdrawal_asked_of_notary.v1",
                Line.MEDIATION,
                offer.event().subject(),
                offer.matter(),
                Map.of("id", offer.referral(), "to", "NOTARY")));
        assertThat(heard("notary.referral_answered_to_mediation.v1", reference)
                        .data()
                        .toString())
                .contains("WITHDRAWN");
    }

    @Test
    void theCreditorGetsTheExecutionCertificateWhenTheDebtIsOverdue() {
        Office office = office("210381001");
        String subject = "P-" + somebody();
        String song = TestTokens.citizen(subject);
        EventTap.say(agreement("210381001", subject, matter()).event());
        String reference = caseOf(song);
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        post(notary, reference, "/commitment", null);
        post(notary, reference, "/information", "{}");
        provideAll(song, reference);
        post(notary, reference, "/fee-payment", "{\"receipt\": \"票-2\"}");
        post(notary, reference, "/draft", "{\"statement\": \"属实。\", \"conclusion\": \"兹证明。\"}");
        post(office.second().token(), reference, "/approval", null);

        String owed = "{\"owedYuan\": 8600, \"statement\": \"只付了一万元\"}";
        assertThat(tried(song, "POST", reference, "/execution", owed).body()).contains("NOT_DUE_YET");
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(40));
            post(song, reference, "/execution", owed);
            assertThat(seen(song, reference).path("deadlines").toString()).contains("execution_certificate");
            post(notary, reference, "/execution/certificate", null);
        }
        JsonNode execution = seen(song, reference).path("execution");
        assertThat(execution.path("status").path("code").asString()).isEqualTo("CERTIFIED");
        Answer checked =
                done(as(null).get(PATH + "/checks/" + execution.path("number").asString() + "?code="
                        + execution.path("code").asString()));
        assertThat(checked.body()).contains("执行证书", "VALID");
    }
}
