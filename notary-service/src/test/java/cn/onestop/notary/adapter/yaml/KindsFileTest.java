package cn.onestop.notary.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.notary.domain.Given;
import cn.onestop.notary.domain.directory.Directory;
import cn.onestop.notary.domain.directory.Notary;
import cn.onestop.notary.domain.directory.NotaryOffice;
import cn.onestop.notary.domain.kinds.MatterKind;
import cn.onestop.notary.domain.samples.Samples;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ships: the kinds of matters, and the office of a trial. */
class KindsFileTest {
    private static final String DEED = """
            kinds:
              - code: ENFORCEABLE_DEBT_DEED
                title: { zh: 甲, en: a }
                enforceable: true
                meaning: { zh: 乙, en: b }
                fee: { baseYuan: 200 }
                materials: [ { code: AGREEMENT, title: { zh: 丙, en: c } } ]
            """;

    private static KindsFile read(String yaml) {
        return KindsFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyKindOfTheLinesDesignIsThere() {
        assertThat(Given.KINDS.kinds().all())
                .extracting(MatterKind::code)
                .contains(
                        "WILL",
                        "MANDATE",
                        "DECLARATION",
                        "GIFT",
                        "INHERITANCE",
                        "REAL_ESTATE_CONTRACT",
                        "KINSHIP",
                        "NO_CRIMINAL_RECORD",
                        "ENFORCEABLE_DEBT_DEED",
                        "SURVIVAL",
                        "ADOPTION",
                        "GUARDIANSHIP_AGREEMENT");
        assertThat(Given.KINDS.reliefPercent()).isEqualTo(100);
    }

    @Test
    void aFlawKeepsTheServiceFromStarting() {
        assertThat(read(DEED).kinds().all()).hasSize(1);
        assertThatThrownBy(() -> read(DEED.replace("ENFORCEABLE_DEBT_DEED", "OTHER")))
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> read(DEED.replace("baseYuan: 200", "baseYuan: -1")))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> read("reliefPercent: 101\n" + DEED)).hasMessageContaining("reliefPercent");
        assertThatThrownBy(() -> read(DEED.replace("enforceable", "enforcible")))
                .hasMessageContaining("enforcible");
        assertThatThrownBy(() -> read(DEED.replace("en: c } }", "en: c }, optional: true }")))
                .hasMessageContaining("needs nothing");
    }

    @Test
    void theOfficeOfATrialServesHaichengWithTwoNotaries() {
        Samples samples = Samples.ofHaicheng();
        Directory directory = Directory.of(samples.notaries(), samples.offices());
        assertThat(directory.officeFor("210381104219").map(NotaryOffice::id))
                .contains(samples.offices().getFirst().id());
        assertThat(directory.ofPerson("P-sample0notary0000002").map(Notary::name))
                .contains("许志远");
        assertThat(samples.notaries()).hasSize(2);
        assertThat(Directory.of(List.of(), samples.offices()).officeFor("210381"))
                .as("nobody practises there")
                .isEmpty();
    }
}
