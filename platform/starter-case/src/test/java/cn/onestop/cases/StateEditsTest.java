package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class StateEditsTest {
    private static final String STATE = """
            {"client": {"key": "P-1", "name": "旧名", "representative": "P-2"},
             "opponents": [{"key": {"~sealed": "P-1"}, "name": {"~sealed": "旧名"}}, {"key": "P-3", "name": "旧名"}],
             "mediators": [{"id": "PPL-1", "personKey": "P-1", "name": "旧名"}],
             "note": "旧名 P-1"}""";

    @Test
    void theNameBesideAPersonsKeyIsPutRightWhereverItLiesSealedOrNot() {
        ObjectNode edited = StateEdits.rename(tree(STATE), "P-1", "新名");

        assertThat(edited).isEqualTo(tree("""
                {"client": {"key": "P-1", "name": "新名", "representative": "P-2"},
                 "opponents": [{"key": {"~sealed": "P-1"}, "name": {"~sealed": "新名"}}, {"key": "P-3", "name": "旧名"}],
                 "mediators": [{"id": "PPL-1", "personKey": "P-1", "name": "新名"}],
                 "note": "旧名 P-1"}"""));
    }

    @Test
    void whoseNameIsRightAlreadyIsLeftAsItIs() {
        assertThat(StateEdits.rename(tree(STATE), "P-1", "旧名")).isEqualTo(tree(STATE));
        assertThat(StateEdits.rename(tree(STATE), "P-2", "新名")).isEqualTo(tree(STATE));
    }

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
