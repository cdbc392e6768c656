package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.PhoneNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A person as described; what is said here goes to the register of persons, and is not kept with the case. */
record PersonInput(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 18) String identityNumber,
        @Nullable PhoneNumber phone) {
    Persons.Person described() {
        return new Persons.Person(name, identityNumber, PhoneNumber.textOf(phone));
    }
}
