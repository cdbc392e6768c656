package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Finding;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Outcome;
import cn.onestop.legalaid.domain.eligibility.Eligibility.StandardUsed;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Question;
import cn.onestop.legalaid.domain.eligibility.EligibilityRule.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies the rules in order, and tells what each one said. Nothing is stored. */
public final class EligibilityCalculator {
    private final HardshipStandards standards;

    public EligibilityCalculator(HardshipStandards standards) {
        this.standards = standards;
    }

    /** @param place code of the area that is responsible; @param day on which the standard must be in force */
    public Eligibility judge(Circumstances circumstances, String place, LocalDate day) {
        HardshipStandard standard = standards.inForce(place, day).orElse(null);
        Question question = new Question(circumstances, place, standard);
        List<Finding> findings = new ArrayList<>();
        List<Text> missing = new ArrayList<>();
        for (EligibilityRule rule : EligibilityRules.IN_ORDER) {
            Step step = rule.step().apply(question);
            findings.add(rule.finding(step));
            switch (step) {
                case Step.GoesOn goesOn -> {}
                case Step.Asks asks -> missing.add(asks.missing());
                case Step.Grants grants -> {
                    return result(Outcome.ELIGIBLE, findings, standard, List.of(), null);
                }
                case Step.Refuses refuses -> {
                    return missing.isEmpty()
                            ? result(Outcome.NOT_ELIGIBLE, findings, standard, List.of(), refusal(refuses))
                            : result(Outcome.PROOF_NEEDED, findings, standard, missing, null);
                }
            }
        }
        return result(Outcome.PROOF_NEEDED, findings, standard, missing, null);
    }

    private static Eligibility result(
            Outcome outcome,
            List<Finding> findings,
            @Nullable HardshipStandard standard,
            List<Text> missing,
            @Nullable Refusal refusal) {
        findings.add(Eligibility.A_PERSON_DECIDES);
        StandardUsed used = standard == null
                ? null
                : new StandardUsed(standard.version(), standard.area(), standard.validFrom(), standard.source());
        return new Eligibility(outcome, findings, used, missing, refusal);
    }

    private static Refusal refusal(Step.Refuses refuses) {
        return new Refusal(refuses.code(), refuses.because(), refuses.article(), refuses.nextSteps());
    }
}
