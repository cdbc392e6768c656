package cn.onestop.notary.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Participant;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns people and organisations as they are described into participants with keys, and with the hashes by which declarations are compared. */
@Component
class ResolvingParties {
    /** The kind of hash; a notary's declarations are hashed alike. */
    static final String KIND = Participant.HASH_KIND;

    private final Persons persons;
    private final LookupHash hashes;

    ResolvingParties(Persons persons, LookupHash hashes) {
        this.persons = persons;
        this.hashes = hashes;
    }

    Participant self(Caller caller) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(
                    "/applicant", new Text("您不是登记的个人，请写明申请人", "you are no registered person; name the applicant"));
        }
        return participant(key, persons.known(key).name(), Participant.Role.APPLICANT, false, null);
    }

    /** @param field that names them, for the problem when the description is neither or both */
    Participant participant(FilingForm.Somebody described, Participant.Role role, String field) {
        if (described.person() != null && described.organisation() == null && described.representative() == null) {
            Persons.Known person = persons.resolve(described.person());
            return participant(person.key(), person.name(), role, false, null);
        }
        if (described.organisation() != null && described.person() == null) {
            Persons.Known organisation = persons.resolve(described.organisation());
            return participant(
                    organisation.key(),
                    organisation.name(),
                    role,
                    true,
                    described.representative() == null
                            ? null
                            : persons.resolve(described.representative()).key());
        }
        throw Problems.invalid(field, new Text("须写明个人或者单位之一", "name either a person or an organisation"));
    }

    Participant participant(
            String key, String name, Participant.Role role, boolean organisation, @Nullable String representative) {
        return new Participant(key, name, role, organisation, representative, hashesOf(key, representative));
    }

    Set<String> hashesOf(@Nullable String... keys) {
        return Stream.of(keys)
                .filter(Objects::nonNull)
                .filter(key -> !key.isBlank())
                .flatMap(key -> hashes.all(KIND, key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
