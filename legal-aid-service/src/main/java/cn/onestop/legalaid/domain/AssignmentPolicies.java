package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.legalaid.domain.Counsel.Profession;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** What bars a person from being assigned; the first one that applies is told. */
final class AssignmentPolicies {
    private static final int YEARS_FOR_LIFE_OR_DEATH = 3;

    record Policy(String name, BiPredicate<Filing, Counsel> bars, Supplier<Refused> refusal) {}

    static final List<Policy> IN_ORDER = List.of(
            new Policy(
                    "LAWYERS_ONLY",
                    (filing, counsel) ->
                            filing.circumstances().matter().isDefence() && counsel.profession() != Profession.LAWYER,
                    Refusals::lawyersOnly),
            new Policy(
                    "PRACTICE_TOO_SHORT",
                    (filing, counsel) -> filing.notice() != null
                            && filing.notice().mayEndInLifeOrDeath()
                            && counsel.yearsOfRelevantPractice() < YEARS_FOR_LIFE_OR_DEATH,
                    Refusals::practiceTooShort),
            new Policy(
                    "CONFLICT_OF_INTEREST",
                    (filing, counsel) -> filing.opponents().stream()
                            .map(Filing.Opponent::key)
                            .anyMatch(key -> key != null && key.value().equals(counsel.key())),
                    Refusals::actsForApplicantsOpponent));

    private AssignmentPolicies() {}

    static void requireNone(Filing filing, Counsel counsel) {
        IN_ORDER.stream()
                .filter(policy -> policy.bars().test(filing, counsel))
                .findFirst()
                .ifPresent(policy -> {
                    throw policy.refusal().get();
                });
    }
}
