package cn.onestop.lawyer.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Client;
import cn.onestop.lawyer.domain.Opponent;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns people and organisations as they are described into sides with keys, and with the hashes by which sides are compared. */
@Component
class ResolvingSides {
    /** The kind of hash; a practitioner's declarations are hashed alike. */
    static final String KIND = Client.HASH_KIND;

    private final Persons persons;
    private final LookupHash hashes;

    ResolvingSides(Persons persons, LookupHash hashes) {
        this.persons = persons;
        this.hashes = hashes;
    }

    Client self(Caller caller) {
        String key = caller.personKey();
        if (key == null) {
            throw Problems.invalid(
                    "/client", new Text("您不是登记的个人，请写明委托人", "you are no registered person; name the client"));
        }
        return client(key, persons.known(key).name(), false, null);
    }

    /** @param field that names them, for the problem when the description is neither or both */
    Client client(FilingForm.Somebody described, String field) {
        Known known = known(described, field);
        return client(known.key(), known.name(), known.organisation(), known.representative());
    }

    Client client(String key, String name, boolean organisation, @Nullable String representative) {
        return new Client(key, name, organisation, representative, hashes(key, representative));
    }

    List<Opponent> opponents(List<FilingForm.Somebody> described) {
        return described.stream()
                .map(one -> known(one, "/opponents"))
                .map(one -> opponent(one.key(), one.name(), one.organisation(), one.representative()))
                .toList();
    }

    /** @param key empty or null while nobody knows it */
    Opponent opponent(@Nullable String key, String name, boolean organisation, @Nullable String representative) {
        return new Opponent(
                new Sensitive(name),
                sensitive(key),
                organisation,
                sensitive(representative),
                hashes(key, representative));
    }

    private record Known(
            String key,
            String name,
            boolean organisation,
            @Nullable String representative) {}

    private Known known(FilingForm.Somebody described, String field) {
        if (described.person() != null && described.organisation() == null && described.representative() == null) {
            Persons.Known person = persons.resolve(described.person());
            return new Known(person.key(), person.name(), false, null);
        }
        if (described.organisation() != null && described.person() == null) {
            Persons.Known organisation = persons.resolve(described.organisation());
            return new Known(
                    organisation.key(),
                    organisation.name(),
                    true,
                    described.representative() == null
                            ? null
                            : persons.resolve(described.representative()).key());
        }
        throw Problems.invalid(field, new Text("须写明个人或者单位之一", "name either a person or an organisation"));
    }

    private Set<String> hashes(@Nullable String... keys) {
        return Stream.of(keys)
                .filter(Objects::nonNull)
                .filter(key -> !key.isBlank())
                .flatMap(key -> hashes.all(KIND, key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Sensitive sensitive(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Sensitive(text);
    }
}
