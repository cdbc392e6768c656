package cn.onestop.notary.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Transitions;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The execution certificate that a creditor needs beside the deed (Supreme Court's provisions of 2018, art. 3); to ask for it
 * interrupts the limitation of enforcement (art. 9).
 *
 * @param owedYuan what is still owed, as the creditor says
 * @param statement what was done and what was not
 * @param number of the execution certificate, with its code and print; null until it is issued
 * @param words why it was declined; empty unless it was
 */
public record Execution(
        Status status,
        @Nullable BigDecimal owedYuan,
        Sensitive statement,
        @Nullable Instant askedAt,
        @Nullable String number,
        @Nullable String code,
        @Nullable Print print,
        Sensitive words) {
    /** Where it stands, beside the notarization. */
    public enum Status {
        NONE,
        ASKED,
        CERTIFIED,
        DECLINED
    }

    /** Who was declined may ask again with more proof. */
    public static final Transitions<Status> MOVES = Transitions.in(Status.class)
            .from(Status.NONE, Status.ASKED)
            .from(Status.ASKED, Status.CERTIFIED, Status.DECLINED)
            .from(Status.DECLINED, Status.ASKED);

    static final Execution NOT_ASKED =
            new Execution(Status.NONE, null, new Sensitive(""), null, null, null, null, new Sensitive(""));

    Execution asked(BigDecimal owed, Sensitive what, Instant at) {
        return new Execution(
                MOVES.move(status, Status.ASKED).to(), owed, what, at, null, null, null, new Sensitive(""));
    }

    Execution certified(String itsNumber, String itsCode, Print itsPrint) {
        return new Execution(
                MOVES.move(status, Status.CERTIFIED).to(),
                owedYuan,
                statement,
                askedAt,
                itsNumber,
                itsCode,
                itsPrint,
                words);
    }

    Execution declined(Sensitive why) {
        return new Execution(
                MOVES.move(status, Status.DECLINED).to(), owedYuan, statement, askedAt, null, null, null, why);
    }
}
