package cn.onestop.notary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Place, person, fee, commitment: what the law refuses, and what it lets. */
class RulesTest {
    private static final String AT = "2026-11-02T10:00";
    private static final Act ACT = Given.act(AT);
    private static final String HERE = "210381104219";
    private static final String ELSEWHERE = "210602001001";

    private static @Nullable String objection(String kind, Places places) {
        return Jurisdiction.objection(Given.kind(kind), places, Given.OFFICE)
                .map(refused -> refused.refusal().code())
                .orElse(null);
    }

    @Test
    void residenceHabitualResidenceAndThePlaceOfActOrFactAreEachEnough() {
        assertThat(objection("KINSHIP", new Places(HERE, ELSEWHERE, null, null)))
                .isNull();
        assertThat(objection("KINSHIP", new Places(ELSEWHERE, HERE, null, null)))
                .isNull();
        assertThat(objection("KINSHIP", new Places(ELSEWHERE, null, HERE, null)))
                .isNull();
        assertThat(objection("KINSHIP", new Places(ELSEWHERE, ELSEWHERE, ELSEWHERE, null)))
                .isEqualTo("WRONG_PLACE");
    }

    @Test
    void realEstateIsNotarizedWhereItLies() {
        assertThat(objection("REAL_ESTATE_CONTRACT", new Places(HERE, null, null, null)))
                .isEqualTo("PROPERTY_PLACE_NEEDED");
        assertThat(objection("REAL_ESTATE_CONTRACT", new Places(HERE, null, null, ELSEWHERE)))
                .isEqualTo("NOT_WHERE_THE_PROPERTY_IS");
        assertThat(objection("REAL_ESTATE_CONTRACT", new Places(ELSEWHERE, null, null, HERE)))
                .isNull();
        assertThat(objection("INHERITANCE", new Places(HERE, null, null, ELSEWHERE)))
                .as("an estate with a house in it")
                .isEqualTo("NOT_WHERE_THE_PROPERTY_IS");
    }

    @Test
    void aMandateDeclarationGiftOrWillAboutRealEstateFollowsTheGeneralPlacesToo() {
        for (String kind : List.of("MANDATE", "DECLARATION", "GIFT", "WILL")) {
            assertThat(objection(kind, new Places(HERE, null, null, ELSEWHERE)))
                    .as(kind)
                    .isNull();
            assertThat(objection(kind, new Places(ELSEWHERE, null, null, HERE)))
                    .as(kind)
                    .isNull();
            assertThat(objection(kind, new Places(ELSEWHERE, null, null, ELSEWHERE)))
                    .as(kind)
                    .isEqualTo("WRONG_PLACE");
        }
    }

    @Test
    void nobodyActsForAnotherInAWillSurvivalOrAnAdoption() {
        Proxy proxy = new Proxy("P-clerk", Proxy.Basis.WORKSTATION, "代为申请", ACT.at());
        for (String kind :
                List.of("WILL", "SURVIVAL", "ADOPTION", "GUARDIANSHIP_AGREEMENT", "GIFT", "MANDATE", "DECLARATION")) {
            assertThatThrownBy(() -> Notarization.applied(
                            Given.PERIODS,
                            Given.intake(AT, proxy),
                            List.of(Given.song()),
                            Given.application(kind),
                            ACT))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.refusal().code()).isEqualTo("PERSONAL_ACT");
                        assertThat(refused.refusal().article()).isEqualTo(Law.notarization("26"));
                        assertThat(refused.refusal().nextSteps()).isNotEmpty();
                    });
        }
        assertThat(Notarization.applied(
                                Given.PERIODS,
                                Given.intake(AT, proxy),
                                List.of(Given.song()),
                                Given.application("KINSHIP"),
                                ACT)
                        .status())
                .isEqualTo(Status.APPLIED);
    }

    @Test
    void eachOfTheNineGroundsNamesItsNumberAndSomethingToDoInstead() {
        assertThat(Arrays.stream(RefusalGround.values())
                        .map(ground -> ground.article().number()))
                .containsExactly("31(1)", "31(2)", "31(3)", "31(4)", "31(5)", "31(6)", "31(7)", "31(8)", "31(9)");
        assertThat(RefusalGround.values())
                .allSatisfy(ground -> assertThat(ground.written().nextSteps()).hasSizeGreaterThan(1));
    }

    @Test
    void theFeeGrowsWithTheAmountAndAGrantTakesItAway() {
        Notarization it = Given.deedReferred(AT);
        it.examining().accept(ACT, Given.FENG);
        // 18,600 at 3 per mille are 55.80, less than the base of 200.
        assertThat(it.charging().dueYuan()).isEqualByComparingTo("200");
        it.referring()
                .relieve(
                        new IncomingReferral("REF-2", LinkType.FEE_RELIEF_FROM, Line.LEGAL_AID, "AID-1", false),
                        new Relief(Relief.Ground.GRANT, "AID-1", 100, "REF-2", ACT.at()));
        assertThat(it.charging().dueYuan()).isEqualByComparingTo("0");
        assertThat(it.links()).anyMatch(link -> link.type() == LinkType.FEE_RELIEF_FROM);
        assertThatThrownBy(() -> it.charging().pay(ACT, "R")).hasMessageContaining("FEE_SETTLED");
        assertThat(Given.kind("INHERITANCE").fee().of(new BigDecimal("300000"))).isEqualByComparingTo("1500");
        assertThat(Given.kind("COPY").fee().of(null)).isEqualByComparingTo("80");
    }

    @Test
    void nothingIsIssuedBeforeTheFeeIsSettledNorByTheOneWhoActed() {
        Notarization it = Given.accepted(AT);
        it.examining().tell(ACT, new Sensitive(""));
        assertThatThrownBy(() -> it.certifying().submit(Given.draft(AT))).hasMessageContaining("MATERIAL_LACKING");
        Given.provideAll(it, AT);
        it.certifying().submit(Given.draft(AT));
        assertThatThrownBy(() -> it.certifying().issue(ACT, Given.certificate(AT)))
                .hasMessageContaining("FEE_UNPAID");
        it.charging().relieve(new Relief(Relief.Ground.CONDITIONS, "低保证", 100, null, ACT.at()));
        assertThatThrownBy(() -> it.certifying().requireIssuable(Given.FENG)).hasMessageContaining("OWN_CASE");
        it.certifying().issue(ACT, Given.certificate(AT));
        assertThat(it.status()).isEqualTo(Status.ISSUED);
    }

    @Test
    void aDeedNeedsTheDebtorsCommitment() {
        Notarization it = Given.deedReferred(AT);
        it.examining().accept(ACT, Given.FENG);
        it.examining().tell(ACT, new Sensitive(""));
        Given.provideAll(it, AT);
        assertThatThrownBy(() -> it.certifying().submit(Given.draft(AT))).hasMessageContaining("NO_COMMITMENT");
        it.enforcing().commit(ACT, false);
        it.certifying().submit(Given.draft(AT));
        assertThat(it.status()).isEqualTo(Status.APPROVAL);
    }

    @Test
    void theSenderHearsTheAcceptanceAndTheOutcomeOrTheRefusalWithANextStep() {
        assertThat(between(Given.deedIssued(AT)))
                .anyMatch(event -> event instanceof ReferralEvent.IncomingAnswered answer
                        && answer.status() == Referral.Status.ACCEPTED)
                .anyMatch(event -> event instanceof ReferralEvent.IncomingCompleted done
                        && done.outcome().equals("ISSUED"));
        Notarization refused = Given.deedReferred(AT);
        refused.examining().notAccept(ACT, NonAcceptance.DISPUTED, "");
        assertThat(between(refused))
                .anyMatch(event -> event instanceof ReferralEvent.IncomingAnswered answer
                        && answer.status() == Referral.Status.REFUSED
                        && answer.refusal() != null
                        && !answer.refusal().nextSteps().isEmpty());
    }

    @Test
    void anAgreementBecomesTheDeedOfACaseThatWaitsForItsApplication() {
        Notarization it = Given.unnamed(AT);
        assertThat(it.kind()).isEqualTo(Notarization.UNNAMED);
        assertThatThrownBy(() -> it.examining().accept(ACT, Given.FENG)).hasMessageContaining("NOT_COMPLETE");
        it.applying()
                .becomeDeed(
                        ACT,
                        Given.deed(),
                        List.of(Given.song(), Given.employer()),
                        new IncomingReferral("REF-3", LinkType.CONFIRMS, Line.MEDIATION, Given.MEDIATION, false));
        assertThat(it.kind()).isEqualTo("ENFORCEABLE_DEBT_DEED");
        assertThat(it.participants()).hasSize(2);
        assertThatThrownBy(() -> it.applying().complete(ACT, Given.application("COPY")))
                .hasMessageContaining("CAME_WITH_REFERRAL");
        it.examining().accept(ACT, Given.FENG);
        assertThat(it.status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void aReviewIsByAnotherNotaryAndADisputeOverRightsGoesToCourt() {
        Notarization it = Given.received(AT);
        assertThatThrownBy(() -> it.reviewing().askAsParty(ACT, Given.song(), Review.Subject.RIGHTS, new Sensitive("")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().article()).isEqualTo(Law.notarization("40")));
        it.reviewing().askAsParty(ACT, Given.song(), Review.Subject.CERTIFICATE, new Sensitive(""));
        assertThatThrownBy(() -> it.reviewing().name(Given.FENG)).hasMessageContaining("SAME_NOTARY");
        assertThatThrownBy(() -> it.reviewing().decide(ACT, Review.Outcome.MAINTAINED, new Sensitive("")))
                .hasMessageContaining("NO_REVIEWER");
    }

    @Test
    void aRevocationIsFromTheStartIsAnnouncedAndTakesAWaitingExecutionWithIt() {
        Notarization it = Given.deedIssued("2026-09-01T10:00");
        Act late = Given.act("2027-01-04T10:00");
        it.enforcing().ask(late, BigDecimal.TEN, new Sensitive(""));
        it.reviewing().askAsParty(late, Given.song(), Review.Subject.CERTIFICATE, new Sensitive(""));
        it.reviewing().name(Given.XU);
        it.reviewing().decide(late, Review.Outcome.REVOKED, new Sensitive("事实不符"));
        assertThat(it.certifying().certificate().orElseThrow().revokedAt()).isEqualTo(late.at());
        assertThat(it.enforcing().execution().status()).isEqualTo(Execution.Status.DECLINED);
        assertThatThrownBy(() -> it.reviewing().carryOut(late, null, " ")).hasMessageContaining("NO_ANNOUNCEMENT");
        it.reviewing().carryOut(late, null, "海城市人民政府网站");
        assertThat(it.reviewing().waiting()).isEmpty();
    }

    private static List<ReferralEvent> between(Notarization it) {
        return it.takeFacts().stream()
                .map(Fact::event)
                .filter(NotarizationEvent.BetweenLines.class::isInstance)
                .map(event -> ((NotarizationEvent.BetweenLines) event).what())
                .toList();
    }
}
