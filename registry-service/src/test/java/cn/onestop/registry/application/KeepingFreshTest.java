package cn.onestop.registry.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.domain.OpeningHours;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.Register;
import cn.onestop.registry.domain.SampleRegister;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import cn.onestop.registry.domain.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeepingFreshTest {
    private final FakeEntries<Site> sites = new FakeEntries<>();
    private final FakeEntries<Person> people = new FakeEntries<>();
    private final FakeEpochs epochs = new FakeEpochs();
    private final Register register = new Register(SampleRegister.AREAS, SampleRegister.READINGS);
    private final KeepingFresh fresh = new KeepingFresh(register, sites, people, epochs, areas -> Samples.none());
    private final List<Change> told = new ArrayList<>();
    private final KeepingEntries<Site> keeping =
            new KeepingEntries<>(Change.Kind.SITE, sites, register.sites(), epochs, told::add, fresh);

    private static final class FakeEpochs implements Epochs {
        private long epoch;

        @Override
        public long current() {
            return epoch;
        }

        @Override
        public long next() {
            return ++epoch;
        }
    }

    private static Site site(String id, long version, String name) {
        return new Site(
                id,
                version,
                SiteKind.LAW_FIRM,
                name,
                "2101",
                "",
                "",
                SiteKind.LAW_FIRM.usual(),
                OpeningHours.UNKNOWN,
                Set.of(),
                null,
                false);
    }

    private void storeSilently(Site site) {
        sites.insert(new Entries.Stored<>(site.id(), site.version(), site, null));
    }

    @Test
    void nothingIsServedBeforeEverythingIsRead() {
        assertThat(fresh.isLoaded()).isFalse();
        fresh.loadAll();
        assertThat(fresh.isLoaded()).isTrue();
    }

    @Test
    void aChangeIsCountedBeforeItIsWrittenAndToldAfterwards() {
        fresh.loadAll();
        keeping.create(site("S1", 1, "一"), "hash");
        assertThat(told).containsExactly(new Change(Change.Kind.SITE, "S1", 1));
        assertThat(register.sites().find("S1")).isPresent();
    }

    @Test
    void aReloadThatCameBetweenCountAndWriteDoesNotHideTheAnnouncement() {
        long epoch = epochs.next();
        fresh.loadAll();
        storeSilently(site("S1", 1, "一"));
        fresh.apply(new Change(Change.Kind.SITE, "S1", epoch));
        assertThat(register.sites().find("S1")).isPresent();
    }

    @Test
    void aGapThatStaysIsAReasonToReadEverythingAndAGapThatClosesIsNot() {
        fresh.loadAll();
        int reads = sites.reads;
        epochs.next();
        epochs.next();
        fresh.checkEpoch();
        fresh.apply(new Change(Change.Kind.SITE, "S2", 2));
        fresh.apply(new Change(Change.Kind.SITE, "S1", 1));
        fresh.checkEpoch();
        fresh.checkEpoch();
        assertThat(sites.reads).isEqualTo(reads);

        epochs.next();
        storeSilently(site("S3", 1, "三"));
        fresh.checkEpoch();
        assertThat(register.sites().find("S3")).isEmpty();
        fresh.checkEpoch();
        assertThat(register.sites().find("S3")).isPresent();
    }

    @Test
    void afterANewConnectionEverythingIsReadOnlyIfSomethingWasMissed() {
        fresh.loadAll();
        int reads = sites.reads;
        fresh.reconnected();
        assertThat(sites.reads).isEqualTo(reads);
        epochs.next();
        storeSilently(site("S1", 1, "一"));
        fresh.reconnected();
        assertThat(register.sites().find("S1")).isPresent();
    }

    @Test
    void storedEntriesLieOverTheSamplesAndRemovedOnesTakeThemAway() {
        Register all = new Register(SampleRegister.AREAS, SampleRegister.READINGS);
        Site changed = site("S210102001-A", 2, "改名司法所");
        sites.insert(new Entries.Stored<>(changed.id(), 2, changed, null));
        sites.insert(new Entries.Stored<>("S210102001-B", 2, null, null));
        new KeepingFresh(all, sites, people, epochs, areas -> SampleRegister.SAMPLES).loadAll();
        assertThat(all.sites().find(changed.id())).contains(changed);
        assertThat(all.sites().find("S210102001-B")).isEmpty();
        assertThat(all.sites().directory().size())
                .isEqualTo(SampleRegister.SAMPLES.sites().size() - 1);
    }
}
