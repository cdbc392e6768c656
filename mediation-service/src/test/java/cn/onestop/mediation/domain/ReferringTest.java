package cn.onestop.mediation.domain;

import static cn.onestop.mediation.domain.Given.RULES;
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
import cn.onestop.kernel.Refusal.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferringTest {
    private static final String AT = "2026-09-01T09:00";
    private static final String AID = "AID-20260902-00000000-0";
    private final Mediation mediation = Given.failed(DisputeKind.LABOUR_PAY, AT);

    private Referral offer(String id) {
        return mediation.referring().offer(act(AT), id, Line.LEGAL_AID, WORKER, Given.consent(AT), true, RULES);
    }

    private void answer(Referral.Status status) {
        mediation
                .referring()
                .answered(act(AT), "REF-1", status, new Referral.Answer(shanghai(AT), AID, null, "GRANTED"));
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
        mediation.referring().askWithdrawal(act(AT), "REF-1");
        assertThat(statusNow()).isEqualTo(Referral.Status.WITHDRAWAL_ASKED);
        answer(Referral.Status.WITHDRAWN);
        assertThat(statusNow()).isEqualTo(Referral.Status.WITHDRAWN);
        assertThatThrownBy(() -> mediation.referring().askWithdrawal(act(AT), "REF-1"))
                .isInstanceOf(IllegalMove.class);
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
        sent.referring().senderAsksBack(act(AT));
        assertThat(sent.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(types(sent))
                .containsExactly("mediation.referral_answered_to_consultation.v1", "mediation.withdrawn.v1");
        sent.referring().senderAsksBack(act(AT));
        assertThat(sent.takeFacts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.event())
                        .isEqualTo(new MediationEvent.IncomingAnswered(
                                "REF-1", Line.CONSULTATION, Referral.Status.WITHDRAWN)));
    }

    private static List<String> types(Mediation of) {
        return of.takeFacts().stream().map(fact -> fact.event().wireType()).toList();
    }
}
