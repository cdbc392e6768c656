package cn.onestop.consultation.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.consultation.application.FilingForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Somebody on the other side: a person, or an organisation with the person who acts for it. */
record OpponentInput(
        @Nullable @Valid PersonInput person,
        @Nullable @Valid OrganisationInput organisation,
        @Nullable @Valid PersonInput representative) {

    record OrganisationInput(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String creditCode) {}

    FilingForm.Opponent described() {
        return new FilingForm.Opponent(
                person == null ? null : person.described(),
                organisation == null ? null : new Persons.Organisation(organisation.name(), organisation.creditCode()),
                representative == null ? null : representative.described());
    }
}
