package cn.onestop.notary.adapter.http;

import cn.onestop.notary.application.FilingForm;
import cn.onestop.notary.domain.Proxy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application for a notarization.
 *
 * @param applicant left out when the caller applies for oneself
 * @param proxy by what right the caller applies for somebody else; not for a will, survival or an adoption (Notarization Law art. 26)
 * @param area code of the area in which it is applied for
 * @param office id of the office; left out, the one that serves the area
 * @param what is to be notarized
 * @param others who is concerned beside: the other side of a contract, the debtor of a deed
 */
record FilingInput(
        @Nullable @Valid SomebodyInput applicant,
        @Nullable @Valid ProxyInput proxy,
        @NotNull @Pattern(regexp = "[0-9]{2,12}") String area,
        @Nullable @Size(max = 60) String office,
        @NotNull @Valid ApplicationInput what,
        @Nullable @Size(max = 20) List<@NotNull @Valid SomebodyInput> others) {

    /** @param scope what the applicant agreed to, or the mandate or guardianship says */
    record ProxyInput(
            Proxy.@NotNull Basis basis,
            @NotBlank @Size(max = 500) String scope,
            @NotNull Instant givenAt) {}

    FilingForm form() {
        return new FilingForm(
                applicant == null ? null : applicant.described(),
                proxy == null ? null : new FilingForm.ByProxy(proxy.basis(), proxy.scope(), proxy.givenAt()),
                area,
                office,
                what.what(),
                others == null
                        ? List.of()
                        : others.stream().map(SomebodyInput::described).toList());
    }
}
