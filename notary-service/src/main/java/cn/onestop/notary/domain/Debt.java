package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an enforceable deed is about (Notarization Law art. 37).
 *
 * @param agreement what the agreement is called where it was made: a case's reference, a contract's number
 * @param creditor key of the participant
 * @param debtor key of the participant
 */
public record Debt(
        String agreement,
        LocalDate madeOn,
        Sensitive terms,
        String creditor,
        String debtor,
        BigDecimal amountYuan,
        LocalDate payBy) {}
