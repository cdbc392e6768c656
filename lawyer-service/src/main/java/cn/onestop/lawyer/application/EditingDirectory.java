package cn.onestop.lawyer.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.directory.Declaration;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Administrators, and the supervisors of an area, keep the directory; whoever practises declares kin and interests. */
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
    public Practitioner add(
            Caller caller,
            IdempotencyKey key,
            Object form,
            Persons.@Nullable Person person,
            BiFunction<String, @Nullable String, Practitioner> made) {
        Practitioner draft = made.apply("", null);
        requireEditor(caller, draft.area());
        requirePlace(draft);
        String personKey = person == null ? null : persons.resolve(person).key();
        return keeping.add(caller, key, form, id -> requireOnce(made.apply(id, personKey)));
    }

    /**
     * @param person whose account it is; null to leave that as it is
     * @param changed the entry as it is to be, made of the one as it is
     */
    public Practitioner change(
            Caller caller,
            String id,
            long expectedVersion,
            Persons.@Nullable Person person,
            UnaryOperator<Practitioner> changed) {
        Practitioner now = practitioner(id);
        requireEditor(caller, now.area());
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        Practitioner next = changed.apply(now);
        requireEditor(caller, next.area());
        requirePlace(next);
        return keeping.put(
                person == null
                        ? next
                        : requireOnce(next.ofPerson(persons.resolve(person).key())));
    }

    public Firm addFirm(Caller caller, IdempotencyKey key, Object form, Function<String, Firm> made) {
        requireEditor(caller, made.apply("").area());
        return keeping.addFirm(caller, key, form, made);
    }

    public Firm changeFirm(Caller caller, String id, long expectedVersion, UnaryOperator<Firm> changed) {
        Firm now = keeping.now().firm(id).orElseThrow(Problems::notFound);
        requireEditor(caller, now.area());
        if (now.version() != expectedVersion) {
            throw Problems.stale();
        }
        Firm next = changed.apply(now);
        requireEditor(caller, next.area());
        return keeping.put(next);
    }

    /** Somebody in whose affairs a practitioner has a part; exactly one of person and organisation. */
    public record Declared(
            Declaration.Relation relation,
            Persons.@Nullable Person person,
            Persons.@Nullable Organisation organisation) {}

    /** Replaces what the practitioner declared; who it is stays with the register of persons, here is a keyed hash of it. */
    public Practitioner declare(Caller caller, String id, long expectedVersion, List<Declared> all) {
        Practitioner now = practitioner(id);
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
        return hashes.all(ResolvingSides.KIND, key).stream().map(hash -> new Declaration(hash, one.relation()));
    }

    /** One person has one entry. */
    private Practitioner requireOnce(Practitioner it) {
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

    private Practitioner practitioner(String id) {
        return keeping.now().practitioner(id).orElseThrow(Problems::notFound);
    }

    private void requirePlace(Practitioner it) {
        boolean fits = keeping.now()
                .firm(it.firm())
                .filter(firm -> firm.kind() == it.profession().worksAt())
                .isPresent();
        if (!fits) {
            throw Problems.invalid(
                    "/firm",
                    new Text(
                            "名录中没有这个" + it.profession().worksAt().title().zh(),
                            "is no "
                                    + it.profession().worksAt().title().en().toLowerCase(Locale.ROOT)
                                    + " of the directory"));
        }
    }

    private static void requireEditor(Caller caller, String area) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }
}
