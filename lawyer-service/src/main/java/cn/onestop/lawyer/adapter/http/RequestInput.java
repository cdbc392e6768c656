package cn.onestop.lawyer.adapter.http;

import cn.onestop.lawyer.application.FilingForm;
import cn.onestop.lawyer.domain.Work;
import cn.onestop.lawyer.domain.directory.Language;
import cn.onestop.lawyer.domain.directory.Specialty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request for a lawyer.
 *
 * @param client left out when the caller asks for oneself
 * @param consent what the client agreed to; needed when a clerk files
 * @param area code of the area where the trouble is
 * @param request in a sentence or two: a lawyer who is asked reads it
 * @param narrative what happened: for counsel alone
 * @param languages that the client would speak
 * @param minor whether the client is a child
 * @param partyAreas codes of the areas in which parties live or sit, as far as known; grassroots workers act within their district
 */
record RequestInput(
        @Nullable @Valid SomebodyInput client,
        @Nullable @Valid ConsentInput consent,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotNull Work work,
        @NotNull Specialty field,
        @NotBlank @Size(max = 500) String request,
        @Nullable @Size(max = 10_000) String narrative,
        @Nullable @Size(max = 8) Set<@NotNull Language> languages,
        @Nullable Boolean minor,
        @Nullable @Size(max = 10) Set<@NotNull @Pattern(regexp = "[0-9]{2,12}") String> partyAreas,
        @Nullable @Size(max = 20) List<@NotNull @Valid SomebodyInput> opponents) {
    record ConsentInput(
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}

    FilingForm form() {
        return new FilingForm(
                client == null ? null : client.described(),
                consent == null ? null : new FilingForm.Consent(consent.scope(), consent.givenAt()),
                area,
                work,
                field,
                request.strip(),
                Objects.requireNonNullElse(narrative, ""),
                Objects.requireNonNullElse(languages, Set.of()),
                Boolean.TRUE.equals(minor),
                Objects.requireNonNullElse(partyAreas, Set.of()),
                opponents == null
                        ? List.of()
                        : opponents.stream().map(SomebodyInput::described).toList());
    }
}
