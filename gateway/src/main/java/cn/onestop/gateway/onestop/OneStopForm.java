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
        @Schema(description = "The line that is to help: CONSULTATION, MEDIATION or LEGAL_AID") @NotNull
        Line line,

        @Schema(description = "What it is about, as the line names it: LABOUR_PAY") @NotBlank @Size(max = 60)
        String kind,

        @Schema(description = "Code of the township, village or county where it happened or is to be handled")
        @NotNull
        @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")
        String area,

        @Schema(description = "For whom a clerk files; absent when the caller files for oneself") @Valid @Nullable
        Who applicant,

        @Schema(description = "What the applicant agreed to; needed when a clerk files") @Valid @Nullable
        Consent consent,

        @Schema(description = "What is wanted, in a sentence that the other side may read") @NotBlank @Size(max = 2_000)
        String request,

        @Schema(description = "What happened, in the applicant's words") @NotBlank @Size(max = 10_000)
        String narrative,

        @Schema(description = "What is claimed in money, yuan") @PositiveOrZero @Nullable
        BigDecimal amountYuan,

        @Schema(description = "The other side") @Valid @Size(max = 20) @Nullable
        List<@NotNull Who> respondents,

        @Schema(description = "What this line asks beside, under its own names; see the line's API")
        @Size(max = 50)
        @Nullable
        Map<String, Object> details) {

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
