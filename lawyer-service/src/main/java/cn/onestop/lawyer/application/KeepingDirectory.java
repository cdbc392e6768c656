package cn.onestop.lawyer.application;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.KeptEntries;
import cn.onestop.lawyer.domain.directory.Directory;
import cn.onestop.lawyer.domain.directory.Firm;
import cn.onestop.lawyer.domain.directory.Practitioner;
import cn.onestop.lawyer.domain.samples.Samples;
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
    private final KeptEntries<Practitioner> practitioners;
    private final KeptEntries<Firm> firms;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Practitioner> practitioners, EntryStore<Firm> firms, Samples samples) {
        this.directory = new AtomicReference<>(Directory.of(samples.practitioners(), samples.firms()));
        this.practitioners = new KeptEntries<>(
                practitioners, "L-", (put, gone) -> directory.updateAndGet(before -> before.changed(put, gone)));
        this.firms = new KeptEntries<>(
                firms, "F-", (put, gone) -> directory.updateAndGet(before -> before.firmsChanged(put, gone)));
        this.firms.compare();
        this.practitioners.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.lawyer.freshness}")
    void lookAgain() {
        firms.lookAgain();
        practitioners.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    Practitioner add(Caller caller, IdempotencyKey key, Object form, Function<String, Practitioner> made) {
        return practitioners.add(caller, key, form, made);
    }

    Firm addFirm(Caller caller, IdempotencyKey key, Object form, Function<String, Firm> made) {
        return firms.add(caller, key, form, made);
    }

    /** Puts an entry in the place of the version before it. */
    Practitioner put(Practitioner next) {
        return practitioners.put(next);
    }

    Firm put(Firm next) {
        return firms.put(next);
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(practitioner -> put(practitioner.withPersonKey(into)));
    }
}
