package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.WORKER;
import static cn.onestop.mediation.domain.Given.act;
import static cn.onestop.mediation.domain.Given.shanghai;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Refusal.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferringTest {
    private static final String AT = "2026-09-01T09:00";
    private static final String AID = "AID-20260902-00000000-0";
    private final Mediation mediation = Given.failed(DisputeKind.LABOUR_PAY, AT);

    private Referral offer(String id) {
        return mediation
                .referring()
                .offer(act(AT), id, Line.LEGAL_AID, WORKER, Given.consent(AT), true, Enclosure.NONE);
    }

    private void answer(Referral.Status status) {
        mediation
                .referring()
                .answered(act(AT), "REF-1", status, new Referral.Answer(shanghai(AT), AID, null, "GRANTED"), null);
    }

    private Referral.Status statusNow() {
        return mediation.referring().find("REF-1").orElseThrow().referral().status();
    }

    @Test
    void aFailedMediationEscalatesAndItsLinkStandsOnceTheCaseIsOpened() {
        assertThat(offer("REF-1").type()).isEqualTo(LinkType.ESCALATED_TO);
        assertThat(mediation.links()).isEmpty();
        answer(Referral.Status.ACCEPTED);
        assertThat(mediation.links()).containsExactly(new CaseLink(LinkType.ESCALATED_TO, AID, "REF-1"));
    }

    @Test
    void theOutcomeIsRecordedThoughTheMediationIsOver() {
        offer("REF-1");
        answer(Referral.Status.ACCEPTED);
        answer(Referral.Status.COMPLETED);
        assertThat(statusNow()).isEqualTo(Referral.Status.COMPLETED);
        assertThat(mediation.status()).isEqualTo(Status.FAILED);
    }

    @Test
    void anOutcomeThatComesBeforeTheAcceptanceIsNotLostAndTheLateAcceptanceChangesNothing() {
        offer("REF-1");
        answer(Referral.Status.COMPLETED);
        answer(Referral.Status.ACCEPTED);
        assertThat(statusNow()).isEqualTo(Referral.Status.COMPLETED);
    }

    @Test
    void onlyTheReceiverLetsGoOfAReferral() {
        offer("REF-1");
        mediation.referring().askWithdrawal("REF-1");
        assertThat(statusNow()).isEqualTo(Referral.Status.WITHDRAWAL_ASKED);
        answer(Referral.Status.WITHDRAWN);
        assertThat(statusNow()).isEqualTo(Referral.Status.WITHDRAWN);
        assertThatThrownBy(() -> mediation.referring().askWithdrawal("REF-1")).isInstanceOf(IllegalMove.class);
    }

    @Test
    void theSameHelpIsNotAskedForTwiceUntilItWasRefused() {
        offer("REF-1");
        assertThatThrownBy(() -> offer("REF-2")).isInstanceOf(Refused.class);
        answer(Referral.Status.REFUSED);
        assertThat(offer("REF-2").status()).isEqualTo(Referral.Status.OFFERED);
    }

    @Test
    void whoeverSentACaseIsToldThatItWasTakenUpAndHowItEndedOnce() {
        Mediation sent = Given.referred(DisputeKind.DEBT, AT);
        assertThat(types(sent))
                .containsExactly("mediation.referred.v1", "mediation.referral_answered_to_consultation.v1");
        sent.consenting().decline(act(AT), "不属于民间纠纷");
        assertThat(types(sent))
                .containsExactly("mediation.declined.v1", "mediation.referral_completed_for_consultation.v1");
    }

    @Test
    void aCaseThatItsSenderAsksBackIsGivenBackWhileItCanBe() {
        Mediation sent = Given.referred(DisputeKind.DEBT, AT);
        sent.takeFacts();
        sent.referring().senderAsksBack(act(AT), "REF-1");
        assertThat(sent.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(types(sent))
                .containsExactly("mediation.referral_answered_to_consultation.v1", "mediation.withdrawn.v1");
        sent.referring().senderAsksBack(act(AT), "REF-1");
        assertThat(sent.takeFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.event())
                        .isEqualTo(new MediationEvent.BetweenLines(new ReferralEvent.IncomingAnswered(
                                "REF-1", LinkType.REFERRED_TO, Line.CONSULTATION, Referral.Status.WITHDRAWN, null))));
    }

    @Test
    void theClockRunsOnOnceEveryAppraisalCameAndTheOpinionsAreForBothSides() {
        Mediation underWay = Given.inMediation(DisputeKind.TRAFFIC, AT);
        appraisal(underWay, "REF-1", WORKER);
        appraisal(underWay, "REF-2", Given.EMPLOYER);

        completed(underWay, "REF-1", "FOR-1");
        assertThat(standsStill(underWay)).as("another is awaited").isTrue();
        completed(underWay, "REF-2", "FOR-2");

        assertThat(standsStill(underWay)).isFalse();
        assertThat(underWay.referring().evidence())
                .extracting(Evidence::opinion)
                .containsExactly("FOR-1", "FOR-2");
    }

    private static void appraisal(Mediation underWay, String id, String subject) {
        underWay.referring().offer(act(AT), id, Line.FORENSIC, subject, Given.consent(AT), false, Given.appraisal());
    }

    private static void completed(Mediation underWay, String id, String opinion) {
        underWay.referring()
                .answered(
                        act(AT),
                        id,
                        Referral.Status.COMPLETED,
                        new Referral.Answer(shanghai(AT), AID, null, "OPINION"),
                        new Evidence(opinion, shanghai(AT), "code", "00", shanghai(AT)));
    }

    private static boolean standsStill(Mediation underWay) {
        return underWay.clocks().open(ClockKind.TIME_LIMIT).orElseThrow().isStopped();
    }

    private static List<String> types(Mediation of) {
        return of.takeFacts().stream().map(fact -> fact.event().wireType()).toList();
    }
}
