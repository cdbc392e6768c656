package cn.onestop.cases.views;

import cn.onestop.cases.CaseSummaries;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.BusinessClock;
import java.time.Instant;
import java.util.List;

/** The deadlines of a case as a reader may see them now, each with its article; cancelled ones are left out. A bean. */
public final class DeadlineViews {
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    public DeadlineViews(BusinessClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    /** @param oneSided whether the reader stands on the side to which the case's one-sided deadlines belong */
    public List<OpenDeadline> of(Case<?> aggregate, boolean oneSided) {
        Instant now = clock.instant();
        return aggregate.deadlines().stream()
                .filter(deadline -> oneSided || !aggregate.isOneSided(deadline.rule()))
                .filter(deadline -> deadline.state(now, calendar) != Deadline.State.CANCELLED)
                .map(deadline -> CaseSummaries.deadline(deadline, now, calendar))
                .toList();
    }
}
