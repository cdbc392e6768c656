package cn.onestop.mediation.adapter.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a party wants, without more.
 *
 * @param party key of the party that says so
 */
record PartyNote(
        @NotBlank @Size(max = 100) String party,
        @Nullable @Size(max = 2_000) String note) {
    String noteOrEmpty() {
        return Objects.requireNonNullElse(note, "");
    }
}
