package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Line;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one form for every line. Each line takes from it what it needs and judges it by its own law. */
record OneStopForm(
        @Schema(
                description =
                        "The line that is to help: CONSULTATION, MEDIATION, LEGAL_AID, NOTARY, FORENSIC or LAWYER; left out, the triage names it")
        @Nullable
        Line line,

        @Schema(
                description =
                        "What it is about, as the line names it: LABOUR_PAY; needed with a line, else the triage names it")
        @Size(max = 60)
        @Nullable
        String kind,

        @Schema(description = "Code of the township, village or county where it happened or is to be handled")
        @Nullable
        @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
        String area,

        @Schema(description = "For whom a clerk or a partner's system files; absent when the caller files for oneself") @Valid @Nullable
        Who applicant,

        @Schema(description = "What the applicant agreed to; needed when a clerk or a partner's system files") @Valid @Nullable
        Consent consent,

        @Schema(description = "What is wanted, in a sentence that the other side may read; needed to open a case")
        @Size(max = 2_000)
        @Nullable
        String request,

        @Schema(description = "What happened, in the applicant's words; needed to open a case")
        @Size(max = 10_000)
        @Nullable
        String narrative,

        @Schema(description = "What is claimed in money, yuan") @PositiveOrZero @Nullable
        BigDecimal amountYuan,

        @Schema(description = "The other side") @Valid @Size(max = 20) @Nullable
        List<@NotNull Who> respondents,

        @Schema(description = "What this line asks beside, under its own names; see the line's API")
        @Size(max = 50)
        @Nullable
        Map<String, Object> details,

        @Schema(description = "Without a line: what was answered so far to the questions of the triage")
        @Valid
        @Size(max = 50)
        @Nullable
        List<@NotNull Answer> answers) {

    /** The same with an area that was answered on the way. */
    OneStopForm in(@Nullable String where) {
        return new OneStopForm(
                line, kind, where, applicant, consent, request, narrative, amountYuan, respondents, details, answers);
    }

    /** @param value of an option; YES or NO; a day, 2026-11-28; the code of an area */
    record Answer(
            @NotBlank @Size(max = 60) String question,
            @NotBlank @Size(max = 60) String value) {}

    /** A person, or an organisation with the person who acts for it. */
    record Who(
            @Valid @Nullable Person person,
            @Valid @Nullable Organisation organisation,
            @Valid @Nullable Person representative) {}

    /** @param identityNumber of the resident identity card, 18 characters */
    record Person(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 30) String identityNumber,
            @Size(max = 30) @Nullable String phone) {}

    /** @param creditCode the unified social credit code, 18 characters */
    record Organisation(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 30) String creditCode) {}

    /** What the applicant agreed that others may do with the matter, and when. */
    record Consent(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}
}
