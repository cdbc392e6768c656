package cn.onestop.lawyer.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.ReferralEvent;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.directory.Specialty;
import java.time.Instant;

/** Everything that can come about in a case. What a record holds goes on the wire beside the case's summary: never a narrative or a name. */
public sealed interface LegalServiceEvent {
    record Requested(Work work, Specialty field, boolean byProxy) implements LegalServiceEvent {}

    record Referred(Line from, String fromCase, boolean assignment) implements LegalServiceEvent {}

    record Matched(int candidates, boolean byHand) implements LegalServiceEvent {}

    record ConflictsChecked(int clear, int conflicts) implements LegalServiceEvent {}

    record Offered(int number, Instant until) implements LegalServiceEvent {}

    record Accepted(Profession profession) implements LegalServiceEvent {}

    record Declined(DeclineReason reason) implements LegalServiceEvent {}

    record Expired() implements LegalServiceEvent {}

    record NoLawyerFound(Ending why) implements LegalServiceEvent {}

    record Withdrawn(Ending why) implements LegalServiceEvent {}

    record HumanDecisionAsked() implements LegalServiceEvent {}

    record ContractDrawnUp(Contract.Fee fee) implements LegalServiceEvent {}

    record ContractSigned(Contract.Side side) implements LegalServiceEvent {}

    record Engaged(Contract.Fee fee) implements LegalServiceEvent {}

    record Closed(ClosingReport.Outcome outcome) implements LegalServiceEvent {}

    record Terminated(Ending why) implements LegalServiceEvent {}

    record Rated(int stars) implements LegalServiceEvent {}

    record AttachmentAdded() implements LegalServiceEvent {}

    record BetweenLines(ReferralEvent what) implements LegalServiceEvent {}

    /** The fact in the event's type: {@code lawyer.<fact>.v1}. */
    default String fact() {
        return switch (this) {
            case Requested e -> "requested";
            case Referred e -> "referred";
            case Matched e -> "matched";
            case ConflictsChecked e -> "conflicts_checked";
            case Offered e -> "offered";
            case Accepted e -> "accepted";
            case Declined e -> "declined";
            case Expired e -> "expired";
            case NoLawyerFound e -> "no_lawyer_found";
            case Withdrawn e -> "withdrawn";
            case HumanDecisionAsked e -> "human_decision_asked";
            case ContractDrawnUp e -> "contract_drawn_up";
            case ContractSigned e -> "contract_signed";
            case Engaged e -> "engaged";
            case Closed e -> "closed";
            case Terminated e -> "terminated";
            case Rated e -> "rated";
            case AttachmentAdded e -> "attachment_added";
            case BetweenLines e -> e.what().fact();
        };
    }
}
