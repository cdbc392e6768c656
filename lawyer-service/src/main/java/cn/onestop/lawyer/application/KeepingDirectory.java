package cn.onestop.lawyer.application;

import cn.onestop.cases.entries.EntryFollower;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Entry;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.samples.Samples;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The directory in memory: the samples of a trial beneath, what people wrote above them, held to the store on every instance. */
@Service
public class KeepingDirectory {
    private final EntryStore<Practitioner> practitioners;
    private final EntryStore<Firm> firms;
    private final EntryFollower<Practitioner> followingPractitioners;
    private final EntryFollower<Firm> followingFirms;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Practitioner> practitioners, EntryStore<Firm> firms, Samples samples) {
        this.practitioners = practitioners;
        this.firms = firms;
        this.directory = new AtomicReference<>(Directory.of(samples.practitioners(), samples.firms()));
        this.followingPractitioners = new EntryFollower<>(
                practitioners,
                changed -> directory.updateAndGet(before -> before.changed(standing(changed), gone(changed))));
        this.followingFirms = new EntryFollower<>(
                firms,
                changed -> directory.updateAndGet(before -> before.firmsChanged(standing(changed), gone(changed))));
        followingFirms.compare();
        followingPractitioners.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.lawyer.freshness}")
    void lookAgain() {
        followingFirms.lookAgain();
        followingPractitioners.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    /**
     * Adds a practitioner, once for each key of a caller.
     *
     * @param form what was asked for
     */
    Practitioner add(Caller caller, IdempotencyKey key, Object form, Function<String, Practitioner> made) {
        Kept<Practitioner> written = practitioners.write(caller, key, "L-", form, made);
        practitioners.changed();
        followingPractitioners.compare();
        return Objects.requireNonNull(written.entry());
    }

    Firm addFirm(Caller caller, IdempotencyKey key, Object form, Function<String, Firm> made) {
        Kept<Firm> written = firms.write(caller, key, "F-", form, made);
        firms.changed();
        followingFirms.compare();
        return Objects.requireNonNull(written.entry());
    }

    /** Puts an entry in the place of the version before it. */
    Practitioner put(Practitioner next) {
        replace(practitioners, next);
        followingPractitioners.compare();
        return next;
    }

    Firm put(Firm next) {
        replace(firms, next);
        followingFirms.compare();
        return next;
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(practitioner -> put(practitioner.withPersonKey(into)));
    }

    /** A sample is stored with the first change of it. */
    private static <E extends Entry> void replace(EntryStore<E> store, E next) {
        Kept<E> kept = new Kept<>(next.id(), next.version(), next, originOf(store, next.id()), null);
        boolean done = store.replace(kept, next.version() - 1)
                || (next.sample()
                        && next.version() == 2
                        && store.find(next.id()).isEmpty()
                        && store.insert(kept));
        if (!done) {
            throw Problems.stale();
        }
        store.changed();
    }

    private static <E> @Nullable String originOf(EntryStore<E> store, String id) {
        return store.find(id).map(Kept::origin).orElse(null);
    }

    private static <E> List<E> standing(List<Kept<E>> changed) {
        return changed.stream().map(Kept::entry).filter(Objects::nonNull).toList();
    }

    private static <E> Set<String> gone(List<Kept<E>> changed) {
        return changed.stream()
                .filter(kept -> kept.entry() == null)
                .map(Kept::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
