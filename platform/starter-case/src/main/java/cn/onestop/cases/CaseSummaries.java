package cn.onestop.cases;

import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.Due;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The public summary of a case: what events and feeds carry. */
public final class CaseSummaries {
    private CaseSummaries() {}

    /** Deadlines that were met, no longer matter or concern one side alone are left out. */
    public static CaseSummary of(Line line, Case<?> aggregate, Instant at, long sequence, WorkingCalendar calendar) {
        return new CaseSummary(
                aggregate.reference().toString(),
                line.wireName(),
                aggregate.kind(),
                aggregate.statusName(),
                aggregate.isClosed(),
                aggregate.area(),
                aggregate.matter().toString(),
                aggregate.openedAt(),
                at,
                sequence,
                List.copyOf(aggregate.parties()),
                aggregate.deadlines().stream()
                        .filter(deadline -> !deadline.isClosed() && !aggregate.isOneSided(deadline.rule()))
                        .map(deadline -> deadline(deadline, at, calendar))
                        .toList(),
                List.copyOf(aggregate.links()));
    }

    /** A deadline as others see it at an instant, with the rule it comes from. */
    public static OpenDeadline deadline(Deadline deadline, Instant at, WorkingCalendar calendar) {
        DeadlineRule rule = deadline.rule();
        Optional<Due> due = deadline.due(calendar);
        return new OpenDeadline(
                rule.kind(),
                rule.title(),
                deadline.state(at, calendar),
                due.map(Due::lastDay).orElse(null),
                due.map(Due::by).orElse(null),
                due.map(Due::provisional).orElse(false),
                new Text(rule.explain(Locale.CHINESE), rule.explain(Locale.ENGLISH)),
                rule.article());
    }
}
