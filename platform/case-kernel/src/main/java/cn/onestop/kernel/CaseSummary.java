package cn.onestop.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every service may know of a case. It travels in each event and stands in the line's feed; read models are made of it.
 *
 * @param kind what the case is about, as the line names it
 * @param area code of the area that is responsible
 * @param sequence of the last event; a read model applies only a higher one
 */
public record CaseSummary(
        String reference,
        String line,
        String kind,
        String status,
        boolean closed,
        String area,
        String matter,
        Instant openedAt,
        Instant changedAt,
        long sequence,
        List<Party> parties,
        List<OpenDeadline> deadlines,
        List<CaseLink> links) {

    /** A deadline as others see it. {@code lastDay} and {@code by} are null while the clock stands still. */
    public record OpenDeadline(
            String kind,
            Text title,
            Deadline.State state,
            @Nullable LocalDate lastDay,
            @Nullable Instant by,
            boolean provisional,
            Text basis,
            Article article) {}

    /** A link to another case, as both lines name it: {@code ESCALATED_TO}, {@code FEE_RELIEF_FROM}, … */
    public record CaseLink(LinkType type, String to, String referral) {}

    /** What a referral is for. */
    public enum LinkType {
        REFERRED_TO,
        ESCALATED_TO,
        ASSIGNED_TO,
        FEE_RELIEF_FROM,
        EVIDENCE_FOR,
        CONFIRMS
    }
}
