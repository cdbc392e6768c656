package cn.onestop.mediation.domain;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.ReferralEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can come about in a mediation. What a record holds goes on the wire beside the case's summary: never a
 * narrative, a concession or an agreement's terms.
 */
public sealed interface MediationEvent {
    record Applied(DisputeKind dispute, boolean byProxy) implements MediationEvent {}

    record Referred(Line from, String fromCase) implements MediationEvent {}

    record StartedProactively(DisputeKind dispute) implements MediationEvent {}

    record RespondentNamed() implements MediationEvent {}

    record ConsentAsked() implements MediationEvent {}

    record ConsentGiven(Participant.Role party) implements MediationEvent {}

    record Declined(Ending.Reason reason) implements MediationEvent {}

    record Accepted() implements MediationEvent {}

    record MediatorsSet(Mediator.Choice choice, List<String> mediators) implements MediationEvent {}

    record MediatorsRefused() implements MediationEvent {}

    record OpennessChosen(boolean open) implements MediationEvent {}

    record SessionConvened(int number, Instant convenedFor) implements MediationEvent {}

    record SessionHeld(int number) implements MediationEvent {}

    record PrecautionTaken() implements MediationEvent {}

    /** Something was added to the file of the case (People's Mediation Law art. 27); says no more than that. */
    record RecordKept() implements MediationEvent {}

    record AgreementDrafted() implements MediationEvent {}

    record AgreementSigned() implements MediationEvent {}

    record AgreedInWriting(Instant effectiveAt, @Nullable LocalDate performOn) implements MediationEvent {}

    record AgreedOrally(Instant effectiveAt, @Nullable LocalDate performOn) implements MediationEvent {}

    record OralAgreementWrittenDown() implements MediationEvent {}

    record Failed(Ending.Reason reason, List<String> remedies) implements MediationEvent {}

    record Withdrawn() implements MediationEvent {}

    record TimeLimitExtended(int days) implements MediationEvent {}

    /** The 15 days of Labour Mediation Law art. 14 are over without an agreement: arbitration is open. */
    record ArbitrationOpened() implements MediationEvent {}

    record PerformanceFollowedUp() implements MediationEvent {}

    record Performed() implements MediationEvent {}

    record Breached(List<String> remedies) implements MediationEvent {}

    record ConfirmationFiled() implements MediationEvent {}

    record ConfirmationTakenUp() implements MediationEvent {}

    record ConfirmationTakesLonger(int days) implements MediationEvent {}

    record ConfirmationNotAccepted() implements MediationEvent {}

    record ConfirmationWithdrawn() implements MediationEvent {}

    record Confirmed() implements MediationEvent {}

    record ConfirmationDismissed() implements MediationEvent {}

    record ConfirmationLapsed() implements MediationEvent {}

    /** What came about between lines. */
    record BetweenLines(ReferralEvent what) implements MediationEvent {}

    /** The event's name for other services, which they bind to: {@code mediation.<fact>.v1}. */
    default String wireType() {
        return "mediation." + fact() + ".v1";
    }

    private String fact() {
        return switch (this) {
            case Applied e -> "applied";
            case Referred e -> "referred";
            case StartedProactively e -> "started_proactively";
            case RespondentNamed e -> "respondent_named";
            case ConsentAsked e -> "consent_asked";
            case ConsentGiven e -> "consent_given";
            case Declined e -> "declined";
            case Accepted e -> "accepted";
            case MediatorsSet e -> "mediators_set";
            case MediatorsRefused e -> "mediators_refused";
            case OpennessChosen e -> "openness_chosen";
            case SessionConvened e -> "session_convened";
            case SessionHeld e -> "session_held";
            case PrecautionTaken e -> "precaution_taken";
            case RecordKept e -> "record_kept";
            case AgreementDrafted e -> "agreement_drafted";
            case AgreementSigned e -> "agreement_signed";
            case AgreedInWriting e -> "agreed_in_writing";
            case AgreedOrally e -> "agreed_orally";
            case OralAgreementWrittenDown e -> "oral_agreement_written_down";
            case Failed e -> "failed";
            case Withdrawn e -> "withdrawn";
            case TimeLimitExtended e -> "time_limit_extended";
            case ArbitrationOpened e -> "arbitration_opened";
            case PerformanceFollowedUp e -> "performance_followed_up";
            case Performed e -> "performed";
            case Breached e -> "breached";
            case ConfirmationFiled e -> "confirmation_filed";
            case ConfirmationTakenUp e -> "confirmation_taken_up";
            case ConfirmationTakesLonger e -> "confirmation_takes_longer";
            case ConfirmationNotAccepted e -> "confirmation_not_accepted";
            case ConfirmationWithdrawn e -> "confirmation_withdrawn";
            case Confirmed e -> "confirmed";
            case ConfirmationDismissed e -> "confirmation_dismissed";
            case ConfirmationLapsed e -> "confirmation_lapsed";
            case BetweenLines e -> e.what().fact();
        };
    }
}
