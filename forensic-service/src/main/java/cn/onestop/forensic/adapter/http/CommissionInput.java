package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.application.FilingForm;
import cn.onestop.forensic.domain.Client;
import cn.onestop.forensic.domain.Field;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commission.
 *
 * @param client left out when the caller commissions for oneself
 * @param consent what the client agreed to; needed when a clerk files
 * @param organ which organ or institution commissions; left out for a person
 * @param subject the person who is appraised; left out for the client, and where a thing is
 * @param others the other parties of the dispute: an appraiser who is close to one steps back
 * @param area code of the area in which an institution is looked for
 * @param institution id in the directory; left out for the nearest that is licensed for the field
 * @param question what is to be found out
 * @param items the materials that are offered for it
 * @param circumstances what happened, as far as the appraisal has to do with it (General Rules art. 16)
 * @param complex whether the matter is complex, difficult or special, so that a later decision can be agreed on (General Rules art. 13)
 */
record CommissionInput(
        @Nullable @Valid SomebodyInput client,
        @Nullable @Valid ConsentInput consent,
        @Nullable @Valid OrganInput organ,
        @Nullable @Valid PersonInput subject,
        @Nullable @Size(max = 20) List<@NotNull @Valid SomebodyInput> others,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @Nullable @Size(max = 60) String institution,
        @NotNull Field field,
        @NotBlank @Size(max = 1_000) String question,
        @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 200) String> items,
        @Nullable @Size(max = 500) String purpose,
        @Nullable @Size(max = 10_000) String circumstances,
        @Nullable Boolean complex) {
    record ConsentInput(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}

    /** @param caseNumber of the case that the organ handles; left out for none */
    record OrganInput(
            @NotNull Kind kind,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 60) String caseNumber) {
        /** Whether it handles the case, or is another institution. */
        enum Kind {
            ORGAN,
            INSTITUTION
        }

        FilingForm.Organ described() {
            return new FilingForm.Organ(
                    kind == Kind.ORGAN ? Client.Kind.ORGAN : Client.Kind.INSTITUTION, name.strip(), caseNumber);
        }
    }

    FilingForm form() {
        return new FilingForm(
                client == null ? null : client.described(),
                consent == null ? null : new FilingForm.Consent(consent.scope(), consent.givenAt()),
                organ == null ? null : organ.described(),
                subject == null ? null : subject.described(),
                others == null
                        ? List.of()
                        : others.stream().map(SomebodyInput::described).toList(),
                area,
                institution,
                field,
                question.strip(),
                items.stream().map(String::strip).toList(),
                Objects.requireNonNullElse(purpose, ""),
                Objects.requireNonNullElse(circumstances, ""),
                Boolean.TRUE.equals(complex));
    }
}
