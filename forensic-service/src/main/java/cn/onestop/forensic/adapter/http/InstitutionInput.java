package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.domain.Field;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.PhoneNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An institution as the directory has it.
 *
 * @param head whose account approves more time; left out where that person has none, and in a change to leave it as it is
 */
record InstitutionInput(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 40) String licence,
        @NotNull LocalDate licensedUntil,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotEmpty @Size(max = 9) Set<@NotNull Field> fields,
        Institution.@NotNull Accreditation accreditation,
        @NotBlank @Size(max = 100) String headName,
        @Nullable @Valid PersonInput head,
        @Nullable PhoneNumber phone) {
    Institution first(String id, @Nullable String headKey) {
        return entry(id, 1, headKey, false);
    }

    Institution entry(Institution before, @Nullable String headKey) {
        return entry(before.id(), before.version() + 1, headKey, before.sample());
    }

    private Institution entry(String id, long version, @Nullable String headKey, boolean sample) {
        return new Institution(
                id,
                version,
                name.strip(),
                licence.strip(),
                licensedUntil,
                area,
                fields,
                accreditation,
                headName.strip(),
                headKey,
                phone == null ? "" : phone.value(),
                sample);
    }
}
