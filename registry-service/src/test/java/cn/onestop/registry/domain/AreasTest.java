package cn.onestop.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class AreasTest {
    private final Areas areas = SampleRegister.AREAS;

    @Test
    void holdsAll18248DivisionsOfTheProvince() {
        assertThat(areas.size()).isEqualTo(18_248);
        assertThat(areas.under("", Area.Level.CITY)).hasSize(14);
        assertThat(areas.under("", Area.Level.COUNTY)).hasSize(100);
        assertThat(areas.under("", Area.Level.TOWNSHIP)).hasSize(1_406);
        assertThat(areas.under("", Area.Level.VILLAGE)).hasSize(16_727);
    }

    @Test
    void everyCodeBeginsWithItsParents() {
        assertThat(areas.under("", Area.Level.VILLAGE))
                .allSatisfy(village -> assertThat(areas.upward(village.code()))
                        .hasSize(5)
                        .allSatisfy(
                                above -> assertThat(above.holds(village.code())).isTrue()));
    }

    @Test
    void aSubtreeEndsWhereTheNextCodeBegins() {
        assertThat(areas.under("210102", Area.Level.VILLAGE))
                .isNotEmpty()
                .allSatisfy(village -> assertThat(village.code()).startsWith("210102"));
        assertThat(areas.under("21", Area.Level.VILLAGE)).hasSize(16_727);
    }

    @Test
    void namesAnAreaFromTheProvinceDown() {
        assertThat(areas.fullName("210102001002")).isEqualTo("辽宁省沈阳市和平区浑河湾街道水源地社区");
    }

    @Test
    void anUnknownCodeHasNothingAboveIt() {
        assertThat(areas.upward("999")).isEmpty();
        assertThat(areas.find("2101020")).isEmpty();
    }

    @Test
    void namesTheLineOfAListThatIsWrong() {
        assertThatThrownBy(() -> read("21,辽宁省,PROVINCE,\n2101,沈阳市,COUNTY,21\n")).hasMessageContaining("line 3");
        assertThatThrownBy(() -> read("2101,沈阳市,CITY,21\n")).hasMessageContaining("the parent is not above it");
        assertThatThrownBy(() -> read("21,辽宁省,PROVINCE,\n21,辽宁省,PROVINCE,\n")).hasMessageContaining("stands twice");
    }

    private static Areas read(String lines) throws Exception {
        return Areas.read(new StringReader("code,name,level,parent\n" + lines), SampleRegister.READINGS);
    }
}
