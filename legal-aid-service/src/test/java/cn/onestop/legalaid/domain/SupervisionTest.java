package cn.onestop.legalaid.domain;

import static cn.onestop.legalaid.domain.Applications.FILED_AT;
import static cn.onestop.legalaid.domain.Applications.act;
import static cn.onestop.legalaid.domain.DecidingTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.IllegalMove;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SupervisionTest {
    @Test
    void eachComplaintIsAnsweredForItself() {
        LegalAidApplication application = Applications.inProgress();
        int first = application.supervising().complain("律师收了钱", act(FILED_AT));
        int second = application.supervising().complain("律师不接电话", act(FILED_AT.plus(Duration.ofHours(1))));

        application.supervising().answerComplaint(second, "已提醒", act());

        assertThat(application.supervising().kept().complaints().get(first - 1).answeredAt())
                .isNull();
        assertThat(application.deadlines().stream()
                        .filter(deadline ->
                                deadline.rule().kind().equals(ClockKind.ANSWER_COMPLAINT) && !deadline.isClosed()))
                .hasSize(1);
        assertThatThrownBy(() -> application.supervising().answerComplaint(second, "再答", act()))
                .isInstanceOf(IllegalMove.class);
    }

    @Test
    void aReturnVisitComesAfterTheReport() {
        assertThatThrownBy(() -> Applications.inProgress().supervising().visit(5, "满意", act()))
                .isInstanceOf(IllegalMove.class);
        LegalAidApplication reported = Applications.reported();

        reported.supervising().visit(5, "满意", act());
        reported.supervising().reviewQuality(4, "材料齐全", act());

        assertThat(reported.supervising().kept().visits()).hasSize(1);
        assertThat(reported.supervising().kept().reviews()).hasSize(1);
    }

    @Test
    void fraudIsRepaidAndFinedUpToThreeThousandYuan() {
        LegalAidApplication application = Applications.inProgress();
        application.remedying().terminate(TerminationGround.FRAUD, "收入证明系伪造", act());

        refused(() -> sanction(application, "3000.01"), "FINE_TOO_HIGH");
        sanction(application, "3000");

        assertThat(application.remedying().sanction().fine()).isEqualByComparingTo("3000");
    }

    @Test
    void noFineWithoutATerminationForFraud() {
        refused(() -> sanction(Applications.terminated(), "100"), "NO_FRAUD_FOUND");
    }

    @Test
    void aTerminationNamesWhatItsGroundRestsOn() {
        refused(
                () -> Applications.inProgress().remedying().terminate(TerminationGround.CASE_ENDED, " ", act()),
                "BASIS_MISSING");
    }

    private static void sanction(LegalAidApplication application, String fine) {
        application.remedying().sanctionFraud(new BigDecimal("800"), new BigDecimal(fine), act());
    }
}
