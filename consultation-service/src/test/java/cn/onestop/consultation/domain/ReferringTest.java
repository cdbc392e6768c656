package cn.onestop.consultation.domain;

import static cn.onestop.consultation.domain.Given.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Refusal.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferringTest {
    private static final String LATER = "2026-11-24T10:00";

    private static String offered(Consultation consultation, Line to) {
        String id = Given.reference(Line.REFERRAL, LATER).toString();
        consultation.referring().offer(act(LATER), id, to, "转介案情", true, null);
        return id;
    }

    private static Referral.Answer answer() {
        return new Referral.Answer(Given.shanghai(LATER), "AID-20261124-7K3Q9X4F-C", null, "GRANTED");
    }

    @Test
    void oneConsultationSendsSeveralReferralsButNoLineGetsTwo() {
        Consultation received = Given.received(Given.NOW);
        offered(received, Line.LEGAL_AID);
        offered(received, Line.MEDIATION);
        assertThat(received.referring().all().sent()).hasSize(2);
        assertThatThrownBy(() -> offered(received, Line.LEGAL_AID))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("REFERRED_ALREADY");
        assertThatThrownBy(() -> offered(received, Line.CONSULTATION))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NO_REFERRAL_TO_ONESELF");
    }

    @Test
    void nobodyIsReferredWhoIsNotKnown() {
        Consultation anonymous = Consultation.received(
                Given.PERIODS,
                Given.contact(Channel.HOTLINE, Given.NOW, true),
                new Asked(
                        Inquirer.anonymous(Given.text("19900000003")),
                        Topic.DEBT,
                        Given.text("问"),
                        Circumstances.NONE,
                        List.of()),
                act(Given.NOW));
        assertThatThrownBy(() -> offered(anonymous, Line.LAWYER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("INQUIRER_UNKNOWN");
        anonymous.identify(act(LATER), new Inquirer(Given.ASKER, "周某", null), "登记并转介");
        offered(anonymous, Line.LAWYER);
        assertThat(anonymous.parties())
                .singleElement()
                .matches(party -> party.key().equals(Given.ASKER));
        assertThat(anonymous.inquirer().number()).isEqualTo(Given.text("19900000003"));
    }

    /** Refused or ended on Tue the 24th: told by Thu the 26th. */
    @Test
    void theOutcomeComesBackAlsoWhenClosedAndIsToldToThePersonInTime() {
        Consultation received = Given.received(Given.NOW);
        String id = offered(received, Line.LEGAL_AID);
        received.answer(act(LATER), Given.text("已转介"), Given.NONE);
        received.close(act(LATER));
        received.referring().answered(act(LATER), id, Referral.Status.ACCEPTED, answer());
        assertThat(received.referring().isUntold(id)).isFalse();
        received.referring().answered(act(LATER), id, Referral.Status.COMPLETED, answer());
        assertThat(Given.due(received, ConsultationClocks.TELL_OUTCOME).lastDay())
                .isEqualTo("2026-11-26");
        assertThat(received.links()).singleElement().matches(link -> link.to().startsWith("AID-"));

        received.referring().tell(act(LATER), id);
        assertThat(Given.find(received, ConsultationClocks.TELL_OUTCOME)).matches(deadline -> deadline.metAt() != null);
        assertThatThrownBy(() -> received.referring().tell(act(LATER), id)).isInstanceOf(Refused.class);
    }

    @Test
    void whoSentThePersonHearsOnceHowItEnded() {
        Consultation referred = Given.referred(Given.NOW);
        referred.answer(act(LATER), Given.text("答"), Given.NONE);
        referred.takeFacts();
        referred.close(act(LATER));
        assertThat(referred.takeFacts().stream()
                        .map(Fact::event)
                        .filter(ConsultationEvent.BetweenLines.class::isInstance)
                        .map(event -> ((ConsultationEvent.BetweenLines) event).what()))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReferralEvent.IncomingCompleted.class,
                        e -> assertThat(e.outcome()).isEqualTo("CLOSED"));
    }

    @Test
    void aSenderHasItsReferralBackAsLongAsNothingWasAnswered() {
        Consultation referred = Given.referred(Given.NOW);
        String id = referred.referring().all().received().getFirst().id();
        referred.referring().senderAsksBack(act(LATER), id);
        assertThat(referred.status()).isEqualTo(Status.WITHDRAWN);

        Consultation answered = Given.referred(Given.NOW);
        answered.answer(act(LATER), Given.text("答"), Given.NONE);
        answered.referring()
                .senderAsksBack(
                        act(LATER),
                        answered.referring().all().received().getFirst().id());
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void aSupervisorIsToldOnceOfAnOfferThatNobodyAnswers() {
        Consultation received = Given.received(Given.NOW);
        offered(received, Line.NOTARY);
        received.passTime(act("2026-11-27T23:59"));
        assertThat(received.referring().all().sent().getFirst().flagged()).isFalse();
        received.passTime(act("2026-11-28T00:00"));
        assertThat(received.referring().all().sent().getFirst().flagged()).isTrue();
    }

    @Test
    void namesOfOtherLinesLeadToTopics() {
        assertThat(Topic.ofOtherLine("LABOUR_PAY")).isEqualTo(Topic.WAGES);
        assertThat(Topic.ofOtherLine("WORK_INJURY")).isEqualTo(Topic.WORK_INJURY);
        assertThat(Topic.ofOtherLine("SOCIAL_INSURANCE")).isEqualTo(Topic.SOCIAL_SECURITY);
        assertThat(Topic.ofOtherLine("SOMETHING_NEW")).isEqualTo(Topic.OTHER);
        assertThat(Topic.ofOtherLine(null)).isEqualTo(Topic.OTHER);
    }
}
