package cn.onestop.cases;

import cn.onestop.cases.views.DeadlineViews;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Line;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.Etags;
import cn.onestop.web.PartnerScopes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * How a case stands, for the partner's system that filed it. It learns what it needs to tell the person whose errand it ran: the
 * status, the deadlines and what comes next. Who else is in the case, what was said and what came of it stay the parties' own: the
 * consent was to file.
 */
@Tag(name = "partners")
@RestController
final class ProgressController<C extends Case<?>> {
    private final CaseStore<C> store;
    private final Line line;
    private final DeadlineViews deadlines;

    ProgressController(CaseStore<C> store, Line line, DeadlineViews deadlines) {
        this.store = store;
        this.line = line;
        this.deadlines = deadlines;
    }

    /**
     * @param next the deadline that is to be met next; null when nothing runs
     */
    record CaseProgress(
            String reference,
            String matter,
            Named line,
            Named status,
            boolean closed,
            String area,
            Instant openedAt,
            @Nullable OpenDeadline next,
            List<OpenDeadline> deadlines) {}

    @Operation(summary = "How a case stands, for the partner's system that filed it")
    @Access(scope = PartnerScopes.READ_CASES)
    @GetMapping("${onestop.cases.path}/{reference}/progress")
    ResponseEntity<CaseProgress> progress(Caller caller, @PathVariable Reference reference) {
        Stored<C> stored = store.getFiledBy(caller.account(), CaseRequest.requireOf(line, reference));
        C aggregate = stored.value();
        List<OpenDeadline> running = deadlines.of(aggregate, false);
        return ResponseEntity.ok()
                .eTag(Etags.of(stored.version()))
                .body(new CaseProgress(
                        aggregate.reference().toString(),
                        aggregate.matter().toString(),
                        new Named(line.name(), line.title()),
                        new Named(aggregate.statusName(), aggregate.statusTitle()),
                        aggregate.isClosed(),
                        aggregate.area(),
                        aggregate.openedAt(),
                        next(running),
                        running));
    }

    private static @Nullable OpenDeadline next(List<OpenDeadline> all) {
        return all.stream()
                .filter(one -> one.by() != null && one.state() != Deadline.State.MET)
                .min(Comparator.comparing(OpenDeadline::by))
                .orElse(null);
    }
}
