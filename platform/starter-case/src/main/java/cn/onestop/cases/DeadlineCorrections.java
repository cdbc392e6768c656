package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static java.util.stream.Collectors.joining;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.WorkingCalendar;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recomputes the deadlines of open cases, after a start with a corrected row of the table or with a newly published year of the
 * calendar: a guarded update with a history entry and an event for each case whose due day moves. An amendment is no
 * correction: it is for new cases.
 */
final class DeadlineCorrections<C extends Case<?>, S> {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineCorrections.class);
    private static final String MARKS = "platform_marks";
    private static final String MARK = "deadline-table";
    private static final int PAGE = 100;
    private static final int MOST_ATTEMPTS = 20;

    private final CaseType<C, S> type;
    private final MongoDatabase database;
    private final CaseDocuments<C, S> documents;
    private final CaseWrites<C> writes;
    private final DeadlineTable table;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    DeadlineCorrections(
            CaseType<C, S> type,
            MongoDatabase database,
            CaseDocuments<C, S> documents,
            CaseWrites<C> writes,
            DeadlineTable table,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.type = type;
        this.database = database;
        this.documents = documents;
        this.writes = writes;
        this.table = table;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Goes through the open cases, unless that was done for this table and calendar. */
    void apply() {
        MongoCollection<Document> marks = database.getCollection(MARKS);
        String today = mark();
        Document last = marks.find(eq(MARK)).first();
        if (last != null && today.equals(last.getString("value"))) {
            return;
        }
        int corrected = 0;
        List<String> page = open(null);
        while (!page.isEmpty()) {
            for (String id : page) {
                corrected += correct(id) ? 1 : 0;
            }
            page = open(page.getLast());
        }
        marks.replaceOne(eq(MARK), new Document("_id", MARK).append("value", today), new ReplaceOptions().upsert(true));
        LOG.info("deadlines recomputed under {}: {} cases have other due days", today, corrected);
    }

    private String mark() {
        return "calendar " + calendar.lastPublishedYear()
                + table.corrections().stream()
                        .map(correction -> " " + correction.right().kind() + " " + correction.wrongVersion() + ">"
                                + correction.right().version())
                        .sorted()
                        .collect(joining());
    }

    private List<String> open(@Nullable String after) {
        Bson open = or(eq("closed", false), ne("nextDue", null));
        return database.getCollection(CaseWrites.COLLECTION)
                .find(after == null ? open : and(gt("_id", after), open))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private boolean correct(String id) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CaseDocument<C> before = writes.read(id).orElse(null);
            if (before == null) {
                return false;
            }
            ObjectNode tree = StateEdits.correctRules(before.tree(), table);
            C aggregate = documents.restore(tree);
            Instant now = clock.instant();
            List<OpenDeadline> moved = moved(before, aggregate, now);
            if (moved.isEmpty() && tree.equals(before.tree())) {
                return false;
            }
            if (writes.change(before, aggregate, List.of(step(aggregate, moved, now)))
                    .isPresent()) {
                return true;
            }
        }
        throw new IllegalStateException(id + " moves too fast to be corrected");
    }

    /** The deadlines that are due at another time than was told. */
    private List<OpenDeadline> moved(CaseDocument<C> before, C aggregate, Instant now) {
        List<OpenDeadline> told = documents.toldOf(before).deadlines();
        return aggregate.deadlines().stream()
                .filter(deadline -> !deadline.isClosed() && !deadline.isStopped())
                .map((Deadline deadline) -> CaseSummaries.deadline(deadline, now, calendar))
                .filter(deadline -> told.stream().noneMatch(other -> isSame(other, deadline)))
                .toList();
    }

    private static boolean isSame(OpenDeadline told, OpenDeadline now) {
        return told.kind().equals(now.kind())
                && told.provisional() == now.provisional()
                && Optional.ofNullable(told.by()).equals(Optional.ofNullable(now.by()));
    }

    private Step step(C aggregate, List<OpenDeadline> moved, Instant now) {
        String due = moved.stream()
                .map(deadline -> deadline.kind() + " " + deadline.lastDay())
                .collect(joining(", "));
        Act act = new Act(
                now, "system:" + type.line().serviceName(), null, "clock:deadline_corrected:" + mark() + ":" + due);
        return Step.beside(
                aggregate.statusName(),
                act,
                new Wire(type.line().wireName() + ".deadline_corrected.v1", Map.of("deadlines", moved)),
                due);
    }
}
