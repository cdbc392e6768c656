package cn.onestop.consultation.application;

import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Membership;
import cn.onestop.consultation.domain.Opponent;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a sender hands on, as far as this line reads it; what is missing is asked for later.
 *
 * @param subject whom the referral is for
 * @param dispute null when the sender's facts name none
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        String area,
        @Nullable Dispute dispute,
        @Nullable List<Belonging> memberships) {

    /** Somebody of the register of persons and organisations. */
    record Somebody(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {}

    record Dispute(
            @Nullable String kind,
            @Nullable String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {}

    /** @param group as legal aid names it; one that is not known here is left out */
    record Belonging(String group, @Nullable String proof) {}

    Circumstances circumstances() {
        List<Membership> known = Objects.requireNonNullElse(memberships, List.<Belonging>of()).stream()
                .flatMap(one -> group(one.group())
                        .map(group ->
                                new Membership(group, new Sensitive(Objects.requireNonNullElse(one.proof(), "")))))
                .toList();
        return new Circumstances(
                Circumstances.Dates.NONE, Set.of(), known, dispute == null ? null : dispute.amountYuan());
    }

    List<Opponent> opposite() {
        return Objects.requireNonNullElse(opponents, List.<Somebody>of()).stream()
                .map(one -> new Opponent(
                        new Sensitive(one.key()),
                        new Sensitive(one.name()),
                        one.organisation(),
                        ResolvingPeople.sensitive(one.representative())))
                .toList();
    }

    private static Stream<Membership.Group> group(String name) {
        return Arrays.stream(Membership.Group.values())
                .filter(group -> group.name().equals(name));
    }
}
