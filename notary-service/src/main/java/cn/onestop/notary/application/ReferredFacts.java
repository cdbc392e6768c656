package cn.onestop.notary.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a sender hands on, as far as this line reads it; what is missing is asked for later.
 *
 * @param subject whom the referral is for
 * @param agreement null unless mediation ended in one that is to become an enforceable deed
 * @param feeRelief null unless legal aid was granted
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        String area,
        @Nullable Dispute dispute,
        @Nullable Agreement agreement,
        @Nullable FeeRelief feeRelief) {

    /** Somebody of the register of persons and organisations; without a key while nobody knows it. */
    record Somebody(
            @Nullable String key,
            String name,
            @Nullable Boolean organisation,
            @Nullable String representative) {
        boolean isOrganisation() {
            return Boolean.TRUE.equals(organisation);
        }
    }

    record Dispute(@Nullable String request, @Nullable String narrative) {}

    /**
     * An agreement on a payment.
     *
     * @param reference what it is called where it was made
     * @param payer somebody above, by key or name, alone or as {@code {key}}
     * @param payBy null where it is due at once
     */
    record Agreement(
            String reference,
            @Nullable LocalDate madeOn,
            @Nullable String terms,
            @Nullable JsonNode payer,
            @Nullable JsonNode payee,
            @Nullable BigDecimal amountYuan,
            @Nullable LocalDate payBy) {

        /** What names somebody: a key, or a name. */
        static String named(@Nullable JsonNode told) {
            if (told == null) {
                return "";
            }
            return told.isString()
                    ? told.asString()
                    : told.path("key").asString(told.path("name").asString(""));
        }

        boolean hasAmount() {
            return amountYuan != null && amountYuan.signum() > 0;
        }
    }

    /** @param notary whether the notary's fee is relieved (Legal Aid Law art. 53) */
    record FeeRelief(@Nullable Boolean notary) {}

    List<Somebody> opposite() {
        return Objects.requireNonNullElse(opponents, List.of());
    }

    boolean relievesNotaryFee() {
        return feeRelief != null && Boolean.TRUE.equals(feeRelief.notary());
    }
}
