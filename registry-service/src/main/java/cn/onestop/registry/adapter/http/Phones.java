package cn.onestop.registry.adapter.http;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.PhoneNumber;
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

    Person.@Nullable Phone sealed(String id, @Nullable PhoneNumber number) {
        return number == null
                ? null
                : new Person.Phone(Person.Phone.mask(number.value()), cipher.seal(id, FIELD, number.value()));
    }

    /** The number in clear, in its one form; 404 where none is kept. */
    String open(Person person) {
        Person.Phone phone = person.phone();
        if (phone == null || phone.sealed() == null) {
            throw Problems.notFound();
        }
        return PhoneNumber.normal(cipher.open(person.id(), FIELD, phone.sealed()));
    }
}
