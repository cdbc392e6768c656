package cn.onestop.forensic.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The letter of entrustment (General Rules art. 16).
 *
 * @param number the institution's own
 * @param workingDays the time both agreed on, which prevails (art. 28); null for that of the rules
 * @param feeYuan the fee by the schedule
 * @param payableYuan what is to be paid of it, after a relief
 * @param risks of the appraisal, as the client was told of them
 * @param signedAt when the client signed, and it took effect; null until then
 */
public record Agreement(
        String number,
        @Nullable Integer workingDays,
        BigDecimal feeYuan,
        BigDecimal payableYuan,
        String risks,
        String returnOfMaterials,
        Instant drawnUpAt,
        @Nullable Instant signedAt) {
    Agreement signed(Instant at) {
        return new Agreement(number, workingDays, feeYuan, payableYuan, risks, returnOfMaterials, drawnUpAt, at);
    }
}
