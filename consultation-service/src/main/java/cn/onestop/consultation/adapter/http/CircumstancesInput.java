package cn.onestop.consultation.adapter.http;

import cn.onestop.consultation.domain.Circumstances;
import cn.onestop.consultation.domain.Membership;
import cn.onestop.kernel.Sensitive;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides about periods, urgency and help, as far as the person told it; see the domain's record of the same name.
 *
 * @param lastDay last day of another statutory period, and {@code lastDayOf} what must be done by then
 * @param memberships groups of Legal Aid Law art. 42 to which the person belongs
 */
record CircumstancesInput(
        @Nullable LocalDate knownOn,
        @Nullable LocalDate harmedOn,
        @Nullable LocalDate accidentOn,
        @Nullable LocalDate employmentEndedOn,
        @Nullable LocalDate lastDay,
        @Nullable @Size(max = 200) String lastDayOf,
        @Nullable @Size(max = 5) List<Circumstances.@NotNull Flag> flags,
        @Nullable @Size(max = 8) List<@NotNull @Valid MembershipInput> memberships,

        @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2)
        BigDecimal amountYuan) {

    /** @param proof the paper or record that shows it */
    record MembershipInput(
            Membership.@NotNull Group group,
            @NotBlank @Size(max = 500) String proof) {}

    static Circumstances of(@Nullable CircumstancesInput input) {
        return input == null ? Circumstances.NONE : input.told();
    }

    Circumstances told() {
        return new Circumstances(
                new Circumstances.Dates(knownOn, harmedOn, accidentOn, employmentEndedOn, lastDay, lastDayOf),
                flags == null ? Set.of() : Set.copyOf(flags),
                memberships == null
                        ? List.of()
                        : memberships.stream()
                                .map(one -> new Membership(one.group(), new Sensitive(one.proof())))
                                .toList(),
                amountYuan);
    }
}
