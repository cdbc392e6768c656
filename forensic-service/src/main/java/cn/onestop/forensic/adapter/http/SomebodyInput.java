package cn.onestop.forensic.adapter.http;

import cn.onestop.forensic.application.FilingForm;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** A person, or an organisation with the person who acts for it. */
record SomebodyInput(
        @Nullable @Valid PersonInput person,
        @Nullable @Valid OrganisationInput organisation,
        @Nullable @Valid PersonInput representative) {
    FilingForm.Somebody described() {
        return new FilingForm.Somebody(
                person == null ? null : person.described(),
                organisation == null ? null : organisation.described(),
                representative == null ? null : representative.described());
    }
}
