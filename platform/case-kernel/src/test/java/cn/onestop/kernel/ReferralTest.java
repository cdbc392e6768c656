package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Referral.Answer;
import cn.onestop.kernel.Referral.Status;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferralTest {
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private final Referral offered = Referral.offer(
            "REF-20261123-7K3Q9X4F-C",
            LinkType.ESCALATED_TO,
            Line.LEGAL_AID,
            "person-1",
            new Referral.Consent("consent-1", "facts of the mediation", AT, "clerk-1"),
            AT);

    @Test
    void takesTheReceiversAnswerAndThenItsOutcome() {
        Referral accepted = offered.answered(Status.ACCEPTED, new Answer(AT, "AID-20261123-7K3Q9X4F-C", null, null));
        Referral completed =
                accepted.answered(Status.COMPLETED, new Answer(AT, "AID-20261123-7K3Q9X4F-C", null, "GRANTED"));
        assertThat(completed.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void anAnswerThatComesAgainOrTooLateChangesNothing() {
        Referral refused = offered.answered(Status.REFUSED, new Answer(AT, null, null, null));
        assertThat(refused.answered(Status.ACCEPTED, new Answer(AT, "AID-1", null, null)))
                .isSameAs(refused);
        assertThat(offered.answered(Status.COMPLETED, new Answer(AT, null, null, "GRANTED")))
                .isSameAs(offered);
    }

    @Test
    void aWithdrawalCanStillBeAnsweredWithAcceptance() {
        Referral asked = offered.answered(Status.WITHDRAWAL_ASKED, new Answer(AT, null, null, null));
        assertThat(asked.answered(Status.ACCEPTED, new Answer(AT, "AID-1", null, null))
                        .status())
                .isEqualTo(Status.ACCEPTED);
    }

    @Test
    void everyStatusCanBeReached() {
        assertThat(Referral.MOVES.reachableFrom(EnumSet.of(Status.OFFERED))).containsExactlyInAnyOrder(Status.values());
    }

    @Test
    void aRefusalWithoutANextStepCantBeMade() {
        assertThatThrownBy(() -> new Refusal("NO", new Text("不", "no"), null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sensitiveTextIsNeverPrinted() {
        assertThat("%s".formatted(new Sensitive("13800000000"))).isEqualTo("***");
    }

    @Test
    void articlesAreCitedInBothLanguages() {
        Article article = new Article("法律援助法", "Legal Aid Law", "25(1)");
        assertThat(article.cite(java.util.Locale.CHINA)).isEqualTo("《法律援助法》第25条(1)");
        assertThat(article.cite(java.util.Locale.ENGLISH)).isEqualTo("Legal Aid Law art. 25(1)");
    }
}
