package cn.onestop.mediation.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was stored in form 1 is read. */
class FirstFormTest {
    private static ObjectNode lifted(String form) {
        return FirstForm.upcast((ObjectNode) JsonMapper.shared().readTree(form));
    }

    @Test
    void referralsKeepTheirPlace() {
        ObjectNode state = lifted("""
                {"status": "FAILED", "incoming": {"id": "REF-1"}, "escalations": [{"referral": {"id": "REF-2"}}]}""");

        assertThat(state).isEqualTo(JsonMapper.shared().readTree("""
                {"status": "FAILED", "received": [{"id": "REF-1"}], "sent": [{"referral": {"id": "REF-2"}}],
                 "enclosures": {}, "evidence": []}"""));
    }

    @Test
    void aCaseThatNobodySentHasNone() {
        assertThat(lifted("{\"incoming\": null, \"escalations\": []}"))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"received": [], "sent": [], "enclosures": {}, "evidence": []}"""));
    }
}
