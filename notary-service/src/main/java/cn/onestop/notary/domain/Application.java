package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be notarized.
 *
 * @param request in a sentence or two
 * @param narrative what happened; for the applicant and the notary
 * @param amountYuan at stake, or null
 * @param debt of an enforceable deed, else null
 */
public record Application(
        MatterKind kind,
        Sensitive request,
        Sensitive narrative,
        Places places,
        @Nullable BigDecimal amountYuan,
        @Nullable Debt debt) {}
