package cn.onestop.consultation.knowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawsTest {
    private final Laws laws =
            new Laws(List.of(new Laws.Law("法律援助法", "中华人民共和国法律援助法", "Legal Aid Law", LocalDate.of(2022, 1, 1), 71)));

    @ParameterizedTest
    @ValueSource(strings = {"1", "42", "42(3)", "71"})
    void anArticleOfTheLawCanBeCited(String article) {
        assertThat(laws.fault(new Citation("法律援助法", article))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "72", "forty-two", "42(", ""})
    void noOtherCan(String article) {
        assertThat(laws.fault(new Citation("法律援助法", article))).isPresent();
    }

    @Test
    void norALawThatIsNotKnown() {
        assertThat(laws.fault(new Citation("无名法", "1")).orElseThrow().zh()).contains("无名法");
    }
}
