package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.application.SendingReferrals;
import cn.onestop.kernel.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral to another line.
 *
 * @param consent what the person agreed to hand on, and whether the question goes with it
 * @param appraisal what a forensic institution is asked
 */
record ReferralInput(
        @NotNull Line to,
        @NotNull @Valid ConsentToReferral consent,
        @Nullable @Valid AppraisalInput appraisal) {

    record ConsentToReferral(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Boolean narrative) {}

    /** @param field as the forensic line names it; {@code items} what is to be examined */
    record AppraisalInput(
            @NotBlank @Size(max = 60) String field,
            @NotBlank @Size(max = 2_000) String question,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) String> items) {}

    SendingReferrals.Offer offer() {
        return new SendingReferrals.Offer(
                to,
                consent.scope(),
                consent.narrative(),
                appraisal == null
                        ? null
                        : new SendingReferrals.Appraisal(appraisal.field(), appraisal.question(), appraisal.items()));
    }
}
