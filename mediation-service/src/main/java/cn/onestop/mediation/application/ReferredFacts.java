package cn.onestop.mediation.application;

import cn.onestop.kernel.Line;
import cn.onestop.mediation.domain.DisputeKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that refer people to mediation, asked once for what the person let them hand on. */
public interface Senders {
    Facts facts(Line sender, String referral);

    /**
     * The facts as this line reads them; what is missing is asked for later.
     *
     * @param subject whom the referral is for
     * @param opponents who stands on the other side, as far as known
     * @param dispute null when the sender's facts name none
     */
    record Facts(
            Person subject,
            @Nullable List<Person> opponents,
            String area,
            @Nullable Dispute dispute) {}

    /**
     * Somebody of the register of persons and organisations.
     *
     * @param representative key of the person who acts for an organisation, or null
     */
    record Person(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {}

    /** @param kind OTHER when the sender does not say, or names one that mediation does not know */
    record Dispute(
            @Nullable String kind,
            @Nullable String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {
        DisputeKind disputeKind() {
            for (DisputeKind known : DisputeKind.values()) {
                if (known.name().equals(kind)) {
                    return known;
                }
            }
            return DisputeKind.OTHER;
        }
    }
}
