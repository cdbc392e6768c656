package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.BOTH;
import static cn.onestop.mediation.domain.Given.EMPLOYER;
import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static cn.onestop.mediation.domain.Given.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.domain.Agreement.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every refusal names its article and what can be done instead. */
class RefusalsTest {
    private static final String AT = "2026-09-01T09:00";

    private static void assertRefused(String code, String article, ThrowingCallable verb) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refused.class, refused -> {
            Refusal refusal = refused.refusal();
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.article().number()).isEqualTo(article);
            assertThat(refusal.nextSteps()).isNotEmpty();
        });
    }

    @Test
    void aPartysClearRefusalBarsMediationAndTheOthersAreToldWhatElseThereIs() {
        Mediation mediation = Given.pending(DisputeKind.LABOUR_PAY, AT);
        mediation.consenting().refuse(act(AT), EMPLOYER, "不同意调解");
        assertThat(mediation.status()).isEqualTo(Status.DECLINED);
        assertThat(mediation.concluding().ending().orElseThrow().reason()).isEqualTo(Ending.Reason.PARTY_REFUSED);
        assertThat(mediation.concluding().remedies())
                .extracting(Remedy::code)
                .contains("LABOUR_ARBITRATION", "LABOUR_COMPLAINT", "LEGAL_AID");
    }

    @Test
    void silenceIsNoConsent() {
        Mediation mediation = Given.pending(DisputeKind.DEBT, AT);
        assertRefused("CONSENT_MISSING", "3(1)", () -> mediation.consenting().accept(act(AT)));
    }

    @Test
    void nobodyIsAskedWhileThereIsNoOtherSide() {
        Mediation mediation = Mediation.applied(
                Given.intake(DisputeKind.DEBT, AT), Given.worker(), List.of(), act(AT), Given.PERIODS);
        assertRefused("NO_RESPONDENT", "3(1)", () -> mediation.consenting().ask(act(AT)));
    }

    @Test
    void nobodyStandsOnBothSides() {
        Participant same = Participant.person(Participant.Role.RESPONDENT, WORKER, "赵某");
        assertRefused(
                "PARTY_TWICE",
                "3(1)",
                () -> Mediation.applied(
                        Given.intake(DisputeKind.DEBT, AT), Given.worker(), List.of(same), act(AT), Given.PERIODS));
    }

    @Test
    void aPartyDoesNotMediateItsOwnDispute() {
        Mediation mediation = Given.accepted(DisputeKind.DEBT, AT);
        assertRefused(
                "MEDIATOR_IS_PARTY",
                "19",
                () -> mediation
                        .panel()
                        .set(act(AT), Mediator.Choice.CHOSEN, List.of(new Mediator("PPL-1", "孙某", Given.BOSS))));
    }

    @Test
    void onceMediationHasBegunAMediatorIsNotRefusedButMediationMayBeStopped() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, AT);
        assertRefused("MEDIATION_HAS_BEGUN", "23", () -> mediation.panel().refuse(act(AT), WORKER, ""));
        mediation.concluding().stop(act(AT), EMPLOYER, "");
        assertThat(mediation.concluding().ending().orElseThrow().reason()).isEqualTo(Ending.Reason.PARTY_STOPPED);
    }

    @Test
    void aLabourAgreementAndAVillageLandAgreementMustBeInWriting() {
        assertRefused("WRITTEN_AGREEMENT_REQUIRED", "14", () -> Given.agreedOrally(DisputeKind.LABOUR_OTHER, AT));
        assertRefused("WRITTEN_AGREEMENT_REQUIRED", "10", () -> Given.agreedOrally(DisputeKind.VILLAGE_LAND, AT));
    }

    @Test
    void anOralAgreementNeedsEveryParty() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, AT);
        assertRefused(
                "NOT_JOINT",
                "28",
                () -> mediation.agreeing().agreeOrally(act(AT), terms(Subject.PAYMENT, null), Set.of(WORKER)));
    }

    @Test
    void aSignatureIsNotDatedIntoTheFutureOrBeforeTheWording() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, AT);
        assertRefused("NO_DRAFT", "29", () -> mediation.agreeing().sign(act(AT), WORKER, shanghai(AT)));
        mediation.agreeing().draft(act(AT), terms(Subject.PAYMENT, null));
        assertRefused(
                "DATE_OUT_OF_RANGE",
                "29",
                () -> mediation.agreeing().sign(act(AT), WORKER, shanghai("2026-09-01T09:01")));
        assertRefused(
                "DATE_OUT_OF_RANGE", "29", () -> mediation.agreeing().seal(act(AT), shanghai("2026-08-31T09:00")));
    }

    @Test
    void anotherWordingDropsTheSignaturesUnderTheFormer() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, AT);
        mediation.agreeing().draft(act(AT), terms(Subject.PAYMENT, null));
        mediation.agreeing().sign(act(AT), WORKER, shanghai(AT));
        mediation.agreeing().draft(act(AT), terms(Subject.APOLOGY, null));
        assertThat(mediation.agreeing().agreement().orElseThrow().signatures()).isEmpty();
    }

    @Test
    void mediationIsOpenOnlyIfSomebodyAsksForItAndNobodyObjects() {
        Mediation mediation = Given.accepted(DisputeKind.DEBT, AT);
        assertThat(mediation.proceedings().isOpen()).isFalse();
        mediation.proceedings().chooseOpenness(act(AT), WORKER, true);
        assertThat(mediation.proceedings().isOpen()).isTrue();
        mediation.proceedings().chooseOpenness(act(AT), EMPLOYER, false);
        assertThat(mediation.proceedings().isOpen()).isFalse();
    }

    @Test
    void aBrokenWageAgreementOpensThePaymentOrderArbitrationAndTheCourt() {
        Mediation mediation = Given.agreedInWriting(DisputeKind.LABOUR_PAY, AT, terms(Subject.PAYMENT, "2026-09-10"));
        mediation.agreeing().breach(act("2026-09-11T09:00"), "未付款");
        assertThat(mediation.concluding().remedies())
                .extracting(Remedy::code)
                .containsExactly("PAYMENT_ORDER", "ARBITRATION_AFTER_BREACH", "SUIT_OVER_AGREEMENT", "LEGAL_AID");
    }

    @Test
    void aBrokenConfirmedAgreementCanBeEnforced() {
        Mediation mediation = Given.agreedInWriting(DisputeKind.DEBT, AT, terms(Subject.PAYMENT, null));
        mediation.confirming().file(act(AT), "某区人民法院", BOTH);
        mediation.confirming().confirmed(act(AT), shanghai(AT));
        mediation.agreeing().breach(act("2026-09-11T09:00"), "");
        assertThat(mediation.concluding().remedies().getFirst().code()).isEqualTo("ENFORCEMENT");
    }

    @Test
    void aReferralIsForAPartyAndGoesWhereMediationRefers() {
        Mediation mediation = Given.failed(DisputeKind.DEBT, AT);
        assertRefused(
                "REFERRAL_NOT_OF_A_PARTY",
                "23",
                () -> mediation
                        .referring()
                        .offer(
                                act(AT),
                                "REF-1",
                                Line.LEGAL_AID,
                                "P-stranger",
                                Given.consent(AT),
                                true,
                                Enclosure.NONE));
        assertRefused(
                "NO_SUCH_RECEIVER",
                "3(3)",
                () -> mediation
                        .referring()
                        .offer(act(AT), "REF-1", Line.MEDIATION, WORKER, Given.consent(AT), true, Enclosure.NONE));
    }

    @Test
    void whatTravelsGoesToWhomItIsFor() {
        Mediation underWay = Given.inMediation(DisputeKind.DEBT, AT);
        Enclosure agreement = new Enclosure(true, null);
        assertRefused("APPRAISAL_MISSING", "23", () -> refer(underWay, Line.FORENSIC, Enclosure.NONE));
        assertRefused("APPRAISAL_FOR_FORENSIC_ONLY", "23", () -> refer(underWay, Line.LAWYER, Given.appraisal()));
        assertRefused("AGREEMENT_FOR_NOTARY_ONLY", "23", () -> refer(underWay, Line.LAWYER, agreement));
        assertRefused("AGREEMENT_NOT_IN_FORCE", "29", () -> refer(underWay, Line.NOTARY, agreement));
    }

    private static void refer(Mediation mediation, Line to, Enclosure enclosure) {
        mediation.referring().offer(act(AT), "REF-1", to, WORKER, Given.consent(AT), false, enclosure);
    }

    @Test
    void aSumIsOwedByOnePartyToTheOther() {
        Mediation mediation = Given.inMediation(DisputeKind.DEBT, AT);
        assertRefused("NOT_A_PARTY", "23", () -> mediation.agreeing().draft(act(AT), owed("P-stranger", WORKER)));
        assertRefused("NOT_A_PARTY", "23", () -> mediation.agreeing().draft(act(AT), owed(WORKER, WORKER)));
        mediation.agreeing().draft(act(AT), owed(EMPLOYER, WORKER));
    }

    private static Agreement.Terms owed(String payer, String payee) {
        return new Agreement.Terms(
                new Sensitive("公司付给赵某八千元"),
                Set.of(Subject.PAYMENT),
                null,
                new Agreement.Payment(new Sensitive(payer), new Sensitive(payee), new BigDecimal("8000")));
    }
}
