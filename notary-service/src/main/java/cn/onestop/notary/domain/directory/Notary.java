package cn.onestop.notary.domain.directory;

import cn.onestop.kernel.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notary of the directory.
 *
 * @param personKey key in the register of persons, by which an account is found; null for who has none
 * @param office id of the one office (Notarization Law art. 23(1))
 * @param area where the office is
 * @param licence number of the practising certificate
 * @param practising whether it is in force now
 * @param declarations kin and interests, declared to the office and shown to nobody
 */
public record Notary(
        String id,
        long version,
        String name,
        @Nullable String personKey,
        String office,
        String area,
        String licence,
        boolean practising,
        List<Declaration> declarations,
        boolean sample)
        implements Entry {
    public Notary {
        declarations = List.copyOf(declarations);
    }

    /** What was declared about any of these people; a near relative before an interest. */
    public Optional<Declaration.Relation> relationTo(Collection<String> hashes) {
        return declarations.stream()
                .filter(one -> hashes.contains(one.hash()))
                .map(Declaration::relation)
                .sorted()
                .findFirst();
    }

    /** The next version, of the person with this key. */
    public Notary withPersonKey(@Nullable String key) {
        return new Notary(id, version + 1, name, key, office, area, licence, practising, declarations, sample);
    }

    /** This version, of the person with this key. */
    public Notary ofPerson(@Nullable String key) {
        return new Notary(id, version, name, key, office, area, licence, practising, declarations, sample);
    }

    /** The same with other declarations. */
    public Notary declaring(List<Declaration> all) {
        return new Notary(id, version + 1, name, personKey, office, area, licence, practising, all, sample);
    }
}
