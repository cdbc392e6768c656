package cn.onestop.lawyer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static final String AT = "2026-11-23T10:00";

    private final LegalService it = Given.assigned(AT, Given.assignment());

    private List<ReferralEvent> said() {
        return it.takeFacts().stream()
                .map(Fact::event)
                .filter(LegalServiceEvent.BetweenLines.class::isInstance)
                .map(event -> ((LegalServiceEvent.BetweenLines) event).what())
                .toList();
    }

    @Test
    void theSenderHearsNothingUntilSomebodyAccepts() {
        assertThat(said()).isEmpty();
        it.offering().accept(Given.act("2026-11-23T12:00"));
        assertThat(said())
                .singleElement()
                .isEqualTo(new ReferralEvent.IncomingAnswered(
                        Given.REFERRAL, LinkType.ASSIGNED_TO, Line.LEGAL_AID, Referral.Status.ACCEPTED, null));
    }

    @Test
    void whenNobodyAcceptsTheCentreIsToldToAssignByHand() {
        for (int i = 0; i < 3; i++) {
            it.offering().decline(Given.act("2026-11-23T11:0" + i), DeclineReason.NOT_COMPETENT, new Sensitive(""));
        }
        assertThat(it.status()).isEqualTo(Status.NO_LAWYER_FOUND);
        assertThat(said()).singleElement().satisfies(one -> {
            ReferralEvent.IncomingAnswered answer = (ReferralEvent.IncomingAnswered) one;
            assertThat(answer.status()).isEqualTo(Referral.Status.REFUSED);
            assertThat(answer.refusal().nextSteps().getFirst().line()).isEqualTo(Line.LEGAL_AID);
        });
    }

    @Test
    void fullHandsAreNoProperReason() {
        assertThatThrownBy(() -> it.offering().decline(Given.act(AT), DeclineReason.NO_CAPACITY, new Sensitive("")))
                .hasMessageContaining("NO_PROPER_REASON");
        assertThat(it.status()).isEqualTo(Status.OFFERED);
    }

    @Test
    void nothingIsTakenFromAnAidedPerson() {
        it.offering().accept(Given.act(AT));
        assertThatThrownBy(() -> it.engaging()
                        .drawUp(
                                Given.act(AT),
                                "1",
                                Contract.Fee.FIXED,
                                BigDecimal.ONE,
                                Contract.Powers.GENERAL,
                                "ATT-1"))
                .hasMessageContaining("AID_IS_FREE");
    }

    @Test
    void itIsGivenBackWhileNobodyAcceptedAndKeptAfterwards() {
        it.referring().senderAsksBack(Given.act(AT), Given.REFERRAL);
        assertThat(it.ending()).contains(Ending.SENDER_WITHDREW);
        assertThat(said()).extracting(ReferralEvent::fact).containsExactly("referral_answered_to_legal_aid");

        LegalService taken = Given.assigned(AT, Given.assignment());
        taken.offering().accept(Given.act(AT));
        taken.referring().senderAsksBack(Given.act(AT), Given.REFERRAL);
        assertThat(taken.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void howItEndedIsToldOnce() {
        it.offering().accept(Given.act(AT));
        Given.draw(it, AT);
        it.engaging().sign(Given.act(AT), Contract.Side.CLIENT);
        it.engaging().sign(Given.act(AT), Contract.Side.FIRM);
        it.takeFacts();
        it.engaging().close(Given.act(AT), ClosingReport.Outcome.AWARD, new Sensitive(""), List.of());
        assertThat(said()).extracting(ReferralEvent::fact).containsExactly("referral_completed_for_legal_aid");
    }

    @Test
    void aPersonsDecisionKeepsTheSearchOpenWhereTheRankingWouldEndIt() {
        LegalService asked = Given.requested(AT);
        asked.seeking().askHuman(Given.act(AT), "请人工决定");
        asked.seeking().propose(Given.act(AT), List.of());
        assertThat(asked.status()).isEqualTo(Status.MATCHED);
        asked.seeking().proposeByHand(Given.act("2026-11-24T10:00"), Given.found("L9"));
        assertThat(asked.seeking().humanAskedAt()).isEmpty();
        assertThat(asked.seeking().shortlist()).hasSize(1);
    }

    @Test
    void whoHasAConflictIsNotAsked() {
        LegalService checked = Given.checked(AT);
        assertThatThrownBy(() -> checked.offering().offer(Given.act(AT), "L3")).hasMessageContaining("NOT_CLEAR");
    }
}
