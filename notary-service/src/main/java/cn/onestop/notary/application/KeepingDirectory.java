package cn.onestop.notary.application;

import cn.onestop.cases.entries.EntryFollower;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.notary.domain.directory.Directory;
import cn.onestop.notary.domain.directory.Entry;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.notary.domain.samples.Samples;
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
    private final EntryStore<Notary> notaries;
    private final EntryStore<NotaryOffice> offices;
    private final EntryFollower<Notary> followingNotaries;
    private final EntryFollower<NotaryOffice> followingOffices;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Notary> notaries, EntryStore<NotaryOffice> offices, Samples samples) {
        this.notaries = notaries;
        this.offices = offices;
        this.directory = new AtomicReference<>(Directory.of(samples.notaries(), samples.offices()));
        this.followingNotaries = new EntryFollower<>(
                notaries,
                changed -> directory.updateAndGet(before -> before.changed(standing(changed), gone(changed))));
        this.followingOffices = new EntryFollower<>(
                offices,
                changed -> directory.updateAndGet(before -> before.officesChanged(standing(changed), gone(changed))));
        followingOffices.compare();
        followingNotaries.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.notary.freshness}")
    void lookAgain() {
        followingOffices.lookAgain();
        followingNotaries.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    /**
     * Adds a notary, once for each key of a caller.
     *
     * @param form what was asked for
     */
    Notary add(Caller caller, IdempotencyKey key, Object form, Function<String, Notary> made) {
        Kept<Notary> written = notaries.write(caller, key, "N-", form, made);
        notaries.changed();
        followingNotaries.compare();
        return Objects.requireNonNull(written.entry());
    }

    NotaryOffice addOffice(Caller caller, IdempotencyKey key, Object form, Function<String, NotaryOffice> made) {
        Kept<NotaryOffice> written = offices.write(caller, key, "NO-", form, made);
        offices.changed();
        followingOffices.compare();
        return Objects.requireNonNull(written.entry());
    }

    /** Puts an entry in the place of the version before it. */
    Notary put(Notary next) {
        replace(notaries, next);
        followingNotaries.compare();
        return next;
    }

    NotaryOffice put(NotaryOffice next) {
        replace(offices, next);
        followingOffices.compare();
        return next;
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(notary -> put(notary.withPersonKey(into)));
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
