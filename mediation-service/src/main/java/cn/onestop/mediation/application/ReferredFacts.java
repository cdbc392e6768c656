package cn.onestop.mediation.application;

import cn.onestop.kernel.Party;
import cn.onestop.kernel.Sensitive;
import cn.onestop.mediation.domain.DisputeKind;
import cn.onestop.mediation.domain.Membership;
import cn.onestop.mediation.domain.Participant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender hands on, as far as this line reads it; what is missing is asked for later.
 *
 * @param subject whom the referral is for
 * @param opponents who stands on the other side, as far as known
 * @param dispute null when the sender's facts name none
 * @param memberships groups of Legal Aid Law art. 42 that were told there
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        String area,
        @Nullable Dispute dispute,
        @Nullable List<Told> memberships) {

    /**
     * Somebody of the register of persons and organisations.
     *
     * @param organisation null where the sender leaves it to the key
     * @param representative key of the person who acts for an organisation, or null
     */
    record Somebody(
            String key,
            String name,
            @Nullable Boolean organisation,
            @Nullable String representative) {
        Participant as(Participant.Role role) {
            boolean isOne = organisation == null ? Party.isOrganisation(key) : organisation;
            return isOne
                    ? Participant.organisation(role, key, name, representative)
                    : Participant.person(role, key, name);
        }
    }

    /** @param kind OTHER when the sender does not say, or names one that mediation does not know */
    record Dispute(
            @Nullable String kind,
            @Nullable String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {}

    record Told(String group, String proof) {}

    Participant applicant() {
        return subject.as(Participant.Role.APPLICANT);
    }

    List<Participant> respondents() {
        return Objects.requireNonNullElse(opponents, List.<Somebody>of()).stream()
                .map(one -> one.as(Participant.Role.RESPONDENT))
                .toList();
    }

    cn.onestop.mediation.domain.Dispute disputed() {
        return dispute == null
                ? new cn.onestop.mediation.domain.Dispute(DisputeKind.OTHER, new Sensitive(""), new Sensitive(""), null)
                : new cn.onestop.mediation.domain.Dispute(
                        named(DisputeKind.values(), dispute.kind()).orElse(DisputeKind.OTHER),
                        new Sensitive(Objects.requireNonNullElse(dispute.request(), "")),
                        new Sensitive(Objects.requireNonNullElse(dispute.narrative(), "")),
                        dispute.amountYuan());
    }

    /** Groups that this line does not know are left out. */
    List<Membership> belongings() {
        return Objects.requireNonNullElse(memberships, List.<Told>of()).stream()
                .flatMap(one -> named(Membership.Group.values(), one.group())
                        .map(group -> new Membership(group, new Sensitive(one.proof())))
                        .stream())
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> named(E[] known, @Nullable String name) {
        return Arrays.stream(known).filter(one -> one.name().equals(name)).findFirst();
    }
}
