package cn.onestop.consultation.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.consultation.triage.domain.Flaw.Kind;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TreeCheckTest {
    private static final String GOOD = """
        version: "1"
        start: first
        laws: { CC: { zh: 民法典, en: Civil Code } }
        nodes:
          - id: first
            question:
              kind: YES_NO
              text: { zh: 是吗, en: is it so }
              options:
                - { value: "YES", text: { zh: 是, en: "yes" }, to: done }
                - { value: "NO", text: { zh: 否, en: "no" }, to: other }
          - id: other
            question:
              kind: CHOICE
              text: { zh: 哪个, en: which }
              options:
                - { value: A, text: { zh: 甲, en: a }, to: done }
                - { value: B, text: { zh: 乙, en: b }, to: done }
          - id: done
            outcome:
              title: { zh: 调解, en: mediation }
              why: { zh: 因为, en: because }
              routes: [{ order: FIRST, line: MEDIATION, service: MEDIATION }]
              articles: [{ law: CC, number: "1" }]
        """;

    private static Sketch sketch(String yaml) {
        return YAMLMapper.builder().build().readValue(yaml, Sketch.class);
    }

    private static List<Flaw> flawsOf(String yaml) {
        return catchThrowableOfType(FlawedTree.class, () -> TreeCheck.of(sketch(yaml)))
                .flaws();
    }

    @Test
    void aWholeTreeIsTaken() {
        assertThat(TreeCheck.of(sketch(GOOD)).nodes()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: \"1\"|version: \"\"|NO_VERSION|tree",
                "start: first|start: nowhere|NO_START|tree",
                "to: other|to: nobody|UNKNOWN_TARGET|first",
                "{ value: \"NO\", text: { zh: 否, en: \"no\" }, to: other }|{ value: \"NO\", text: { zh: 否, en: \"no\" }, to: done }|UNREACHABLE|other",
                "{ value: A, text: { zh: 甲, en: a }, to: done }|{ value: A, text: { zh: 甲, en: a }, to: first }|CYCLE|other",
                "{ value: A, text: { zh: 甲, en: a }, to: done }|{ value: A, text: { zh: 甲, en: a } }|ANSWER_WITHOUT_TARGET|other",
                "kind: CHOICE|kind: YES_NO|WRONG_OPTIONS|other",
                "text: { zh: 哪个, en: which }|text: { zh: 哪个 }|MISSING_TEXT|other",
                "routes: [{ order: FIRST, line: MEDIATION, service: MEDIATION }]|routes: []|DEAD_END|done",
                "articles: [{ law: CC, number: \"1\" }]|articles: []|NOT_CITED|done",
                "articles: [{ law: CC, number: \"1\" }]|articles: [{ law: XX, number: \"1\" }]|UNKNOWN_LAW|done",
                "line: MEDIATION, service: MEDIATION|line: MEDIATION, service: MEDIATION, outside: POLICE|WRONG_ROUTE|done",
                "- id: other|- id: first|DUPLICATE_ID|first",
                "- id: other|- id: Other|BAD_ID|nodes[1]"
            })
    void eachFlawIsNamedWithItsNode(String good, String flawed, Kind kind, String node) {
        assertThat(GOOD).contains(good);
        assertThat(flawsOf(GOOD.replace(good, flawed)))
                .extracting(Flaw::kind, Flaw::node)
                .contains(Tuple.tuple(kind, node));
    }

    @Test
    void allFlawsAreToldAtOnce() {
        String flawed = GOOD.replace("text: { zh: 哪个, en: which }", "text: { zh: 哪个 }")
                .replace("why: { zh: 因为, en: because }", "why: {}")
                .replace("version: \"1\"", "version: \"?\"");
        assertThat(flawsOf(flawed)).extracting(Flaw::node).contains("tree", "other", "done");
    }
}
