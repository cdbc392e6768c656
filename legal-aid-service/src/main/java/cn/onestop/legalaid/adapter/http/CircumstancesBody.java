package cn.onestop.legalaid.adapter.http;

import cn.onestop.legalaid.domain.eligibility.AidMatter;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Circumstances.HardshipCheck;
import cn.onestop.legalaid.domain.eligibility.ProtectedGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What bears on eligibility.
 *
 * @param memberships groups whose hardship is not checked (art. 42), with the proof
 * @param household income and assets of those who live together; left out while unknown
 * @param hardship how the hardship was established (art. 41); left out while it was not
 * @param otherReason why a defendant has no defender, if not for hardship (art. 24)
 * @param lawNamed the law or rule behind {@code OTHER_BY_LAW}
 */
record CircumstancesBody(
        @NotNull AidMatter matter,
        @Nullable Boolean hasCounsel,
        @Nullable @Size(max = 10) List<@NotNull @Valid MembershipBody> memberships,
        @Nullable @Valid HouseholdBody household,
        @Nullable HardshipCheck hardship,
        @Nullable @Size(max = 500) String otherReason,
        @Nullable @Size(max = 200) String lawNamed) {

    /** @param proof the document or shared record that shows it; left out while there is none */
    record MembershipBody(
            @NotNull ProtectedGroup group,
            @Nullable @Size(max = 500) String proof) {}

    /** In yuan, of all members together. */
    record HouseholdBody(
            @Min(1) @Max(50) int members,

            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
            BigDecimal monthlyIncome,

            @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 2)
            BigDecimal assets) {}

    Circumstances circumstances() {
        return new Circumstances(
                matter,
                Boolean.TRUE.equals(hasCounsel),
                memberships == null
                        ? List.of()
                        : memberships.stream()
                                .map(one -> new Circumstances.Membership(
                                        one.group(), Objects.requireNonNullElse(one.proof(), "")))
                                .toList(),
                household == null
                        ? null
                        : new Circumstances.Household(
                                household.members(), household.monthlyIncome(), household.assets()),
                hardship,
                Objects.requireNonNullElse(otherReason, ""),
                Objects.requireNonNullElse(lawNamed, ""));
    }
}
