package cn.onestop.notary.adapter.http;

import cn.onestop.notary.domain.directory.NotaryOffice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A notary office as the directory has it.
 *
 * @param area where it has its seat
 * @param serves code of the area whose places make it competent
 */
record OfficeInput(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String serves,
        @NotBlank @Size(max = 200) String address) {

    NotaryOffice first(String id) {
        return entry(new NotaryOffice(id, 0, name, area, serves, address, false));
    }

    NotaryOffice entry(NotaryOffice before) {
        return new NotaryOffice(
                before.id(), before.version() + 1, name.strip(), area, serves, address.strip(), before.sample());
    }
}
