package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.notary.domain.kinds.Material;
import cn.onestop.notary.domain.kinds.MatterKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be notarized.
 *
 * @param request in a sentence or two
 * @param narrative what happened; for the applicant and the notary
 * @param amountYuan at stake, or null
 * @param debt of an enforceable deed, else null
 * @param known codes of material that came from the sender of the case, so that nobody brings it again
 */
public record Application(
        MatterKind kind,
        Sensitive request,
        Sensitive narrative,
        Places places,
        @Nullable BigDecimal amountYuan,
        @Nullable Debt debt,
        Set<String> known) {
    public Application {
        known = Set.copyOf(known);
    }

    /** Whether this need not be handed in: the registers or the sender know it. */
    public boolean knows(Material material) {
        return material.shared() || known.contains(material.code());
    }
}
