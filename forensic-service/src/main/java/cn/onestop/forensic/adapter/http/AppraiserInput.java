package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Appraiser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appraiser as the directory has it.
 *
 * @param institution id in the directory
 * @param person whose account signs; left out for who has none, and in a change to leave that as it is
 * @param senior whether of senior professional title in the field (General Rules art. 32)
 * @param years of practice
 */
record AppraiserInput(
        @NotBlank @Size(max = 60) String institution,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Valid PersonInput person,
        @NotBlank @Size(max = 40) String licence,
        @NotNull LocalDate licensedUntil,
        @NotEmpty @Size(max = 9) Set<@NotNull Field> fields,
        @NotNull Boolean senior,
        @NotNull @Min(0) @Max(70) Integer years) {
    Appraiser first(String id, @Nullable String key) {
        return entry(id, 1, key, Set.of(), false);
    }

    /** The version after this one; the relatives that were declared stay. */
    Appraiser entry(Appraiser before, @Nullable String key) {
        return entry(before.id(), before.version() + 1, key, before.relatives(), before.sample());
    }

    private Appraiser entry(String id, long version, @Nullable String key, Set<String> relatives, boolean sample) {
        return new Appraiser(
                id,
                version,
                institution,
                name.strip(),
                key,
                licence.strip(),
                licensedUntil,
                fields,
                senior,
                years,
                relatives,
                sample);
    }
}
