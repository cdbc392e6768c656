package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.Applications.MONDAY;
import static cn.onestop.legalaid.domain.Applications.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DecidingTest {
    @Test
    void aGrantRestsOnAResultWithItsStandardAndCarriesTheReliefOfFees() {
        LegalAidApplication application = Applications.granted();

        Decision decision = application.deciding().decision().orElseThrow();
        assertThat(decision.eligibility().standard().version()).isEqualTo("T-2");
        assertThat(decision.feeRelief()).isEqualTo(Decision.FeeRelief.ALL);
        assertThat(application.takeFacts())
                .anySatisfy(fact -> assertThat(fact.event())
                        .isEqualTo(new LegalAidEvent.Granted(
                                AidMatter.LABOUR_REMUNERATION, "T-2", Decision.FeeRelief.ALL)));
    }

    @Test
    void whoIsNotEligibleIsNotGrantedAid() {
        refused(() -> Applications.underReview().deciding().grant(Applications.notEligible(), act()), "HAS_COUNSEL");
    }

    @Test
    void whatIsNotShownIsNotGranted() {
        refused(() -> Applications.underReview().deciding().grant(unproven(), act()), "PROOF_NEEDED");
    }

    @Test
    void whoIsEligibleIsNotRefused() {
        refused(
                () -> Applications.underReview().deciding().refuse(Applications.eligible(), "", act()),
                "ELIGIBLE_IS_NOT_REFUSED");
    }

    @Test
    void whatIsMissingIsAskedForBeforeItIsAReasonToRefuse() {
        refused(() -> Applications.underReview().deciding().refuse(unproven(), "", act()), "SUPPLEMENT_COMES_FIRST");

        LegalAidApplication supplemented = supplemented();
        supplemented.deciding().review();
        supplemented.deciding().refuse(unproven(), "", act());
        assertThat(refusal(supplemented).code()).isEqualTo("NOT_PROVEN");
    }

    @Test
    void aRefusalShowsTheObjectionTheReconsiderationAndTheSuit() {
        Refusal refusal = refusal(Applications.refused());

        String told = String.join(
                "", refusal.nextSteps().stream().map(step -> step.what().en()).toList());
        assertThat(refusal.article()).isNotNull();
        assertThat(told).contains("within 5 days", "60 days", "6 months", "15 days", "art. 49");
    }

    @Test
    void aSupplementIsToldOnce() {
        LegalAidApplication supplemented = supplemented();

        refused(() -> supplemented.receiving().askSupplement(List.of("另一份"), act()), "SUPPLEMENT_TOLD_ALREADY");
    }

    @Test
    void aidComesFirstOnlyWithFewerThanSevenDaysLeft() {
        LegalAidApplication application = Applications.filed();

        refused(() -> aidFirst(application, MONDAY.plusDays(7)), "PERIOD_NOT_ENDING_SOON");
        refused(() -> aidFirst(application, MONDAY.minusDays(1)), "PERIOD_NOT_ENDING_SOON");
        refused(() -> aidFirst(application, null), "PERIOD_NOT_ENDING_SOON");
        aidFirst(application, MONDAY.plusDays(6));

        assertThat(application.status()).isEqualTo(AidStatus.PROVISIONAL_AID);
    }

    @Test
    void aidComesFirstOnlyWithEvidenceOfItsGround() {
        refused(
                () -> Applications.filed()
                        .deciding()
                        .aidFirst(ProvisionalGround.PRESERVATION_OR_ADVANCE_ENFORCEMENT, " ", null, act()),
                "BASIS_MISSING");
    }

    @Test
    void formalitiesAreCompletedByAGrant() {
        LegalAidApplication application = Applications.aidedFirst();

        application.deciding().grant(Applications.eligible(), act());

        assertThat(application.status()).isEqualTo(AidStatus.GRANTED);
        assertThat(application.deadlines())
                .filteredOn(deadline -> deadline.rule().kind().equals(ClockKind.FORMALITIES))
                .allMatch(deadline -> deadline.metAt() != null);
    }

    @Test
    void findingsReplaceWhatWasSaid() {
        LegalAidApplication application = Applications.underReview();
        Circumstances found = Circumstances.of(AidMatter.LABOUR_RELATION);

        application.deciding().recordFindings(found, unproven(), "只请求确认劳动关系");

        assertThat(application.filing().circumstances()).isEqualTo(found);
        assertThat(application.kind()).isEqualTo("LABOUR_RELATION");
    }

    private static void aidFirst(LegalAidApplication application, LocalDate endsOn) {
        application.deciding().aidFirst(ProvisionalGround.PERIOD_ENDS_SOON, "仲裁时效", endsOn, act());
    }

    private static LegalAidApplication supplemented() {
        LegalAidApplication application = Applications.supplementAsked();
        application.receiving().deliverSupplement(Circumstances.of(AidMatter.LABOUR_REMUNERATION), "没有合同", act());
        return application;
    }

    private static Eligibility unproven() {
        return Applications.judged(Circumstances.of(AidMatter.LABOUR_REMUNERATION));
    }

    private static Refusal refusal(LegalAidApplication application) {
        return application.deciding().decision().orElseThrow().refusal();
    }

    static void refused(ThrowingCallable verb, String code) {
        assertThatThrownBy(verb).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo(code);
            assertThat(refused.refusal().article()).isNotNull();
            assertThat(refused.refusal().nextSteps()).isNotEmpty();
        });
    }
}
