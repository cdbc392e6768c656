package cn.onestop.registry.domain.samples;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.domain.Area;
import cn.onestop.registry.domain.Person;
import cn.onestop.registry.domain.PersonRole;
import cn.onestop.registry.domain.PersonStatus;
import cn.onestop.registry.domain.SampleRegister;
import cn.onestop.registry.domain.Site;
import cn.onestop.registry.domain.SiteKind;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private final Samples samples = SampleRegister.SAMPLES;

    @Test
    void aWorkstationInEachTownshipAndADisputeResolutionSiteInEachVillage() {
        assertThat(count(SiteKind.WORKSTATION)).isEqualTo(1_406);
        assertThat(count(SiteKind.JUDICIAL_STATION)).isEqualTo(1_406);
        assertThat(count(SiteKind.DISPUTE_RESOLUTION_SITE)).isEqualTo(16_727);
        assertThat(count(SiteKind.LEGAL_AID_CENTRE)).isEqualTo(100);
    }

    @Test
    void fiftyThreeThousandLegalSavvyPeople() {
        assertThat(samples.people().stream().filter(person -> person.roles().contains(PersonRole.LEGAL_SAVVY)))
                .hasSize(53_000);
    }

    @Test
    void everythingIsLabelledAndNothingCanBeDialled() {
        assertThat(samples.sites()).allMatch(Site::sample);
        assertThat(samples.people()).allMatch(Person::sample);
        assertThat(samples.people())
                .extracting(Person::phone)
                .filteredOn(Objects::nonNull)
                .hasSizeGreaterThan(53_000)
                .allSatisfy(phone -> {
                    assertThat(phone.masked()).startsWith("12").contains("****");
                    assertThat(phone.sealed()).isNull();
                });
    }

    @Test
    void theMediatorWithASampleAccountServesEveryVillageOfTheTownship() {
        Person mediator = samples.people().stream()
                .filter(person -> person.personKey() != null)
                .findFirst()
                .orElseThrow();
        assertThat(mediator.name()).isEqualTo("李桂兰");
        assertThat(mediator.serves())
                .containsAll(SampleRegister.AREAS.under("210381104", Area.Level.VILLAGE).stream()
                        .map(Area::code)
                        .toList());
        assertThat(SampleRegister.fresh()
                        .serving(mediator.serves().getLast(), PersonRole.MEDIATOR)
                        .orElseThrow()
                        .found()
                        .getFirst())
                .isEqualTo(mediator);
    }

    @Test
    void idsAreUniqueAndEveryStatusOccurs() {
        assertThat(samples.people().stream().map(Person::id).distinct())
                .hasSize(samples.people().size());
        assertThat(samples.sites().stream().map(Site::id).distinct())
                .hasSize(samples.sites().size());
        assertThat(samples.people().stream().map(Person::status).distinct()).contains(PersonStatus.values());
    }

    /** Entries that people changed lie over these by id: another list would put them over somebody else. */
    @Test
    void theSameAtEveryStart() {
        assertThat(Samples.of(SampleRegister.AREAS)).isEqualTo(samples);
        Person first = samples.people().getFirst();
        assertThat(first.id()).isEqualTo("P210102001-01");
        assertThat(samples.people().stream()
                        .map(person -> person.id() + person.name())
                        .toList()
                        .hashCode())
                .isEqualTo(-1_987_257_744);
    }

    private long count(SiteKind kind) {
        return samples.sites().stream().filter(site -> site.kind() == kind).count();
    }
}
