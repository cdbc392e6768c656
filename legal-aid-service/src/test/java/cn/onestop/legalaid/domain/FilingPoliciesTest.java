package cn.onestop.legalaid.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.legalaid.domain.Filing.Forwarding;
import cn.onestop.legalaid.domain.Filing.Notice;
import cn.onestop.legalaid.domain.Filing.Place;
import cn.onestop.legalaid.domain.Filing.Proceeding;
import cn.onestop.legalaid.domain.Filing.Relation;
import cn.onestop.legalaid.domain.Filing.Representative;
import cn.onestop.legalaid.domain.Filing.Seat;
import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingPoliciesTest {
    @Test
    void aRepresentativeWhoInfringesTheApplicantIsBarred() {
        refuses(
                filing(
                        AidMatter.MAINTENANCE,
                        new Representative("P-FATHER", "父亲", Relation.LEGAL_REPRESENTATIVE, true),
                        civil()),
                "REPRESENTATIVE_INFRINGES",
                "40",
                "/representative/infringes");
    }

    @Test
    void anotherRepresentativeMayApplyInstead() {
        assertThat(FilingPolicies.firstAgainst(filing(
                        AidMatter.MAINTENANCE,
                        new Representative("P-MOTHER", "母亲", Relation.OTHER_LEGAL_REPRESENTATIVE, false),
                        civil())))
                .isEmpty();
    }

    @Test
    void nearKinApplyForADefendantButNotForWages() {
        Representative kin = new Representative("P-WIFE", "妻子", Relation.NEAR_KIN, false);

        assertThat(FilingPolicies.firstAgainst(filing(AidMatter.CRIMINAL_DEFENCE, kin, litigation())))
                .isEmpty();
        refuses(
                filing(AidMatter.LABOUR_REMUNERATION, kin, civil()),
                "KIN_MAY_NOT_APPLY",
                "40",
                "/representative/relation");
    }

    @Test
    void litigationIsAppliedForWhereTheOrganThatHandlesItSits() {
        refuses(
                filing(
                        AidMatter.TRAFFIC_ACCIDENT,
                        null,
                        new Place(Proceeding.LITIGATION, Seat.PLACE_OF_EVENT, "211103")),
                "WRONG_PLACE",
                "38",
                "/place/seat");
    }

    @Test
    void aCompulsoryDefenceOpensByNoticeOnly() {
        refuses(filing(AidMatter.COMPULSORY_DEFENCE, null, litigation()), "NOTICE_ONLY", "36", "/circumstances/matter");
    }

    @Test
    void anotherMatterNamesTheLawItRestsOn() {
        refuses(filing(AidMatter.OTHER_BY_LAW, null, civil()), "NO_LAW_NAMED", "31(9)", "/circumstances/lawNamed");
    }

    @Test
    void theFirstRefusalWins() {
        Filing wrongTwice = filing(
                AidMatter.OTHER_BY_LAW,
                new Representative("P-FATHER", "父亲", Relation.LEGAL_REPRESENTATIVE, true),
                new Place(Proceeding.LITIGATION, Seat.PLACE_OF_EVENT, "211103"));

        assertThat(FilingPolicies.firstAgainst(wrongTwice).orElseThrow().name()).isEqualTo("REPRESENTATIVE_INFRINGES");
    }

    @Test
    void everyPolicyNamesItsArticleAndANextStep() {
        assertThat(FilingPolicies.IN_ORDER).allSatisfy(policy -> {
            assertThat(policy.refusal().article().number()).isNotEmpty();
            assertThat(policy.refusal().nextSteps()).isNotEmpty();
        });
    }

    private static void refuses(Filing filing, String code, String article, String field) {
        assertThatThrownBy(() -> Applications.filed(filing, Applications.FILED_AT))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(refused.refusal().article().number()).isEqualTo(article);
                    assertThat(refused.refusal().nextSteps()).isNotEmpty();
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    private static Place civil() {
        return new Place(Proceeding.NON_LITIGATION, Seat.PLACE_OF_EVENT, "211103");
    }

    private static Place litigation() {
        return new Place(Proceeding.LITIGATION, Seat.HANDLING_ORGAN, "211103");
    }

    private static Filing filing(AidMatter matter, @Nullable Representative representative, Place place) {
        Filing like = Applications.filing();
        @Nullable Forwarding forwarding = null;
        @Nullable Notice notice = null;
        return new Filing(
                like.applicant(),
                representative,
                like.channel(),
                place,
                like.narrative(),
                Circumstances.of(matter),
                like.opponents(),
                like.consent(),
                forwarding,
                notice,
                "");
    }
}
