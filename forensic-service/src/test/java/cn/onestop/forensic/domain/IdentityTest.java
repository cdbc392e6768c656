package cn.onestop.forensic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static String of(
            @Nullable String person, String caseNumber, Field field, String question, String... items) {
        return Identity.of(
                person == null ? null : new Somebody(person, "某人"),
                new Client(Client.Kind.ORGAN, "court", "法院", null, caseNumber),
                field,
                question,
                List.of(items));
    }

    @Test
    void widthCaseSpacesPunctuationAndOrderMakeNoOtherAppraisal() {
        assertThat(of("P-1", "1", Field.CLINICAL, "右腿伤残等级？", "CT片", "病历"))
                .isEqualTo(of("P-1", "1", Field.CLINICAL, " 右腿 伤残等级", "病历。", "ｃｔ片"));
    }

    @Test
    void anotherPersonFieldQuestionOrItemDoes() {
        String one = of("P-1", "1", Field.CLINICAL, "伤残等级", "病历");
        assertThat(List.of(
                        of("P-2", "1", Field.CLINICAL, "伤残等级", "病历"),
                        of("P-1", "1", Field.PSYCHIATRIC, "伤残等级", "病历"),
                        of("P-1", "1", Field.CLINICAL, "护理依赖", "病历"),
                        of("P-1", "1", Field.CLINICAL, "伤残等级", "病历", "CT片")))
                .doesNotContain(one)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoAsksIsNothingToItWhereAPersonIsAppraisedAndTellsThingsApart() {
        assertThat(of("P-1", "1", Field.DNA, "亲子关系", "血样")).isEqualTo(of("P-1", "2", Field.DNA, "亲子关系", "血样"));
        assertThat(of(null, "1", Field.DOCUMENT, "签名是否同一人", "借条"))
                .isNotEqualTo(of(null, "2", Field.DOCUMENT, "签名是否同一人", "借条"));
    }
}
