package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import java.time.Instant;
import java.util.List;

/**
 * How the case ended, with copies of the papers (Legal Aid Law art. 50 for assignments).
 *
 * @param papers ids of attachments
 */
public record ClosingReport(Instant at, Outcome outcome, Sensitive summary, List<String> papers) {
    /** What came of it. */
    public enum Outcome {
        JUDGMENT("判决或者裁定", "a judgment"),
        AWARD("仲裁裁决", "an award"),
        SETTLED("和解或者调解", "a settlement"),
        CLAIM_WITHDRAWN("撤诉", "the claim was withdrawn"),
        SERVICE_GIVEN("非诉讼事务办结", "the service was given");

        private final Text title;

        Outcome(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    public ClosingReport {
        papers = List.copyOf(papers);
    }
}
