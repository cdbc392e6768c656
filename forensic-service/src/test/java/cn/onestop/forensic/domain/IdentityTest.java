package cn.onestop.forensic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static String of(String person, Field field, String question, String... items) {
        return Identity.of(person, field, question, List.of(items));
    }

    @Test
    void widthCaseSpacesPunctuationAndOrderMakeNoOtherAppraisal() {
        assertThat(of("P-1", Field.CLINICAL, "右腿伤残等级？", "CT片", "病历"))
                .isEqualTo(of("P-1", Field.CLINICAL, " 右腿 伤残等级", "病历。", "ｃｔ片"));
    }

    @Test
    void anotherPersonFieldQuestionOrItemDoes() {
        String one = of("P-1", Field.CLINICAL, "伤残等级", "病历");
        assertThat(List.of(
                        of("P-2", Field.CLINICAL, "伤残等级", "病历"),
                        of("P-1", Field.PSYCHIATRIC, "伤残等级", "病历"),
                        of("P-1", Field.CLINICAL, "护理依赖", "病历"),
                        of("P-1", Field.CLINICAL, "伤残等级", "病历", "CT片")))
                .doesNotContain(one)
                .doesNotHaveDuplicates();
    }
}
