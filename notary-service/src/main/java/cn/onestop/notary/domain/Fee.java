package cn.onestop.notary.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the notarization costs.
 *
 * @param fullYuan by the schedule
 * @param paidYuan null until it was paid
 * @param receipt number of the receipt; null until then
 */
public record Fee(
        BigDecimal fullYuan,
        @Nullable BigDecimal paidYuan,
        @Nullable String receipt,
        @Nullable Instant paidAt) {
    /** What is to be paid after a relief. */
    public BigDecimal dueYuan(@Nullable Relief relief) {
        return relief == null
                ? fullYuan
                : fullYuan.multiply(BigDecimal.valueOf(100L - relief.percent()))
                        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }

    Fee paid(BigDecimal yuan, String number, Instant at) {
        return new Fee(fullYuan, yuan, number, at);
    }
}
