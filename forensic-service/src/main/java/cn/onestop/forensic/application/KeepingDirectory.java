package cn.onestop.forensic.application;

import cn.onestop.cases.entries.EntryFollower;
import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.Kept;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Directory;
import cn.onestop.forensic.domain.directory.Entry;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.forensic.domain.samples.Samples;
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
    private final EntryStore<Institution> institutions;
    private final EntryStore<Appraiser> appraisers;
    private final EntryFollower<Institution> followingInstitutions;
    private final EntryFollower<Appraiser> followingAppraisers;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Institution> institutions, EntryStore<Appraiser> appraisers, Samples samples) {
        this.institutions = institutions;
        this.appraisers = appraisers;
        this.directory = new AtomicReference<>(Directory.of(samples.institutions(), samples.appraisers()));
        this.followingInstitutions = new EntryFollower<>(
                institutions,
                changed ->
                        directory.updateAndGet(before -> before.institutionsChanged(standing(changed), gone(changed))));
        this.followingAppraisers = new EntryFollower<>(
                appraisers,
                changed ->
                        directory.updateAndGet(before -> before.appraisersChanged(standing(changed), gone(changed))));
        followingInstitutions.compare();
        followingAppraisers.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.forensic.freshness}")
    void lookAgain() {
        followingInstitutions.lookAgain();
        followingAppraisers.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    /**
     * Adds an institution, once for each key of a caller.
     *
     * @param form what was asked for
     */
    Institution add(Caller caller, IdempotencyKey key, Object form, Function<String, Institution> made) {
        Kept<Institution> written = institutions.write(caller, key, "I-", form, made);
        institutions.changed();
        followingInstitutions.compare();
        return Objects.requireNonNull(written.entry());
    }

    Appraiser addAppraiser(Caller caller, IdempotencyKey key, Object form, Function<String, Appraiser> made) {
        Kept<Appraiser> written = appraisers.write(caller, key, "A-", form, made);
        appraisers.changed();
        followingAppraisers.compare();
        return Objects.requireNonNull(written.entry());
    }

    /** Puts an entry in the place of the version before it. */
    Institution put(Institution next) {
        replace(institutions, next);
        followingInstitutions.compare();
        return next;
    }

    Appraiser put(Appraiser next) {
        replace(appraisers, next);
        followingAppraisers.compare();
        return next;
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(one -> put(one.ofPerson(into)));
        now().headedBy(key).ifPresent(one -> put(one.headedBy(into)));
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
