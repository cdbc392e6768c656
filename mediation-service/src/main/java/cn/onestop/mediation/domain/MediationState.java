package cn.onestop.mediation.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.SentReferral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mediation as it is stored, form 1.
 *
 * @param received the referral that opened it, if one did
 * @param wishes which party wants it open (true) or closed (false), by key
 * @param followUps what the committee found out about the performance
 * @param sent the referrals to other lines
 * @param enclosures what travels with each of them, by its id
 */
public record MediationState(
        Intake intake,
        List<IncomingReferral> received,
        Status status,
        List<Participant> participants,
        List<Mediator> mediators,
        Map<String, Boolean> wishes,
        List<Session> sessions,
        List<Precaution> precautions,
        List<Concession> concessions,
        @Nullable Agreement agreement,
        List<FollowUp> followUps,
        @Nullable Confirmation confirmation,
        @Nullable Ending ending,
        boolean arbitrationOpen,
        List<SentReferral> sent,
        Map<String, Enclosure> enclosures,
        List<Evidence> evidence,
        List<String> attachments,
        List<Deadline> deadlines) {
    public MediationState {
        participants = List.copyOf(participants);
        mediators = List.copyOf(mediators);
        wishes = Map.copyOf(wishes);
        sessions = List.copyOf(sessions);
        precautions = List.copyOf(precautions);
        concessions = List.copyOf(concessions);
        followUps = List.copyOf(followUps);
        received = List.copyOf(received);
        sent = List.copyOf(sent);
        enclosures = Map.copyOf(enclosures);
        evidence = List.copyOf(evidence);
        attachments = List.copyOf(attachments);
        deadlines = List.copyOf(deadlines);
    }

    /** A case of which nothing is known but how it began. */
    static MediationState opened(
            Intake intake, List<IncomingReferral> received, Status start, List<Participant> participants) {
        return new MediationState(
                intake,
                received,
                start,
                participants,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
