package cn.onestop.mediation.domain;

import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The judicial confirmation of an agreement (People's Mediation Law art. 33, Civil Procedure Law arts 205, 206). It runs
 * beside the agreement's performance and has a table of its own.
 *
 * @param court where it was filed; empty until then
 * @param docket the court's number of the case; empty until the court took it up
 * @param takenUpAt when the court took it up, or null
 * @param ruledAt when the parties received what the court decided, or null
 * @param reason what the court said when it did not confirm; empty otherwise
 */
public record Confirmation(
        Status status,
        String court,
        @Nullable Instant filedAt,
        String docket,
        @Nullable Instant takenUpAt,
        @Nullable Instant ruledAt,
        String reason) {

    /** Where the confirmation stands. */
    public enum Status {
        /** The 30 days run. */
        OPEN("可申请司法确认", "may be applied for"),
        FILED("已申请", "applied for"),
        NOT_ACCEPTED("法院不予受理", "not taken up by the court"),
        WITHDRAWN("已撤回", "withdrawn"),
        CONFIRMED("已确认", "confirmed"),
        DISMISSED("裁定驳回", "dismissed"),
        LAPSED("逾期未申请", "lapsed");

        /** Every legal move. */
        public static final Transitions<Status> MOVES = Transitions.in(Status.class)
                .from(OPEN, FILED, LAPSED)
                .from(FILED, NOT_ACCEPTED, WITHDRAWN, CONFIRMED, DISMISSED);

        private final Text title;

        Status(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    static Confirmation open() {
        return new Confirmation(Status.OPEN, "", null, "", null, null, "");
    }

    Confirmation filed(String where, Instant at) {
        return new Confirmation(Status.FILED, where, at, "", null, null, "");
    }

    Confirmation takenUp(String number, Instant at) {
        return new Confirmation(status, court, filedAt, number, at, null, "");
    }

    Confirmation ended(Status how, @Nullable Instant at, String why) {
        return new Confirmation(how, court, filedAt, docket, takenUpAt, at, why);
    }
}
