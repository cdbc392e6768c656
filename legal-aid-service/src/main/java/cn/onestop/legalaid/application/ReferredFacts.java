package cn.onestop.legalaid.application;

import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.eligibility.Circumstances.Membership;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender hands on, as far as this line reads it; what is missing is asked for later.
 *
 * @param subject whom the referral is for
 * @param opponents who stands on the other side, as far as known
 * @param dispute null when the sender's facts name none
 * @param memberships groups of Legal Aid Law art. 42 to which the person belongs, with proof where the sender has it
 * @param urgency why aid may have to come before its decision (art. 44), as the sender sees it; the officer judges
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        String area,
        @Nullable Dispute dispute,
        @Nullable List<Membership> memberships,
        @Nullable Urgency urgency) {

    /**
     * Somebody of the register of persons and organisations.
     *
     * @param representative key of the person who acts for an organisation, or null
     */
    record Somebody(String key, String name, @Nullable String representative) {}

    /** What the dispute is about, as the sender names it. */
    record Dispute(
            @Nullable String kind,
            @Nullable String request,
            @Nullable String narrative) {}

    /**
     * What makes it urgent.
     *
     * @param ground as this line names its grounds; another one is not one of art. 44
     * @param lastDay of the period that ends soon
     */
    record Urgency(String ground, @Nullable LocalDate lastDay, Text what) {}
}
