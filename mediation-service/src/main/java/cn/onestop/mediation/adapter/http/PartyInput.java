package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.PhoneNumber;
import cn.onestop.mediation.application.FilingMediation.Who;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A party as whoever files describes it: a person, or an organisation with the person who acts for it. What is said here of a
 * person goes to the register of persons, and is not kept with the case.
 */
record PartyInput(
        @Nullable @Valid PersonInput person,
        @Nullable @Valid OrganisationInput organisation,
        @Nullable @Valid PersonInput representative) {

    record PersonInput(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String identityNumber,
            @Nullable PhoneNumber phone) {
        private Persons.Person described() {
            return new Persons.Person(name, identityNumber, PhoneNumber.textOf(phone));
        }
    }

    record OrganisationInput(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 18) String creditCode) {}

    Who who() {
        return new Who(
                person == null ? null : person.described(),
                organisation == null ? null : new Persons.Organisation(organisation.name(), organisation.creditCode()),
                representative == null ? null : representative.described());
    }
}
