package cn.onestop.mediation.domain;

import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the parties fall out over, as the applicant tells it.
 *
 * @param request what the applicant wants, told to the other side with the invitation
 * @param narrative what happened, in the applicant's words; never leaves the case but with a referral that the applicant agreed to
 * @param amountYuan what is claimed in money, or null
 */
public record Dispute(
        DisputeKind kind,
        Sensitive request,
        Sensitive narrative,
        @Nullable BigDecimal amountYuan) {}
