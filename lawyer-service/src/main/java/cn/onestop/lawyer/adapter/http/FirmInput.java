package cn.onestop.lawyer.adapter.http;

import cn.onestop.lawyer.domain.directory.Firm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A firm or office as the directory has it.
 *
 * @param area where it sits
 * @param district code of the area within which an office's workers act
 * @param creditCode unified social credit code; left out where it is not known
 */
record FirmInput(
        @NotBlank @Size(max = 100) String name,
        Firm.@NotNull Kind kind,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String district,
        @Nullable @Pattern(regexp = "[0-9A-Z]{18}") String creditCode,
        @NotBlank @Size(max = 200) String address) {
    Firm first(String id) {
        return entry(id, 1, false);
    }

    Firm entry(Firm before) {
        return entry(before.id(), before.version() + 1, before.sample());
    }

    private Firm entry(String id, long version, boolean sample) {
        return new Firm(
                id,
                version,
                name.strip(),
                kind,
                area,
                district,
                Objects.requireNonNullElse(creditCode, ""),
                address.strip(),
                sample);
    }
}
