package cn.onestop.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.domain.Register.Lack;
import cn.onestop.registry.domain.search.Query;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final String TOWNSHIP = "210102001";
    private static final String VILLAGE = "210102001002";

    private static Register register;

    @BeforeAll
    static void fill() {
        register = SampleRegister.fresh();
    }

    @Test
    void theVillagesOwnSiteIsNearestForWhatItOffers() {
        var found = register.nearest(VILLAGE, Offering.MEDIATION, null).orElseThrow();
        assertThat(found.at().code()).isEqualTo(VILLAGE);
        assertThat(found.found()).extracting(Site::kind).containsExactly(SiteKind.DISPUTE_RESOLUTION_SITE);
    }

    @Test
    void whatTheVillageLacksIsInheritedFromTheTownship() {
        var found = register.nearest(VILLAGE, Offering.LEGAL_AID, null).orElseThrow();
        assertThat(found.at().code()).isEqualTo(TOWNSHIP);
        assertThat(found.found()).extracting(Site::kind).containsExactly(SiteKind.WORKSTATION);
    }

    @Test
    void whatTheTownshipLacksIsInheritedFromTheCounty() {
        var found = register.nearest(VILLAGE, null, SiteKind.LEGAL_AID_CENTRE).orElseThrow();
        assertThat(found.at().code()).isEqualTo("210102");
    }

    @Test
    void whatNobodyAboveOffersIsNotFound() {
        assertThat(register.nearest(VILLAGE, Offering.NOTARY, null)).isEmpty();
        assertThat(register.nearest("999999999999", Offering.MEDIATION, null)).isEmpty();
    }

    @Test
    void theNeighbouringVillagesSiteServesNobodyElse() {
        Register own = SampleRegister.fresh();
        own.removeSite("S" + VILLAGE + "-C");
        assertThat(own.nearest(VILLAGE, Offering.MEDIATION, null)
                        .orElseThrow()
                        .at()
                        .code())
                .isEqualTo(TOWNSHIP);
    }

    @Test
    void everyVillageHasAMediatorOfItsOwnAndInheritsTheTownshipsOtherwise() {
        for (Area village : SampleRegister.AREAS.under("", Area.Level.VILLAGE)) {
            assertThat(register.serving(village.code(), PersonRole.MEDIATOR)
                            .orElseThrow()
                            .at())
                    .isEqualTo(village);
        }
        Register own = SampleRegister.fresh();
        own.removePerson("P" + VILLAGE + "-01");
        var inherited = own.serving(VILLAGE, PersonRole.MEDIATOR).orElseThrow();
        assertThat(inherited.at().code()).isEqualTo(TOWNSHIP);
        assertThat(inherited.found()).hasSize(2);
    }

    @Test
    void whoHasLeftServesNobody() {
        Register own = SampleRegister.fresh();
        Person mediator = own.people().find("P" + VILLAGE + "-01").orElseThrow();
        own.put(mediator.moved(PersonStatus.LEFT));
        assertThat(own.serving(VILLAGE, PersonRole.MEDIATOR).orElseThrow().at().code())
                .isEqualTo(TOWNSHIP);
    }

    @Test
    void anAdviserOfTheTownshipServesTheVillagesOfTheContract() {
        var adviser = register.serving(VILLAGE, PersonRole.VILLAGE_ADVISER).orElseThrow();
        assertThat(adviser.at().code()).isEqualTo(VILLAGE);
        assertThat(adviser.found()).extracting(Person::area).containsOnly(TOWNSHIP);
    }

    @Test
    void coverageNamesTheVillagesThatLackSomething() {
        Register own = SampleRegister.fresh();
        Register.Coverage before = own.coverage(TOWNSHIP);
        assertThat(before.withSite()).isEqualTo(before.villages());
        own.removeSite("S" + VILLAGE + "-C");
        own.people().directory().list(TOWNSHIP, Person.tag(PersonRole.VILLAGE_ADVISER)).stream()
                .filter(person -> person.serves().contains(VILLAGE))
                .forEach(person -> own.removePerson(person.id()));
        Register.Coverage after = own.coverage(TOWNSHIP);
        assertThat(after.withSite()).isEqualTo(before.villages() - 1);
        assertThat(after.holes())
                .filteredOn(hole -> hole.village().code().equals(VILLAGE))
                .singleElement()
                .satisfies(hole -> assertThat(hole.lacks()).contains(Lack.SITE, Lack.ADVISER));
    }

    @Test
    void coverageOfTheProvinceCountsEveryVillage() {
        Register.Coverage coverage = register.coverage("21");
        assertThat(coverage.villages()).isEqualTo(16_727);
        assertThat(coverage.withSite()).isEqualTo(16_727);
        assertThat(coverage.withAdviser()).isBetween(15_500, 16_700);
        assertThat(coverage.withBase()).isEqualTo(5_576);
    }

    @Test
    void aLaterVersionIsNeverReplacedByAnEarlierOne() {
        Register own = SampleRegister.fresh();
        Person before = own.people().find("P" + VILLAGE + "-01").orElseThrow();
        own.put(before.moved(PersonStatus.REVIEWED));
        own.put(before);
        assertThat(own.people().find(before.id()).orElseThrow().status()).isEqualTo(PersonStatus.REVIEWED);
    }

    @Test
    void aSearchIsNarrowedByAreaKindAndOffering() {
        int tags = Site.tag(SiteKind.WORKSTATION) | Site.tag(Offering.LEGAL_AID);
        List<Site> found =
                register.sites().directory().search(new Query("", "210102", tags, 0, null, 200), any -> true).stream()
                        .map(hit -> hit.entry())
                        .toList();
        assertThat(found).isNotEmpty().allSatisfy(site -> {
            assertThat(site.area()).startsWith("210102");
            assertThat(site.kind()).isEqualTo(SiteKind.WORKSTATION);
        });
        assertThat(found).extracting(Site::area).containsOnlyOnceElementsOf(Set.of(TOWNSHIP));
    }
}
