package cn.onestop.forensic.application;

import cn.onestop.cases.entries.EntryStore;
import cn.onestop.cases.entries.KeptEntries;
import cn.onestop.forensic.domain.directory.Appraiser;
import cn.onestop.forensic.domain.directory.Directory;
import cn.onestop.forensic.domain.directory.Institution;
import cn.onestop.forensic.domain.samples.Samples;
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
    private final KeptEntries<Institution> institutions;
    private final KeptEntries<Appraiser> appraisers;
    private final AtomicReference<Directory> directory;

    KeepingDirectory(EntryStore<Institution> institutions, EntryStore<Appraiser> appraisers, Samples samples) {
        this.directory = new AtomicReference<>(Directory.of(samples.institutions(), samples.appraisers()));
        this.institutions = new KeptEntries<>(
                institutions,
                "I-",
                (put, gone) -> directory.updateAndGet(before -> before.institutionsChanged(put, gone)));
        this.appraisers = new KeptEntries<>(
                appraisers, "A-", (put, gone) -> directory.updateAndGet(before -> before.appraisersChanged(put, gone)));
        this.institutions.compare();
        this.appraisers.compare();
    }

    @Scheduled(fixedDelayString = "${onestop.forensic.freshness}")
    void lookAgain() {
        institutions.lookAgain();
        appraisers.lookAgain();
    }

    /** Everybody, as known now. */
    public Directory now() {
        return Objects.requireNonNull(directory.get());
    }

    Institution add(Caller caller, IdempotencyKey key, Object form, Function<String, Institution> made) {
        return institutions.add(caller, key, form, made);
    }

    Appraiser addAppraiser(Caller caller, IdempotencyKey key, Object form, Function<String, Appraiser> made) {
        return appraisers.add(caller, key, form, made);
    }

    /** Puts an entry in the place of the version before it. */
    Institution put(Institution next) {
        return institutions.put(next);
    }

    Appraiser put(Appraiser next) {
        return appraisers.put(next);
    }

    /** Whoever had this key has the other from now on, or none; the accounts of the directory follow the register of persons. */
    public void replacePerson(String key, @Nullable String into) {
        now().ofPerson(key).ifPresent(one -> put(one.ofPerson(into)));
        now().headedBy(key).ifPresent(one -> put(one.headedBy(into)));
    }
}
