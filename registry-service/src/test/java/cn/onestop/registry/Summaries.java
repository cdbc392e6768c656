package cn.onestop.registry;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Cases as their lines tell of them: a wage dispute that was escalated, and whatever a test makes of it. */
public final class Summaries {
    public static final Instant OPENED = Instant.parse("2026-03-02T01:00:00Z");

    private Summaries() {}

    public static String mint(Line line) {
        return Reference.mint(line, LocalDate.of(2026, 3, 2), ThreadLocalRandom.current())
                .toString();
    }

    public static CaseSummary of(Line line, String reference, String matter, String area, Party... parties) {
        return new CaseSummary(
                reference,
                line.wireName(),
                "WAGES",
                "OPEN",
                false,
                area,
                matter,
                OPENED,
                OPENED,
                1,
                List.of(parties),
                List.of(),
                List.of());
    }

    public static CaseSummary at(CaseSummary summary, long sequence, String status) {
        return new CaseSummary(
                summary.reference(),
                summary.line(),
                summary.kind(),
                status,
                summary.closed(),
                summary.area(),
                summary.matter(),
                summary.openedAt(),
                summary.openedAt().plusSeconds(60 * sequence),
                sequence,
                summary.parties(),
                summary.deadlines(),
                summary.links());
    }

    public static CaseSummary with(CaseSummary summary, List<OpenDeadline> deadlines, CaseLink... links) {
        return new CaseSummary(
                summary.reference(),
                summary.line(),
                summary.kind(),
                summary.status(),
                summary.closed(),
                summary.area(),
                summary.matter(),
                summary.openedAt(),
                summary.changedAt(),
                summary.sequence(),
                summary.parties(),
                deadlines,
                List.of(links));
    }
}
