package cn.onestop.forensic.adapter.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.forensic.application.ForensicSettings;
import cn.onestop.forensic.domain.Appraisal;
import cn.onestop.forensic.domain.Given;
import cn.onestop.forensic.domain.Opinion;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Sensitive;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class OpinionPressTest {
    private static final String AT = "2026-11-23T10:00";
    private static final OpinionPress PRESS = new OpinionPress(
            new ForensicSettings(false, Duration.ofSeconds(1), "http://127.0.0.1:8080/api/appraisals/opinions/"));

    private static byte[] printed(Appraisal it) {
        return PRESS.opinion(it, it.reference().toString(), "7K3Q9X4F", LocalDate.of(2026, 11, 23));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString().replaceAll("\\s", "");
    }

    @Test
    void theLetterSaysWhoAskedWhatWasFoundAndWhoSigned() throws Exception {
        Appraisal it = Given.signed(AT);
        assertThat(text(printed(it)))
                .contains("鞍山样例司法鉴定中心", "司法鉴定意见书", it.reference().toString())
                .contains("赵铁柱", "右腿伤残等级", "病历；CT片", "构成十级伤残")
                .contains("马德胜", "宋佳", "2026年11月23日", "校验码7K3Q9X4F");
    }

    @Test
    void whoDissentsIsNamedInIt() throws Exception {
        Appraisal it = Given.begun(AT);
        it.working()
                .draft(
                        Given.act(AT),
                        Opinion.draft(
                                new Sensitive("查体"),
                                new Sensitive("分析"),
                                new Sensitive("十级"),
                                Map.of("A2", new Sensitive("认为不构成伤残"))));
        assertThat(text(printed(it))).contains("五、不同意见", "宋佳：认为不构成伤残");
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedAndNotLeftOut() {
        Appraisal it = Given.begun(AT);
        it.working()
                .draft(
                        Given.act(AT),
                        Opinion.draft(
                                new Sensitive("查体\uD83D\uDE00"), new Sensitive("分析"), new Sensitive("十级"), Map.of()));
        assertThatThrownBy(() -> printed(it)).isInstanceOf(Refused.class).hasMessageContaining("UNPRINTABLE");
    }
}
