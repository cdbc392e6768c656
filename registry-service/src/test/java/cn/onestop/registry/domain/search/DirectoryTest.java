package cn.onestop.registry.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.domain.SampleRegister;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryTest {
    private record Place(String id, String name, String area, int tags) implements Entry {}

    private static Place place(String id, String name) {
        return new Place(id, name, "2101", 1);
    }

    private static Directory<Place> of(Place... places) {
        return Directory.of(List.of(places), Place::tags, SampleRegister.READINGS);
    }

    private static List<String> names(Directory<Place> directory, String typed) {
        return directory.search(Query.ofName(typed, 10), any -> true).stream()
                .map(hit -> hit.entry().name())
                .toList();
    }

    private final Directory<Place> places =
            of(place("1", "和平社区"), place("2", "新和平村"), place("3", "河畔社区"), place("4", "长江村"), place("5", "绿洲社区（二期）"));

    @ParameterizedTest
    @CsvSource({
        "和平, 和平社区",
        "heping, 和平社区",
        "he ping, 和平社区",
        "HEPING, 和平社区",
        "hepi, 和平社区",
        "hpsq, 和平社区",
        "hepsq, 和平社区",
        "和ping社, 和平社区",
        "changjiang, 长江村",
        "zhangjiang, 长江村",
        "chjc, 长江村",
        "lvzhou, 绿洲社区（二期）",
        "lüzhou, 绿洲社区（二期）",
        "ｌｖｚｈｏｕ, 绿洲社区（二期）",
        "（二, 绿洲社区（二期）",
        "erqi, 绿洲社区（二期）",
    })
    void findsANameByCharactersPinyinAndInitials(String typed, String name) {
        assertThat(names(places, typed)).startsWith(name);
    }

    @Test
    void aNameThatBeginsSoComesBeforeOneThatHasItInside() {
        assertThat(names(places, "和平")).containsExactly("和平社区", "新和平村");
        assertThat(names(places, "heping")).containsExactly("和平社区", "新和平村");
    }

    @Test
    void wholeSyllablesComeBeforeInitialsAndTheWholeNameBeforeAll() {
        Directory<Place> two = of(place("1", "湖畔社区"), place("2", "和平"), place("3", "和平社区"), place("4", "社区和平"));
        assertThat(names(two, "hp")).containsExactly("和平", "湖畔社区", "和平社区", "社区和平");
        assertThat(names(of(place("1", "海鹅村"), place("2", "河村")), "he")).containsExactly("河村", "海鹅村");
    }

    @Test
    void findsNothingForWhatNoNameHas() {
        assertThat(names(places, "zzzz")).isEmpty();
        assertThat(names(places, "平和")).isEmpty();
        assertThat(names(places, "𬌗")).isEmpty();
        assertThat(names(places, "' OR 1=1")).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAcrossRanks() {
        for (String typed : List.of("", "和", "s", "sq", "社区")) {
            List<String> whole = places.search(Query.ofName(typed, 10), any -> true).stream()
                    .map(hit -> hit.entry().id())
                    .toList();
            List<String> paged = new ArrayList<>();
            Query.After after = null;
            for (int page = 0; page < 10; page++) {
                List<Hit<Place>> hits = places.search(new Query(typed, "", 0, 0, after, 1), any -> true);
                if (hits.isEmpty()) {
                    break;
                }
                Hit<Place> last = hits.getLast();
                paged.add(last.entry().id());
                after = new Query.After(
                        last.rank(), last.entry().area(), last.entry().id());
            }
            assertThat(paged).as("typed: " + typed).containsExactlyElementsOf(whole);
        }
    }

    @Test
    void aChangedDirectoryFindsAsOneThatIsLaidAnew() {
        List<Place> expected = new ArrayList<>();
        Directory<Place> changed = of();
        for (int i = 0; i < 700; i++) {
            Place place = new Place("p" + i, (i % 2 == 0 ? "和平" : "河畔") + i, "21" + (10 + i % 14), 1 << i % 3);
            changed = changed.with(null, place);
            expected.add(place);
        }
        for (int i = 0; i < 700; i += 7) {
            Place before = expected.get(i);
            Place now = new Place(before.id(), "新村" + i, "2199", before.tags());
            changed = changed.with(before, now);
            expected.set(i, now);
        }
        for (int i = 699; i > 650; i--) {
            changed = changed.without(expected.remove(i));
        }
        Directory<Place> laid = of(expected.toArray(Place[]::new));
        assertThat(changed.size()).isEqualTo(laid.size());
        assertThat(changed.list("", 0)).isEqualTo(laid.list("", 0));
        assertThat(changed.list("2112", 2)).isEqualTo(laid.list("2112", 2));
        assertThat(changed.at("2199", 1)).isEqualTo(laid.at("2199", 1));
        for (String typed : List.of("", "hp", "和平1", "xincun", "5")) {
            Query query = new Query(typed, "21", 1, 0, null, 50);
            assertThat(changed.search(query, any -> true)).as(typed).isEqualTo(laid.search(query, any -> true));
        }
    }

    @Test
    void theFilterNeverHidesWhatAPlainLookThroughFinds() {
        Spelling spelling = new Spelling(SampleRegister.READINGS);
        var sites = SampleRegister.SAMPLES.sites();
        var directory = SampleRegister.fresh().sites().directory();
        sites.forEach(site -> site.name().chars().forEach(c -> spelling.of((char) c)));
        for (String typed : List.of("gzz", "dalian", "xian", "shsh", "zhongshan", "和平q", "bayuquan", "mdjfhjd")) {
            NameQuery query = new NameQuery(typed, spelling);
            long plain = sites.stream()
                    .filter(site -> query.fit(NameQuery.Name.of(site.name(), spelling)) != NameQuery.Fit.NONE)
                    .count();
            assertThat(directory.search(Query.ofName(typed, 50_000), any -> true))
                    .as(typed)
                    .hasSize((int) plain);
        }
    }
}
