package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PassingTimeIT extends MediationIT {
    @Autowired
    BusinessClock clock;

    @Test
    void fifteenDaysWithoutAResultOpenArbitrationAndThirtyDaysEndTheMediation() {
        String reference = inMediation("LABOUR_PAY");
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(28));
            heard("mediation.arbitration_opened.v1", reference);
            assertThat(remedies(reference)).contains("LABOUR_ARBITRATION");

            time.forward(Duration.ofDays(28));
            CaseEvent failed = heard("mediation.failed.v1", reference);
            assertThat(failed.data()).containsEntry("reason", "TIME_LIMIT_PASSED");
            assertThat(remedies(reference)).contains("LABOUR_COMPLAINT", "LEGAL_AID");
        }
    }

    @Test
    void aMonthAfterTheAgreementItIsTooLateForConfirmation() {
        String reference = inMediation("DEBT");
        post(MEDIATOR, reference, "/agreement/oral", """
                {"terms": "分两期付清", "subjects": ["PAYMENT"], "agreedBy": ["%s", "%s"]}
                """.formatted(WORKER, EMPLOYER));
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(50));
            heard("mediation.confirmation_lapsed.v1", reference);
            Answer seen = as(TestTokens.citizen(WORKER)).get("/api/mediations/" + reference);
            assertThat(seen.json().path("confirmation").path("status").asString())
                    .isEqualTo("LAPSED");
            assertThat(seen.json().path("status").path("code").asString())
                    .as("the agreement holds all the same")
                    .isEqualTo("AGREED_ORAL");
        }
    }

    private String remedies(String reference) {
        return as(TestTokens.citizen(WORKER))
                .get("/api/mediations/" + reference)
                .json()
                .path("remedies")
                .toString();
    }
}
