package cn.onestop.cases.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "mediation.failed.v1, mediation.failed.v1, true",
        "mediation.failed.v1, mediation.failed.v2, false",
        "*.referral_offered_to_legal_aid.v1, mediation.referral_offered_to_legal_aid.v1, true",
        "*.referral_offered_to_legal_aid.v1, mediation.x.referral_offered_to_legal_aid.v1, false",
        "mediation.#, mediation.failed.v1, true",
        "mediation.#, mediation, true",
        "mediation.#, legal_aid.granted.v1, false",
        "#, anything.at.all, true",
        "#.v1, mediation.failed.v1, true",
        "#.v1, mediation.failed.v2, false",
        "mediation.*, mediation.failed.v1, false",
    })
    void patternsMatchAsATopicExchangeDoes(String pattern, String type, boolean matches) {
        assertThat(Topics.matches(pattern, type)).isEqualTo(matches);
    }
}
