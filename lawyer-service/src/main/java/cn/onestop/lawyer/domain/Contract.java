package cn.onestop.lawyer.domain;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The written contract between the client and the firm (Lawyers Law art. 25).
 *
 * @param number the firm's own
 * @param amountYuan what was agreed; null where there is no fee or it can't be told beforehand
 * @param attachment the paper itself, {@code ATT-…}
 */
public record Contract(
        String number,
        Fee fee,
        @Nullable BigDecimal amountYuan,
        Powers powers,
        String attachment,
        Instant drawnUpAt,
        @Nullable Instant signedByClientAt,
        @Nullable Instant signedByFirmAt) {

    /** How the firm is paid. */
    public enum Fee {
        /** Legal aid: nothing may be taken from the aided person (Legal Aid Law art. 20). */
        NONE,
        FIXED,
        BY_STAGES,
        BY_HOURS,
        BY_SHARE,
        CONTINGENT
    }

    /** What counsel may do (Civil Procedure Law art. 62). */
    public enum Powers {
        GENERAL,
        /** Also to admit, waive, change, settle, counterclaim or appeal. */
        SPECIAL
    }

    /** Who signs. */
    public enum Side {
        CLIENT,
        FIRM
    }

    public boolean isSigned() {
        return signedByClientAt != null && signedByFirmAt != null;
    }

    boolean isSignedBy(Side side) {
        return (side == Side.CLIENT ? signedByClientAt : signedByFirmAt) != null;
    }

    Contract signed(Side side, Instant at) {
        return new Contract(
                number,
                fee,
                amountYuan,
                powers,
                attachment,
                drawnUpAt,
                side == Side.CLIENT ? at : signedByClientAt,
                side == Side.FIRM ? at : signedByFirmAt);
    }
}
