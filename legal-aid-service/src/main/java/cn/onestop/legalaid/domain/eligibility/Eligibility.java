package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Law;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the calculator found, and why. It prepares a decision; the decision is a person's (Personal Information Protection Law art. 24).
 *
 * @param findings each rule that was applied, in order
 * @param standard the version of the standard that was used, or null when none is on record for the place
 * @param missing what would have to be shown; empty unless the outcome is {@code PROOF_NEEDED}
 * @param refusal why not, and what can be done; null unless the outcome is {@code NOT_ELIGIBLE}
 */
public record Eligibility(
        Outcome outcome,
        List<Finding> findings,
        @Nullable StandardUsed standard,
        List<Text> missing,
        @Nullable Refusal refusal) {

    /** How it comes out on what is known. */
    public enum Outcome {
        ELIGIBLE,
        NOT_ELIGIBLE,
        PROOF_NEEDED
    }

    /** One rule, what it led to, and the article. */
    public record Finding(String rule, Result result, Article article, Text explanation) {}

    /** Where a rule led. */
    public enum Result {
        MET,
        NOT_MET,
        NOT_NEEDED,
        OPEN
    }

    /** The standard behind a result. */
    public record StandardUsed(String version, String area, LocalDate validFrom, DeadlineRule.Source source) {}

    public Eligibility {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** Everyone may ask for a person instead, and for an explanation. */
    public static final Finding A_PERSON_DECIDES = new Finding(
            "A_PERSON_DECIDES",
            Result.OPEN,
            Law.personalInformation("24"),
            new Text(
                    "以上为自动计算结果，仅供参考。您有权要求说明，并有权请法律援助机构工作人员人工判断。",
                    "This was calculated automatically and decides nothing. You may ask for an explanation, and for a person at the legal aid centre to judge instead."));

    public boolean grants() {
        return outcome == Outcome.ELIGIBLE;
    }
}
