package cn.onestop.notary.adapter.http;

import cn.onestop.notary.application.FilingForm;
import cn.onestop.notary.domain.Places;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be notarized.
 *
 * @param kind of {@code GET /api/notarization-kinds}
 * @param request in a sentence or two
 * @param narrative what happened
 * @param places which make an office competent (Notarization Law art. 25)
 * @param amountYuan at stake, where the fee grows with it
 * @param debt of an enforceable deed; left out for anything else
 */
record ApplicationInput(
        @NotBlank @Size(max = 60) String kind,
        @NotBlank @Size(max = 500) String request,
        @Nullable @Size(max = 10_000) String narrative,
        @NotNull @Valid PlacesInput places,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal amountYuan,

        @Nullable @Valid DebtInput debt) {

    /** Codes of areas, as far as they are known. */
    record PlacesInput(
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String residence,
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String habitualResidence,
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String actOrFact,
            @Nullable @Pattern(regexp = "[0-9]{2,12}") String property) {
        Places places() {
            return new Places(residence, habitualResidence, actOrFact, property);
        }
    }

    /**
     * @param agreement what the debt instrument is called: its number, or a case's reference
     * @param applicantOwes whether the applicant is the debtor; left out, the creditor
     */
    record DebtInput(
            @NotBlank @Size(max = 100) String agreement,
            @NotNull LocalDate madeOn,
            @NotBlank @Size(max = 5_000) String terms,
            @Nullable Boolean applicantOwes,

            @NotNull @DecimalMin("0.01") @Digits(integer = 12, fraction = 2)
            BigDecimal amountYuan,

            @NotNull LocalDate payBy) {
        FilingForm.DebtForm form() {
            return new FilingForm.DebtForm(
                    agreement, madeOn, terms, Boolean.TRUE.equals(applicantOwes), amountYuan, payBy);
        }
    }

    FilingForm.What what() {
        return new FilingForm.What(
                kind,
                request.strip(),
                Objects.requireNonNullElse(narrative, ""),
                places.places(),
                amountYuan,
                debt == null ? null : debt.form());
    }
}
