package cn.onestop.lawyer.adapter.http;

import cn.onestop.lawyer.domain.directory.FormerOffice;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Rating;
import cn.onestop.lawyer.domain.directory.Specialty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner as the directory has it.
 *
 * @param person whose account answers offers; left out for who has none, and in a change to leave that as it is
 * @param firm id of the firm or office
 * @param practising whether the licence is in force now
 * @param practice since when one practises, by field
 * @param capacity how many cases at once
 * @param otherCases cases in hand that are not on this platform
 * @param formerOffice a judge's or prosecutor's office, left out for none (Lawyers Law art. 41)
 */
record LawyerInput(
        @NotBlank @Size(max = 100) String name,
        @NotNull Profession profession,
        @Nullable @Valid PersonInput person,
        @NotBlank @Size(max = 60) String firm,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotBlank @Size(max = 40) String licence,
        @NotNull Boolean practising,
        @NotEmpty @Size(max = 17) List<@NotNull @Valid PracticeInput> practice,
        @NotEmpty @Size(max = 8) Set<@NotNull Language> languages,
        @NotNull @Min(0) @Max(200) Integer capacity,
        @NotNull @Min(0) @Max(1_000) Integer otherCases,
        @Nullable @Valid FormerOfficeInput formerOffice) {
    record PracticeInput(
            @NotNull Specialty field,
            @NotNull @PastOrPresent LocalDate since) {}

    record FormerOfficeInput(
            FormerOffice.@NotNull Kind kind,
            @NotNull @PastOrPresent LocalDate leftOn) {}

    /** The entry under a new id. */
    Practitioner first(String id, @Nullable String personKey) {
        return entry(new Practitioner(
                id,
                0,
                name,
                profession,
                personKey,
                firm,
                area,
                licence,
                false,
                Map.of(),
                Set.of(),
                0,
                0,
                Rating.NONE,
                null,
                List.of(),
                false));
    }

    /** The version after this one; the account, the ratings and the declarations stay. */
    Practitioner entry(Practitioner before) {
        Map<Specialty, LocalDate> since = new EnumMap<>(Specialty.class);
        practice.forEach(one -> since.put(one.field(), one.since()));
        return new Practitioner(
                before.id(),
                before.version() + 1,
                name.strip(),
                profession,
                before.personKey(),
                firm,
                area,
                licence.strip(),
                practising,
                since,
                languages,
                capacity,
                otherCases,
                before.rating(),
                formerOffice == null ? null : new FormerOffice(formerOffice.kind(), formerOffice.leftOn()),
                before.declarations(),
                before.sample());
    }
}
