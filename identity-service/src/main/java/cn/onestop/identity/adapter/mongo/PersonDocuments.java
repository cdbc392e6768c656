package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Phone;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Persons as documents and back: names, numbers and phones are sealed under the person's own data key. */
final class PersonDocuments {
    static final String NUMBER_KIND = "identity-number";

    /** Any later day serves: what is stored was checked when it came. */
    private static final LocalDate ANY_LATER_DAY = LocalDate.of(2200, 1, 1);

    private final DataKeys keys;
    private final LookupHash hashes;

    PersonDocuments(DataKeys keys, LookupHash hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    static boolean isErased(Document document) {
        return document.getString("dataKey") == null;
    }

    /** Stands for no number: unique too, as a partial index is not to be had everywhere. */
    static String none(String key) {
        return "none:" + key;
    }

    Document write(Person person) {
        String wrapped = keys.fresh(person.key());
        FieldCipher own = keys.under(person.key(), wrapped);
        IdentityNumber number = person.number();
        Document document = new Document("_id", person.key())
                .append("version", person.version())
                .append("seq", 0L)
                .append("origin", person.origin().name())
                .append("createdAt", Docs.date(person.createdAt()))
                .append("dataKey", wrapped)
                .append("name", own.seal(person.key(), "name", person.name().value()))
                .append("numberIndex", number == null ? none(person.key()) : hashes.of(NUMBER_KIND, number.value()))
                .append("outbox", List.of());
        if (number != null) {
            document.append("number", own.seal(person.key(), "number", number.value()));
        }
        if (person.phone() != null) {
            document.append(
                    "phone", own.seal(person.key(), "phone", person.phone().value()));
        }
        return document;
    }

    Bson contact(Document current, Person person) {
        FieldCipher own = cipher(current);
        Bson name = set("name", own.seal(person.key(), "name", person.name().value()));
        return person.phone() == null
                ? name
                : combine(
                        name,
                        set(
                                "phone",
                                own.seal(person.key(), "phone", person.phone().value())));
    }

    PersonName name(Document document) {
        return new PersonName(cipher(document).open(document.getString("_id"), "name", document.getString("name")));
    }

    Person read(Document document) {
        String key = document.getString("_id");
        FieldCipher own = cipher(document);
        String number = opened(own, document, "number");
        String phone = opened(own, document, "phone");
        return new Person(
                key,
                name(document),
                number == null ? null : IdentityNumber.of(number, ANY_LATER_DAY),
                phone == null ? null : new Phone(phone),
                Person.Origin.valueOf(document.getString("origin")),
                document.getString("mergedInto"),
                document.getDate("createdAt").toInstant(),
                document.getLong("version"));
    }

    private FieldCipher cipher(Document document) {
        return keys.under(document.getString("_id"), document.getString("dataKey"));
    }

    private static @Nullable String opened(FieldCipher own, Document document, String field) {
        String sealed = document.getString(field);
        return sealed == null ? null : own.open(document.getString("_id"), field, sealed);
    }
}
