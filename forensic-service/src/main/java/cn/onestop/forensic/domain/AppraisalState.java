package cn.onestop.forensic.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored, form 1.
 *
 * @param rejection null unless it was not accepted
 * @param termination null unless it ended without an opinion
 * @param agreement null until the letter of entrustment was drawn up
 * @param relief null unless legal aid relieved the person of fees
 * @param opinion null until somebody wrote it down
 */
public record AppraisalState(
        Commission commission,
        Status status,
        @Nullable Rejection rejection,
        @Nullable Termination termination,
        @Nullable Agreement agreement,
        @Nullable Relief relief,
        List<Member> members,
        List<Recusal> recusals,
        List<CustodyEntry> custody,
        List<MaterialsAsk> asks,
        @Nullable Opinion opinion,
        List<Correction> corrections,
        List<Testimony> testimonies,
        List<String> attachments,
        List<IncomingReferral> received,
        List<Deadline> deadlines) {
    public AppraisalState {
        members = List.copyOf(members);
        recusals = List.copyOf(recusals);
        custody = List.copyOf(custody);
        asks = List.copyOf(asks);
        corrections = List.copyOf(corrections);
        testimonies = List.copyOf(testimonies);
        attachments = List.copyOf(attachments);
        received = List.copyOf(received);
        deadlines = List.copyOf(deadlines);
    }

    static AppraisalState begun(Commission commission, List<IncomingReferral> received) {
        return new AppraisalState(
                commission,
                Status.ENTRUSTED,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                received,
                List.of());
    }
}
