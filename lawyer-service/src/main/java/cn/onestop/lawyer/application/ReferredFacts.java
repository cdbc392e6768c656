package cn.onestop.lawyer.application;

import cn.onestop.kernel.Party;
import cn.onestop.kernel.Sensitive;
import cn.onestop.lawyer.domain.Commission;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sender hands on, as far as this line reads it; what is missing is asked for later.
 *
 * @param subject whom the referral is for
 * @param assignment null unless legal aid asks for counsel
 */
record ReferredFacts(
        Somebody subject,
        @Nullable List<Somebody> opponents,
        String area,
        @Nullable Dispute dispute,
        @Nullable Assigned assignment) {

    /**
     * Somebody of the register of persons and organisations; without a key while nobody knows it.
     *
     * @param organisation null where the sender leaves it to the key
     */
    record Somebody(
            @Nullable String key,
            String name,
            @Nullable Boolean organisation,
            @Nullable String representative) {
        boolean isOrganisation() {
            return organisation == null ? key != null && Party.isOrganisation(key) : organisation;
        }
    }

    record Dispute(
            @Nullable String kind,
            @Nullable String request,
            @Nullable String narrative) {}

    /** @param only the one profession that may act, as legal aid names it; {@code lastDay} before which everything must be done */
    record Assigned(
            @Nullable String only,
            @Nullable Integer years,
            @Nullable LocalDate lastDay) {
        @Nullable
        Profession profession() {
            return Profession.LAWYER.name().equals(only) ? Profession.LAWYER : null;
        }
    }

    List<Somebody> opposite() {
        return Objects.requireNonNullElse(opponents, List.of());
    }

    Commission commission() {
        String kind = dispute == null ? null : dispute.kind();
        Specialty field = Specialty.ofDispute(kind);
        String narrative = dispute == null ? "" : Objects.requireNonNullElse(dispute.narrative(), "");
        String request = dispute == null ? "" : Objects.requireNonNullElse(dispute.request(), "");
        return new Commission(
                field == Specialty.CRIMINAL ? Work.CRIMINAL_DEFENCE : Work.LITIGATION,
                field,
                new Sensitive(request.isBlank() ? field.title().zh() : request),
                new Sensitive(narrative),
                Set.of(),
                false,
                Set.of());
    }
}
