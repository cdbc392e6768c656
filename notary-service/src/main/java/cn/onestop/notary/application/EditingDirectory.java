package cn.onestop.notary.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.directory.Declaration;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Administrators, and the supervisors of an area, keep the directory; a notary declares near relatives and interests. */
@Service
public class EditingDirectory {
    private final KeepingDirectory keeping;
    private final Persons persons;
    private final LookupHash hashes;

    EditingDirectory(KeepingDirectory keeping, Persons persons, LookupHash hashes) {
        this.keeping = keeping;
        this.persons = persons;
        this.hashes = hashes;
    }

    /**
     * @param person whose account is found by the entry; null for who has none
     * @param made the entry, of the id that is made of the caller's key and of the person's key
     */
    public Notary add(
            Caller caller,
            IdempotencyKey key,
            Object form,
            Persons.@Nullable Person person,
            BiFunction<String, @Nullable String, Notary> made) {
        Notary draft = made.apply("", null);
        requireEditor(caller, draft.area());
        requireOffice(draft);
        String personKey = person == null ? null : persons.resolve(person).key();
        return keeping.add(caller, key, form, id -> requireOnce(made.apply(id, personKey)));
    }

    /**
     * @param person whose account it is; null to leave that as it is
     * @param changed the entry as it is to be, made of the one as it is
     */
    public Notary change(
            Caller caller,
            String id,
            long expectedVersion,
            Persons.@Nullable Person person,
            UnaryOperator<Notary> changed) {
        Notary now = notary(id);
        requireEditor(caller, now.area());
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        Notary next = changed.apply(now);
        requireEditor(caller, next.area());
        requireOffice(next);
        return keeping.put(
                person == null
                        ? next
                        : requireOnce(next.ofPerson(persons.resolve(person).key())));
    }

    public NotaryOffice addOffice(Caller caller, IdempotencyKey key, Object form, Function<String, NotaryOffice> made) {
        requireEditor(caller, made.apply("").area());
        return keeping.addOffice(caller, key, form, made);
    }

    public NotaryOffice changeOffice(
            Caller caller, String id, long expectedVersion, UnaryOperator<NotaryOffice> changed) {
        NotaryOffice now = keeping.now().office(id).orElseThrow(Problems::notFound);
        requireEditor(caller, now.area());
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        NotaryOffice next = changed.apply(now);
        requireEditor(caller, next.area());
        return keeping.put(next);
    }

    /** Somebody for whom a notary may not act; exactly one of person and organisation. */
    public record Declared(
            Declaration.Relation relation,
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation) {}

    /** Replaces what the notary declared; who it is stays with the register of persons, here is a keyed hash of it. */
    public Notary declare(Caller caller, String id, long expectedVersion, List<Declared> all) {
        Notary now = notary(id);
        if (now.personKey() == null || !now.personKey().equals(caller.personKey())) {
            throw Problems.forbidden();
        }
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        return keeping.put(now.declaring(all.stream().flatMap(this::hashed).toList()));
    }

    private Stream<Declaration> hashed(Declared one) {
        if ((one.person() == null) == (one.organisation() == null)) {
            throw Problems.invalid("/declarations", new Text("须写明个人或者单位之一", "name either a person or an organisation"));
        }
        String key = one.person() == null
                ? persons.resolve(Objects.requireNonNull(one.organisation())).key()
                : persons.resolve(one.person()).key();
        return hashes.all(ResolvingParties.KIND, key).stream().map(hash -> new Declaration(hash, one.relation()));
    }

    /** One person has one entry: a notary practises at one office (Notarization Law art. 23(1)). */
    private Notary requireOnce(Notary it) {
        keeping.now()
                .ofPerson(it.personKey())
                .filter(other -> !other.id().equals(it.id()))
                .ifPresent(other -> {
                    throw Problems.invalid(
                            "/person",
                            new Text("该人在名录中已有条目 " + other.id(), "stands in the directory already, as " + other.id()));
                });
        return it;
    }

    private Notary notary(String id) {
        return keeping.now().notary(id).orElseThrow(Problems::notFound);
    }

    private void requireOffice(Notary it) {
        if (keeping.now().office(it.office()).isEmpty()) {
            throw Problems.invalid("/office", new Text("名录中没有这个公证机构", "is no notary office of the directory"));
        }
    }

    private static void requireEditor(Caller caller, String area) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }
}
