package cn.onestop.registry.application.imports;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.registry.application.Announcements;
import cn.onestop.registry.application.Change;
import cn.onestop.registry.application.Entries;
import cn.onestop.registry.application.Epochs;
import cn.onestop.registry.application.KeepingFresh;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.Versioned;
import cn.onestop.registry.domain.csv.CsvWriter;
import cn.onestop.registry.domain.search.Directory;
import cn.onestop.registry.domain.search.Entry;
import cn.onestop.registry.domain.search.Hit;
import cn.onestop.registry.domain.search.Query;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;

/** The register as lists: imports, told to the instances as one change, and exports. */
public final class Lists {
    private static final int PAGE = 1_000;

    /** What stands in a list. */
    public enum Kind {
        SITES,
        PEOPLE
    }

    private final Register register;
    private final Format<Site> siteFormat = new SiteFormat();
    private final Format<Person> personFormat;
    private final Importing<Site> sites;
    private final Importing<Person> people;
    private final Epochs epochs;
    private final Announcements announcements;
    private final KeepingFresh fresh;

    public Lists(
            Register register,
            Entries<Site> siteEntries,
            Entries<Person> personEntries,
            FieldCipher cipher,
            Epochs epochs,
            Announcements announcements,
            KeepingFresh fresh) {
        this.register = register;
        this.personFormat = new PersonFormat(register.areas(), cipher);
        this.sites = new Importing<>(siteFormat, siteEntries, register.sites());
        this.people = new Importing<>(personFormat, personEntries, register.people());
        this.epochs = epochs;
        this.announcements = announcements;
        this.fresh = fresh;
    }

    /** @param mayKeep whether the caller is responsible for an area */
    public ImportReport take(Kind kind, Reader list, Predicate<String> mayKeep) throws IOException {
        Scope scope = new Scope(register.areas(), mayKeep);
        FirstWrite epoch = new FirstWrite();
        try {
            return switch (kind) {
                case SITES -> sites.take(list, scope, epoch);
                case PEOPLE -> people.take(list, scope, epoch);
            };
        } finally {
            epoch.announce();
        }
    }

    /** Counts the import as a change when it begins to write, and tells of it when it has ended, however it did. */
    private final class FirstWrite implements Runnable {
        private long epoch = -1;

        @Override
        public void run() {
            if (epoch < 0) {
                epoch = epochs.next();
            }
        }

        void announce() {
            if (epoch >= 0) {
                Change all = new Change(Change.Kind.EVERYTHING, "", epoch);
                fresh.apply(all);
                announcements.tell(all);
            }
        }
    }

    /** Writes what lies in the area and is the caller's to keep. */
    public void give(Kind kind, String area, Predicate<String> mayKeep, Writer out) throws IOException {
        switch (kind) {
            case SITES -> give(siteFormat, register.sites().directory(), area, mayKeep, out);
            case PEOPLE -> give(personFormat, register.people().directory(), area, mayKeep, out);
        }
    }

    private static <E extends Entry & Versioned> void give(
            Format<E> format, Directory<E> directory, String area, Predicate<String> mayKeep, Writer out)
            throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(format.columns());
        Query.After after = null;
        List<Hit<E>> page;
        do {
            page = directory.search(new Query("", area, 0, 0, after, PAGE), entry -> mayKeep.test(entry.area()));
            for (Hit<E> hit : page) {
                csv.row(format.write(hit.entry()));
            }
            if (!page.isEmpty()) {
                Hit<E> last = page.getLast();
                after = new Query.After(
                        last.rank(), last.entry().area(), last.entry().id());
            }
        } while (page.size() == PAGE);
    }
}
