package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.Applications.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral.Status;
import cn.onestop.legalaid.domain.LegalAidEvent.IncomingAnswered;
import cn.onestop.legalaid.domain.LegalAidEvent.IncomingCompleted;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralTest {
    @Test
    void aReferralIsTakenUpForJudgementAtOnce() {
        LegalAidApplication application = Applications.referred();

        assertThat(application.status()).isEqualTo(AidStatus.RECEIVED);
        assertThat(application.takeFacts())
                .extracting(Fact::event)
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(IncomingAnswered.class, answer -> {
                    assertThat(answer.status()).isEqualTo(Status.ACCEPTED);
                    assertThat(answer.wireType()).isEqualTo("legal_aid.referral_answered_to_mediation.v1");
                }));
        assertThat(application.links())
                .containsExactly(
                        new CaseLink(LinkType.ESCALATED_TO, "MED-20261123-7K3Q9X4F-C", "REF-20261123-7K3Q9X4F-C"));
    }

    @Test
    void theDecisionIsTheOutcomeAndIsToldOnce() {
        LegalAidApplication application = Applications.referred();
        application.deciding().review();
        application.deciding().refuse(Applications.notEligible(), "", act());
        application.remedying().object("委托已解除", act());
        application.remedying().orderCorrection("委托已解除", act());
        application.deciding().review();
        application.deciding().grant(Applications.eligible(), act());

        assertThat(outcomes(application)).containsExactly(AidStatus.REFUSED);
    }

    @Test
    void aWithdrawalIsAnOutcomeToo() {
        LegalAidApplication application = Applications.referred();
        application.receiving().withdraw("已经拿到工资", act());

        assertThat(outcomes(application)).containsExactly(AidStatus.WITHDRAWN);
    }

    @Test
    void whatWasTakenUpIsNotGivenBack() {
        LegalAidApplication application = Applications.referred();
        application.takeFacts();

        application.answerWithdrawalAsked();

        assertThat(application.status()).isEqualTo(AidStatus.RECEIVED);
        assertThat(application.takeFacts())
                .extracting(Fact::event)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                IncomingAnswered.class,
                                answer -> assertThat(answer.status()).isEqualTo(Status.ACCEPTED)));
    }

    @Test
    void whatWasTakenBackBeforeItWasOpenedIsWithdrawn() {
        LegalAidApplication gone = LegalAidApplication.withdrawnBeforeReceipt(
                Applications.periods(),
                Applications.reference(Line.LEGAL_AID),
                Applications.reference(Line.MATTER),
                Applications.filing(),
                Applications.origin(),
                act());

        assertThat(gone.status()).isEqualTo(AidStatus.WITHDRAWN);
        assertThat(gone.deadlines()).isEmpty();
        assertThat(gone.takeFacts())
                .extracting(Fact::event)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                IncomingAnswered.class,
                                answer -> assertThat(answer.status()).isEqualTo(Status.WITHDRAWN)));
    }

    private static List<AidStatus> outcomes(LegalAidApplication application) {
        return application.takeFacts().stream()
                .map(Fact::event)
                .filter(IncomingCompleted.class::isInstance)
                .map(event -> ((IncomingCompleted) event).outcome())
                .toList();
    }
}
