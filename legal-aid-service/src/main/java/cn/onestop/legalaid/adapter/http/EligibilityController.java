package cn.onestop.legalaid.adapter.http;

import cn.onestop.legalaid.application.JudgingEligibility;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whether somebody may have legal aid, for anyone who asks (art. 23). */
@RestController
@Tag(name = "eligibility", description = "Whether somebody may have legal aid, and why")
class EligibilityController {
    private final JudgingEligibility judging;

    EligibilityController(JudgingEligibility judging) {
        this.judging = judging;
    }

    /** @param area code of the place where it would be applied for */
    record Question(
            @NotNull @Pattern(regexp = "\\d{2,12}") String area,
            @NotNull @Valid CircumstancesBody circumstances) {}

    @PostMapping("/api/legal-aid/eligibility")
    @Access(anyone = true)
    @Operation(
            summary = "Calculate eligibility",
            description =
                    "Nothing is stored. Each rule is listed with its article, in the order in which it was applied, and the "
                            + "version of the province's standard that was used. The result decides nothing: a person can be asked instead.")
    Eligibility calculate(@Valid @RequestBody Question question) {
        return judging.judge(question.circumstances().circumstances(), question.area());
    }
}
