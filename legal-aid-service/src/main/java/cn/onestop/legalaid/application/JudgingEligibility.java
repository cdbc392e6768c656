package cn.onestop.legalaid.application;

import cn.onestop.legalaid.domain.LegalAidApplication;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import cn.onestop.legalaid.domain.eligibility.EligibilityCalculator;
import cn.onestop.web.BusinessClock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Judges circumstances by the standard in force, for anyone who asks and inside decisions; stores nothing. */
@Service
public class JudgingEligibility {
    private final EligibilityCalculator calculator;
    private final BusinessClock clock;

    JudgingEligibility(EligibilityCalculator calculator, BusinessClock clock) {
        this.calculator = calculator;
        this.clock = clock;
    }

    /** By today's standard of the place. */
    public Eligibility judge(Circumstances circumstances, String area) {
        return judge(circumstances, area, clock.today());
    }

    /** An application as it stands, by the standard of a day. */
    Eligibility judge(LegalAidApplication application, LocalDate day) {
        return judge(application.filing().circumstances(), application.area(), day);
    }

    private Eligibility judge(Circumstances circumstances, String area, LocalDate day) {
        return calculator.judge(circumstances, area, day);
    }
}
