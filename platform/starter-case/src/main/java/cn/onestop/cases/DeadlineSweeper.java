package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.cases.Reminders.Reminder;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.WorkingCalendar;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what is due of deadlines, and lets the line do what the law attaches to time: from any number of instances, once each.
 * A case that fails is left alone for a while and blocks nobody.
 */
final class DeadlineSweeper<C extends Case<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweeper.class);
    private static final int PAGE = 100;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration LEAVE_ALONE = Duration.ofMinutes(5);

    private final CaseType<C, ?> type;
    private final MongoCollection<Document> cases;
    private final CaseWrites<C> writes;
    private final Reminders reminders;
    private final @Nullable Sweep<C> sweep;
    private final InstantSource clock;
    private final WorkingCalendar calendar;
    private final CaseMeters meters;

    DeadlineSweeper(
            CaseType<C, ?> type,
            MongoCollection<Document> cases,
            CaseWrites<C> writes,
            Reminders reminders,
            @Nullable Sweep<C> sweep,
            InstantSource clock,
            WorkingCalendar calendar,
            CaseMeters meters) {
        this.type = type;
        this.cases = cases;
        this.writes = writes;
        this.reminders = reminders;
        this.sweep = sweep;
        this.clock = clock;
        this.calendar = calendar;
        this.meters = meters;
    }

    /** Goes through all that is due now. */
    void round() throws InterruptedException {
        Instant now = clock.instant();
        List<String> page = due(now, null);
        while (!page.isEmpty()) {
            for (String id : page) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped while sweeping deadlines");
                }
                visit(id, now);
            }
            page = due(now, page.getLast());
        }
    }

    private List<String> due(Instant now, @Nullable String after) {
        Date date = Date.from(now);
        Bson due = and(lte("nextDue", date), or(eq("sweepAfter", null), lte("sweepAfter", date)));
        return cases.find(after == null ? due : and(gt("_id", after), due))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private void visit(String id, Instant now) {
        try {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                Optional<CaseDocument<C>> read = writes.read(id);
                if (read.isEmpty() || said(read.get(), now)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("{}: its deadlines can't be swept, next try in {}", id, LEAVE_ALONE, e);
            cases.updateOne(eq(id), Updates.set("sweepAfter", Date.from(now.plus(LEAVE_ALONE))));
        }
    }

    /** False when the case moved meanwhile, so that it must be read again. */
    private boolean said(CaseDocument<C> before, Instant now) {
        List<Reminder> due = reminders.due(before.aggregate(), before.causes(), now);
        if (due.isEmpty()) {
            return true;
        }
        String status = before.aggregate().statusName();
        List<Step> steps = new ArrayList<>();
        due.forEach(reminder -> steps.add(Step.beside(status, act(now, reminder.cause()), wire(reminder, now), "")));
        List<Step> moves = moves(before.aggregate(), due, now);
        steps.addAll(moves);
        boolean written = moves.isEmpty()
                ? writes.remind(before, steps).isPresent()
                : writes.change(before, before.aggregate(), steps).isPresent();
        if (written) {
            due.stream()
                    .filter(Reminder::missed)
                    .forEach(
                            reminder -> meters.missed(reminder.deadline().rule().kind()));
        }
        return written;
    }

    private List<Step> moves(C aggregate, List<Reminder> due, Instant now) {
        Optional<Reminder> missed = due.stream().filter(Reminder::missed).findFirst();
        if (sweep == null || missed.isEmpty()) {
            return List.of();
        }
        Act act = act(now, missed.get().cause());
        sweep.due(aggregate, act);
        return aggregate.takeFacts().stream()
                .map(fact -> new Step(act, fact, type.wire(aggregate, fact)))
                .toList();
    }

    private Wire wire(Reminder reminder, Instant now) {
        return new Wire(
                type.line().wireName() + (reminder.missed() ? ".deadline_missed.v1" : ".deadline_approaching.v1"),
                Map.of(
                        "deadline", CaseSummaries.deadline(reminder.deadline(), now, calendar),
                        "told", reminder.deadline().rule().told()));
    }

    private Act act(Instant now, String cause) {
        return new Act(now, "system:" + type.line().serviceName(), null, cause);
    }
}
