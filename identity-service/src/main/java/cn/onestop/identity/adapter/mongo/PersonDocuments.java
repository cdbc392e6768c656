package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Phone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Persons as documents and back: names, numbers and phones are sealed under the person's own data key. */
final class PersonDocuments {
    static final String NUMBER_KIND = "identity-number";
    static final String CORRECTIONS = "corrections";

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

    /** Whether the record is of the time when what others said held a number like the person's own word. */
    static boolean isOldClaim(Document document) {
        return Person.Origin.PROXY.name().equals(document.getString("origin"))
                && !isErased(document)
                && document.getString("mergedInto") == null
                && !none(document.getString("_id")).equals(document.getString("numberIndex"));
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
                .append("numberIndex", index(person))
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

    /** A claim holds no number: it is kept sealed with the claim, and found by what was claimed. */
    private String index(Person person) {
        IdentityNumber number = person.number();
        return number == null || person.isClaim() ? none(person.key()) : hashes.of(NUMBER_KIND, number.value());
    }

    /** Name, number and phone as they are from now on, and what stood there before among the corrections. */
    Bson corrected(Document current, Person person, Correction correction) {
        FieldCipher own = cipher(current);
        String key = person.key();
        List<Bson> all = new ArrayList<>();
        all.add(set("name", own.seal(key, "name", person.name().value())));
        all.add(set("numberIndex", index(person)));
        if (person.number() != null) {
            all.add(set("number", own.seal(key, "number", person.number().value())));
        }
        if (person.phone() != null) {
            all.add(set("phone", own.seal(key, "phone", person.phone().value())));
        }
        all.add(push(CORRECTIONS, entry(own, current, correction)));
        return combine(all);
    }

    private static Document entry(FieldCipher own, Document current, Correction correction) {
        String key = current.getString("_id");
        Document entry = new Document("at", Docs.date(correction.at()))
                .append("by", correction.by())
                .append("area", correction.area())
                .append("purpose", own.seal(key, CORRECTIONS, correction.purpose()))
                .append(
                        "parts",
                        correction.parts().stream().map(Enum::name).sorted().toList());
        Correction.Proof proof = correction.proof();
        if (proof != null) {
            entry.append(
                    "proof",
                    new Document("kind", proof.kind().name())
                            .append("number", own.seal(key, CORRECTIONS, proof.number()))
                            .append("issuer", own.seal(key, CORRECTIONS, proof.issuer())));
        }
        Document before = new Document();
        for (String field : List.of("name", "number", "phone")) {
            if (current.getString(field) != null) {
                before.append(field, current.getString(field));
            }
        }
        return entry.append("before", before);
    }

    List<Correction> corrections(Document document) {
        FieldCipher own = cipher(document);
        String key = document.getString("_id");
        return document.getList(CORRECTIONS, Document.class, List.of()).stream()
                .map(entry -> correction(own, key, entry))
                .toList();
    }

    private static Correction correction(FieldCipher own, String key, Document entry) {
        Document proof = entry.get("proof", Document.class);
        return new Correction(
                Docs.instant(entry, "at"),
                entry.getString("by"),
                entry.getString("area"),
                own.open(key, CORRECTIONS, entry.getString("purpose")),
                entry.getList("parts", String.class).stream()
                        .map(Correction.Part::valueOf)
                        .collect(Collectors.toSet()),
                proof == null
                        ? null
                        : new Correction.Proof(
                                Correction.Proof.Kind.valueOf(proof.getString("kind")),
                                own.open(key, CORRECTIONS, proof.getString("number")),
                                own.open(key, CORRECTIONS, proof.getString("issuer"))));
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
