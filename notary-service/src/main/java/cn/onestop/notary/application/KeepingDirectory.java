package cn.onestop.notary.application;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.KeptEntries;
import cn.onestop.notary.domain.directory.Directory;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.notary.domain.samples.Samples;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The directory in memory: the samples of a trial beneath, what people wrote above them, held to the store on every instance. */
@Service
public class KeepingDirectory {
    private final KeptEntries<Notary> notaries;
    private final KeptEntries<NotaryOffice> offices;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Notary> notaries, EntryStore<NotaryOffice> offices, Samples samples) {
        this.directory = new AtomicReference<>(Directory.of(samples.notaries(), samples.offices()));
        this.notaries = new KeptEntries<>(
                notaries, "N-", (put, gone) -> directory.updateAndGet(before -> before.changed(put, gone)));
        this.offices = new KeptEntries<>(
                offices, "NO-", (put, gone) -> directory.updateAndGet(before -> before.officesChanged(put, gone)));
        this.offices.compare();
        this.notaries.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.notary.freshness}")
    void lookAgain() {
        offices.lookAgain();
        notaries.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    Notary add(Caller caller, IdempotencyKey key, Object form, Function<String, Notary> made) {
        return notaries.add(caller, key, form, made);
    }

    NotaryOffice addOffice(Caller caller, IdempotencyKey key, Object form, Function<String, NotaryOffice> made) {
        return offices.add(caller, key, form, made);
    }

    /** Puts an entry in the place of the version before it. */
    Notary put(Notary next) {
        return notaries.put(next);
    }

    NotaryOffice put(NotaryOffice next) {
        return offices.put(next);
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(notary -> put(notary.withPersonKey(into)));
    }
}
