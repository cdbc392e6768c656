package cn.onestop.legalaid.domain.eligibility;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Finding;
import cn.onestop.legalaid.domain.eligibility.Eligibility.Result;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One named rule of the calculator.
 *
 * @param name in the result: {@code SCOPE}
 */
record EligibilityRule(String name, Function<Question, Step> step) {

    /** What a rule is asked about; {@code standard} is null when none is on record for the place. */
    record Question(
            Circumstances circumstances,
            String place,
            @Nullable HardshipStandard standard) {}

    /** Where a rule leads: on to the next one, to aid, to a refusal, or to something that has to be shown first. */
    sealed interface Step {
        Result result();

        Article article();

        Text because();

        record GoesOn(Result result, Article article, Text because) implements Step {}

        record Grants(Result result, Article article, Text because) implements Step {}

        record Refuses(Article article, Text because, String code, List<Refusal.NextStep> nextSteps) implements Step {
            @Override
            public Result result() {
                return Result.NOT_MET;
            }
        }

        record Asks(Article article, Text because, Text missing) implements Step {
            @Override
            public Result result() {
                return Result.OPEN;
            }
        }
    }

    Finding finding(Step led) {
        return new Finding(name, led.result(), led.article(), led.because());
    }
}
