package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.SentReferral;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored, form 1.
 *
 * @param holder who has the case in hand or is asked to take it; null in any other status
 * @param counsel who accepted it; stays when the case is over
 * @param humanAskedAt when a person's decision was asked for in place of the ranking, or null
 */
public record LegalServiceState(
        Intake intake,
        Status status,
        List<Shortlisted> shortlist,
        List<Offer> offers,
        @Nullable Counsel holder,
        @Nullable Counsel counsel,
        @Nullable Instant humanAskedAt,
        @Nullable Contract contract,
        @Nullable ClosingReport report,
        @Nullable ClientRating rating,
        @Nullable Ending ending,
        List<String> attachments,
        List<SentReferral> sent,
        List<IncomingReferral> received,
        List<Deadline> deadlines) {
    public LegalServiceState {
        shortlist = List.copyOf(shortlist);
        offers = List.copyOf(offers);
        attachments = List.copyOf(attachments);
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        deadlines = List.copyOf(deadlines);
    }

    static LegalServiceState begun(Intake intake, List<IncomingReferral> received) {
        return new LegalServiceState(
                intake,
                Status.REQUESTED,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                received,
                List.of());
    }
}
