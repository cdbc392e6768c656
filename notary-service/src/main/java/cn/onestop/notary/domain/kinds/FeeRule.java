package cn.onestop.notary.domain.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a kind costs (Notarization Law art. 46: the province sets it).
 *
 * @param baseYuan in any case, and the least where it grows with an amount
 * @param perMille of the amount at stake; 0 where it does not count
 */
public record FeeRule(BigDecimal baseYuan, BigDecimal perMille) {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    public FeeRule {
        if (baseYuan.signum() < 0 || perMille.signum() < 0) {
            throw new IllegalArgumentException("a fee can't be negative");
        }
    }

    /** @param amountYuan at stake, or null where there is none */
    public BigDecimal of(@Nullable BigDecimal amountYuan) {
        BigDecimal byAmount = amountYuan == null
                ? BigDecimal.ZERO
                : amountYuan.multiply(perMille).divide(THOUSAND);
        return byAmount.max(baseYuan).setScale(2, RoundingMode.HALF_UP);
    }
}
