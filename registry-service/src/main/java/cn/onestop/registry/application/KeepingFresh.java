package cn.onestop.registry.application;

import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.samples.Samples;
import cn.onestop.registry.domain.search.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this instance's register in step with the database: single entries as changes are announced, everything at the
 * start and whenever the epoch shows that an announcement was missed.
 */
public final class KeepingFresh {
    private static final Logger log = LoggerFactory.getLogger(KeepingFresh.class);

    private final Register register;
    private final Entries<Site> sites;
    private final Entries<Person> people;
    private final Epochs epochs;
    private final Function<Areas, Samples> samples;
    private final TreeSet<Long> ahead = new TreeSet<>();
    private @Nullable Samples made;
    private volatile boolean loaded;
    private long applied = -1;
    private long suspected = -1;

    /** @param samples what the register holds before anything is stored */
    public KeepingFresh(
            Register register,
            Entries<Site> sites,
            Entries<Person> people,
            Epochs epochs,
            Function<Areas, Samples> samples) {
        this.register = register;
        this.sites = sites;
        this.people = people;
        this.epochs = epochs;
        this.samples = samples;
    }

    /** Reads everything. Announcements wait meanwhile and are applied after it. */
    public synchronized void loadAll() {
        long began = System.nanoTime();
        long epoch = epochs.current();
        Samples base = made == null ? samples.apply(register.areas()) : made;
        made = base;
        register.fill(overlaid(base.sites(), sites), overlaid(base.people(), people));
        loaded = true;
        applied = epoch;
        ahead.headSet(epoch, true).clear();
        log.info(
                "register loaded in {} ms: {} areas, {} sites, {} people, epoch {}",
                (System.nanoTime() - began) / 1_000_000,
                register.areas().size(),
                register.sites().directory().size(),
                register.people().directory().size(),
                epoch);
    }

    /** Also for a number that is applied already: it may have been counted before its entry was written. */
    public synchronized void apply(Change change) {
        switch (change.kind()) {
            case SITE -> read(sites, change.id(), register::put, register::removeSite);
            case PERSON -> read(people, change.id(), register::put, register::removePerson);
            case EVERYTHING -> loadAll();
        }
        if (change.epoch() > applied) {
            ahead.add(change.epoch());
        }
        while (ahead.remove(applied + 1)) {
            applied++;
        }
    }

    /** To be called every few seconds and on every new connection: reads everything when a change stays unannounced. */
    public synchronized void checkEpoch() {
        if (!isLoaded()) {
            return;
        }
        long epoch = epochs.current();
        if (epoch > applied && suspected > applied) {
            log.warn("changes up to {} were not all announced, {} is applied: reading everything", epoch, applied);
            loadAll();
        }
        suspected = epoch;
    }

    /** Whether the register may be asked. */
    public boolean isLoaded() {
        return loaded;
    }

    /** To be called when announcements begin to arrive again: what was told meanwhile is lost. */
    public synchronized void reconnected() {
        if (isLoaded() && epochs.current() != applied) {
            loadAll();
        }
    }

    private static <E extends Entry & Versioned> Collection<E> overlaid(Collection<E> base, Entries<E> stored) {
        Map<String, E> all = LinkedHashMap.newLinkedHashMap(base.size());
        base.forEach(entry -> all.put(entry.id(), entry));
        for (Entries.Stored<E> each : stored.all()) {
            if (each.entry() == null) {
                all.remove(each.id());
            } else {
                all.put(each.id(), each.entry());
            }
        }
        return all.values();
    }

    private static <E extends Entry & Versioned> void read(
            Entries<E> stored, String id, Consumer<E> put, Consumer<String> out) {
        stored.find(id).ifPresent(found -> {
            if (found.entry() == null) {
                out.accept(id);
            } else {
                put.accept(found.entry());
            }
        });
    }
}
