package cn.onestop.registry.adapter.http;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Text;
import cn.onestop.registry.application.MatterCases.Narrowing;
import cn.onestop.registry.application.ReadingMatters;
import cn.onestop.registry.domain.Areas;
import cn.onestop.registry.domain.matters.Matter;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.Problems;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Matters: every case of one trouble, as far as the reader may see it. */
@RestController
class MattersApi {
    private static final String LIST = "matters";

    private final ReadingMatters reading;
    private final Areas areas;
    private final Cursors cursors;

    MattersApi(ReadingMatters reading, Areas areas, Cursors cursors) {
        this.reading = reading;
        this.areas = areas;
        this.cursors = cursors;
    }

    record MatterView(
            String reference,
            List<CaseView> cases,
            List<Matter.Link> links,
            List<Matter.DeadlineOfCase> deadlines,
            List<Matter.Moment> timeline) {}

    /** @param roles the reader's own parts in the case; empty for staff */
    record CaseView(
            String reference,
            String line,
            Text lineTitle,
            String kind,
            String status,
            boolean closed,
            String area,
            String areaName,
            Instant openedAt,
            Instant changedAt,
            List<String> roles) {}

    @Operation(
            summary = "The reader's matters: a person's own, and for staff those with cases of their lines and areas")
    @Access(
            own = true,
            staff = {
                Role.CLERK,
                Role.HOTLINE_AGENT,
                Role.MEDIATOR,
                Role.AID_OFFICER,
                Role.NOTARY,
                Role.APPRAISER,
                Role.SUPERVISOR
            })
    @GetMapping("/api/matters")
    Page<MatterView> listMatters(
            Caller caller,
            @RequestParam(required = false) @Nullable Line line,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Boolean closed,
            @RequestParam Optional<String> after,
            Limit limit) {
        Narrowing narrowing = new Narrowing(
                line == null ? null : line.wireName(),
                area == null ? null : Input.area(areas, "area", area).code(),
                closed);
        String from = after.map(cursor -> cursors.read(LIST, cursor)).orElse("");
        Page<Matter> page = reading.list(caller, narrowing, from, limit.value());
        return new Page<>(
                page.items().stream().map(this::view).toList(),
                page.next() == null ? null : cursors.sign(LIST, page.next()));
    }

    @Operation(summary = "One matter: the cases, links, deadlines and steps that the reader may see")
    @Access(
            own = true,
            staff = {
                Role.CLERK,
                Role.HOTLINE_AGENT,
                Role.MEDIATOR,
                Role.AID_OFFICER,
                Role.NOTARY,
                Role.APPRAISER,
                Role.SUPERVISOR
            })
    @GetMapping("/api/matters/{reference}")
    MatterView getMatter(Caller caller, @PathVariable Reference reference) {
        if (reference.line() != Line.MATTER) {
            throw Problems.invalid("reference", new Text("不是事项编号", "is not the number of a matter"));
        }
        return view(reading.get(caller, reference.toString()));
    }

    private MatterView view(Matter matter) {
        return new MatterView(
                matter.reference(),
                matter.cases().stream().map(this::view).toList(),
                matter.links(),
                matter.deadlines(),
                matter.timeline());
    }

    private CaseView view(Matter.CaseOfMatter each) {
        CaseSummary summary = each.summary();
        return new CaseView(
                summary.reference(),
                summary.line(),
                Line.ofWireName(summary.line())
                        .map(Line::title)
                        .orElseGet(() -> new Text(summary.line(), summary.line())),
                summary.kind(),
                summary.status(),
                summary.closed(),
                summary.area(),
                areas.fullName(summary.area()),
                summary.openedAt(),
                summary.changedAt(),
                each.roles());
    }
}
