package cn.onestop.notary.adapter.http;

import cn.onestop.notary.domain.directory.Notary;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notary as the directory has it.
 *
 * @param person whose account acts; left out for who has none, and in a change to leave that as it is
 * @param office id of the one office (Notarization Law art. 23(1))
 * @param practising whether the practising certificate is in force now
 */
record NotaryInput(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Valid PersonInput person,
        @NotBlank @Size(max = 60) String office,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotBlank @Size(max = 40) String licence,
        @NotNull Boolean practising) {

    /** The entry under a new id. */
    Notary first(String id, @Nullable String personKey) {
        return entry(new Notary(id, 0, name, personKey, office, area, licence, false, List.of(), false));
    }

    /** The version after this one; the account and the declarations stay. */
    Notary entry(Notary before) {
        return new Notary(
                before.id(),
                before.version() + 1,
                name.strip(),
                before.personKey(),
                office,
                area,
                licence.strip(),
                practising,
                before.declarations(),
                before.sample());
    }
}
