package cn.onestop.registry.adapter.http;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.registry.domain.Person;
import cn.onestop.web.Problems;
import org.jspecify.annotations.Nullable;

/** Telephone numbers on their way in and out of the sealed form. */
public final class Phones {
    private static final String FIELD = "phone";

    private final FieldCipher cipher;

    public Phones(FieldCipher cipher) {
        this.cipher = cipher;
    }

    Person.@Nullable Phone sealed(String id, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return null;
        }
        String stripped = number.strip();
        return new Person.Phone(Person.Phone.mask(stripped), cipher.seal(id, FIELD, stripped));
    }

    /** The number in clear; 404 where none is kept. */
    String open(Person person) {
        Person.Phone phone = person.phone();
        if (phone == null || phone.sealed() == null) {
            throw Problems.notFound();
        }
        return cipher.open(person.id(), FIELD, phone.sealed());
    }
}
