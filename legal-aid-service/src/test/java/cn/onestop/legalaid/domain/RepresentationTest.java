package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.Applications.FILED_AT;
import static cn.onestop.legalaid.domain.Applications.LAWYER;
import static cn.onestop.legalaid.domain.Applications.act;
import static cn.onestop.legalaid.domain.Applications.aidedFirst;
import static cn.onestop.legalaid.domain.Applications.eligible;
import static cn.onestop.legalaid.domain.DecidingTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Referral.Status;
import cn.onestop.legalaid.domain.Counsel.Profession;
import cn.onestop.legalaid.domain.DeadlinesTest.Filings;
import cn.onestop.legalaid.domain.Filing.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepresentationTest {
    private static final Referral.Answer ACCEPTED =
            new Referral.Answer(FILED_AT, "LAW-20261123-7K3Q9X4F-C", null, null);
    private static final Referral.Answer DECLINED = new Referral.Answer(FILED_AT, null, null, null);

    @Test
    void anAcceptedOfferAssigns() {
        LegalAidApplication application = Applications.granted();
        Referral offer = offered(application);

        application.representation().offerAnswered(offer.id(), Status.ACCEPTED, ACCEPTED, LAWYER, act());

        assertThat(application.status()).isEqualTo(AidStatus.ASSIGNED);
        assertThat(application.parties()).contains(new Party("P-LAWYER", "COUNSEL"));
        assertThat(application.links())
                .anyMatch(
                        link -> link.type() == LinkType.ASSIGNED_TO && link.to().equals("LAW-20261123-7K3Q9X4F-C"));
    }

    @Test
    void withAidBeforeTheDecisionCounselIsSoughtAndGoesOnAfterTheGrant() {
        LegalAidApplication application = aidedFirst();
        assertThat(application.representation().isSought()).isTrue();
        application.representation().assign(LAWYER, act());
        assertThat(application.status()).isEqualTo(AidStatus.PROVISIONAL_AID);
        assertThat(application.representation().isSought()).isFalse();

        application.deciding().grant(eligible(), act());
        application.representation().goOnAfterGrant(act());
        assertThat(application.status()).isEqualTo(AidStatus.ASSIGNED);
        assertThat(application.representation().isSought()).isFalse();
    }

    @Test
    void aGrantWithoutCounselIsNotAssignedByItself() {
        LegalAidApplication application = aidedFirst();
        application.deciding().grant(eligible(), act());
        application.representation().goOnAfterGrant(act());
        assertThat(application.status()).isEqualTo(AidStatus.GRANTED);
    }

    @Test
    void aDeclinedOfferMakesRoomForTheNext() {
        LegalAidApplication application = Applications.granted();
        Referral first = offered(application);
        assertThatThrownBy(() -> offered(application)).isInstanceOf(IllegalMove.class);

        application.representation().offerAnswered(first.id(), Status.REFUSED, DECLINED, null, act());

        assertThat(application.status()).isEqualTo(AidStatus.GRANTED);
        assertThat(offered(application).id()).isNotEqualTo(first.id());
    }

    @Test
    void anAnswerThatComesAgainChangesNothing() {
        LegalAidApplication application = Applications.granted();
        Referral offer = offered(application);
        application.representation().offerAnswered(offer.id(), Status.EXPIRED, DECLINED, null, act());
        application.takeFacts();

        application.representation().offerAnswered(offer.id(), Status.ACCEPTED, ACCEPTED, LAWYER, act());

        assertThat(application.takeFacts()).isEmpty();
        assertThat(application.status()).isEqualTo(AidStatus.GRANTED);
    }

    @Test
    void theOfficerAssignsWithoutWaitingAndTheOfferIsAskedBack() {
        LegalAidApplication application = Applications.granted();
        Referral offer = offered(application);
        application.takeFacts();

        application.representation().assign(LAWYER, act());

        assertThat(application.status()).isEqualTo(AidStatus.ASSIGNED);
        assertThat(application.takeFacts())
                .anySatisfy(fact -> assertThat(fact.event())
                        .isEqualTo(new LegalAidEvent.ReferralWithdrawalAsked(offer.id(), Line.LAWYER)));
    }

    @Test
    void anAcceptanceAfterTheOfficerAssignedIsKeptAndChangesNobody() {
        LegalAidApplication application = Applications.granted();
        Referral offer = offered(application);
        application.representation().assign(LAWYER, act());
        Counsel late = new Counsel("P-LATE", "律师李", Profession.LAWYER, "", 9);

        application.representation().offerAnswered(offer.id(), Status.ACCEPTED, ACCEPTED, late, act());

        assertThat(application.representation().work().counsel()).isEqualTo(LAWYER);
        assertThat(application.representation().work().offers().getFirst().status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aDefenceIsForLawyersOnly() {
        refused(
                () -> noticed(false)
                        .representation()
                        .assign(new Counsel("P-W", "基层", Profession.GRASSROOTS_LEGAL_WORKER, "", 20), act()),
                "LAWYERS_ONLY");
    }

    @Test
    void whereLifeOrDeathIsAtStakeTheLawyerHasThreeYearsOfPractice() {
        refused(
                () -> noticed(true)
                        .representation()
                        .assign(new Counsel("P-YOUNG", "新律师", Profession.LAWYER, "", 2), act()),
                "PRACTICE_TOO_SHORT");
        LegalAidApplication application = noticed(true);

        application.representation().assign(new Counsel("P-OLD", "律师", Profession.LAWYER, "", 3), act());

        assertThat(application.status()).isEqualTo(AidStatus.ASSIGNED);
    }

    @Test
    void theOrganThatGaveNoticeIsToldWhoDefends() {
        LegalAidApplication application = noticed(false);

        application.representation().assign(LAWYER, act());

        assertThat(application.takeFacts())
                .anySatisfy(fact -> assertThat(fact.event()).isEqualTo(new LegalAidEvent.OrganTold("大洼区人民法院")));
    }

    @Test
    void theOpponentIsNeverAssigned() {
        refused(
                () -> Applications.granted()
                        .representation()
                        .assign(new Counsel(Applications.OPPONENT_KEY, "", Profession.LAWYER, "", 9), act()),
                "CONFLICT_OF_INTEREST");
    }

    @Test
    void aGrantedChangeOfCounselReleasesTheOneAndSeeksAnother() {
        LegalAidApplication application = Applications.inProgress();
        application.supervising().askForOtherCounsel("一直联系不上", act());

        application.supervising().decideChangeOfCounsel(true, "属实", act());
        assertThat(application.representation().isSought()).isTrue();
        assertThat(application.parties()).noneMatch(party -> party.role().equals("COUNSEL"));
        application.representation().assign(new Counsel("P-NEW", "律师赵", Profession.LAWYER, "", 4), act());

        assertThat(application.status()).isEqualTo(AidStatus.IN_PROGRESS);
        assertThat(application.representation().work().former()).containsExactly(LAWYER);
    }

    @Test
    void feeReliefIsOfferedToNotaryAndForensicOfficesOnceAidIsGranted() {
        LegalAidApplication application = Applications.granted();
        Referral relief = Applications.offerTo(Line.NOTARY, LinkType.FEE_RELIEF_FROM, FILED_AT);

        application.representation().offerFeeRelief(relief, act());

        assertThat(application.takeFacts())
                .anySatisfy(fact ->
                        assertThat(fact.event().wireType()).isEqualTo("legal_aid.referral_offered_to_notary.v1"));
        assertThatThrownBy(() -> Applications.filed().representation().offerFeeRelief(relief, act()))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void theAidedPersonIsToldHowItGoes() {
        LegalAidApplication application = Applications.inProgress();

        application.representation().tellProgress("已提交仲裁申请", act());

        assertThat(application.representation().work().progress()).hasSize(1);
        assertThat(List.of(application.state().toString())).noneMatch(text -> text.contains("仲裁申请"));
    }

    private static Referral offered(LegalAidApplication application) {
        Referral offer = Applications.offerTo(Line.LAWYER, LinkType.ASSIGNED_TO, FILED_AT);
        application.representation().offer(offer, act());
        return offer;
    }

    private static LegalAidApplication noticed(boolean lifeOrDeath) {
        Filing filing = Filings.noticed(new Notice("大洼区人民法院", "通1号", FILED_AT, lifeOrDeath));
        LegalAidApplication application = Applications.filed(filing, FILED_AT);
        application.deciding().review();
        application.deciding().grant(Applications.judged(filing.circumstances()), act());
        return application;
    }
}
