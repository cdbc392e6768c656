package cn.onestop.forensic.domain;

import java.math.BigDecimal;

/**
 * The relief of fees for a person whom legal aid helps: the institution takes less, or nothing (Legal Aid Law art. 53).
 *
 * @param referral with which it came
 * @param fromCase of legal aid
 */
public record Relief(String referral, String fromCase) {
    /** Whether so much may still be taken of the fee. */
    boolean allows(BigDecimal fee, BigDecimal payable) {
        return payable.signum() == 0 || payable.compareTo(fee) < 0;
    }
}
