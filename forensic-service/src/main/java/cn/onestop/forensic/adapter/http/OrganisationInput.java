package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An organisation as described, by its unified social credit code. */
record OrganisationInput(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 18) String creditCode) {
    Persons.Organisation described() {
        return new Persons.Organisation(name, creditCode);
    }
}
