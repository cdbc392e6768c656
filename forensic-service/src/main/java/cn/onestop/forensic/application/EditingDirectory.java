package cn.onestop.forensic.application;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Administrators, and the supervisors of an area, keep the directory; appraisers declare their near relatives. */
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
     * @param head who heads it, if that person has an account
     * @param made the entry, of the id that is made of the caller's key and of the head's key
     */
    public Institution add(
            Caller caller,
            IdempotencyKey key,
            Object form,
            Persons.@Nullable Person head,
            BiFunction<String, @Nullable String, Institution> made) {
        requireEditor(caller, made.apply("", null).area());
        String headKey = keyOf(head);
        return keeping.add(caller, key, form, id -> made.apply(id, headKey));
    }

    /** @param head null to leave who heads it as it is */
    public Institution change(
            Caller caller,
            String id,
            long expectedVersion,
            Persons.@Nullable Person head,
            BiFunction<Institution, @Nullable String, Institution> changed) {
        Institution now = keeping.now().institution(id).orElseThrow(Problems::notFound);
        requireEditor(caller, now.area());
        requireVersion(now.version(), expectedVersion);
        Institution next = changed.apply(now, head == null ? now.headKey() : keyOf(head));
        requireEditor(caller, next.area());
        return keeping.put(next);
    }

    public Appraiser addAppraiser(
            Caller caller,
            IdempotencyKey key,
            Object form,
            Persons.@Nullable Person person,
            BiFunction<String, @Nullable String, Appraiser> made) {
        requireEditor(caller, institution(made.apply("", null)).area());
        String personKey = keyOf(person);
        return keeping.addAppraiser(caller, key, form, id -> requireOnce(made.apply(id, personKey)));
    }

    /** @param person null to leave whose account it is as it is */
    public Appraiser changeAppraiser(
            Caller caller,
            String id,
            long expectedVersion,
            Persons.@Nullable Person person,
            BiFunction<Appraiser, @Nullable String, Appraiser> changed) {
        Appraiser now = keeping.now().appraiser(id).orElseThrow(Problems::notFound);
        requireEditor(caller, areaOf(now));
        requireVersion(now.version(), expectedVersion);
        Appraiser draft = changed.apply(now, now.personKey());
        requireEditor(caller, institution(draft).area());
        return keeping.put(person == null ? draft : requireOnce(changed.apply(now, keyOf(person))));
    }

    /** Replaces what the appraiser declared; who they are stays with the register of persons, here is a keyed hash of each. */
    public Appraiser declare(Caller caller, String id, long expectedVersion, List<Persons.Person> relatives) {
        Appraiser now = keeping.now().appraiser(id).orElseThrow(Problems::notFound);
        if (now.personKey() == null || !now.personKey().equals(caller.personKey())) {
            throw Problems.forbidden();
        }
        requireVersion(now.version(), expectedVersion);
        return keeping.put(now.declaring(relatives.stream()
                .map(one -> persons.resolve(one).key())
                .flatMap(key -> hashes.all(CheckingHindrances.KIND, key).stream())
                .collect(Collectors.toUnmodifiableSet())));
    }

    private @Nullable String keyOf(Persons.@Nullable Person person) {
        return person == null ? null : persons.resolve(person).key();
    }

    private String areaOf(Appraiser it) {
        return keeping.now()
                .institution(it.institution())
                .map(Institution::area)
                .orElse("");
    }

    private Institution institution(Appraiser it) {
        return keeping.now()
                .institution(it.institution())
                .orElseThrow(() -> Problems.invalid(
                        "/institution", new Text("名录中没有这个鉴定机构", "is no institution of the directory")));
    }

    /** One person has one entry. */
    private Appraiser requireOnce(Appraiser it) {
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

    private static void requireVersion(long now, long expected) {
        if (now != expected) {
            throw Problems.stale();
        }
    }

    private static void requireEditor(Caller caller, String area) {
        if (!caller.has(Role.ADMIN) && !caller.isStaffIn(area, Role.SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }
}
