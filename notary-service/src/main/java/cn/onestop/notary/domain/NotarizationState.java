package cn.onestop.notary.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.SentReferral;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is stored, form 1.
 *
 * @param application null until the person whom another line sent says what is to be notarized
 * @param notary who is to act, or acts
 * @param performedAt when the creditor said that the debt of a deed was paid, or null
 */
public record NotarizationState(
        Intake intake,
        Status status,
        List<Participant> participants,
        @Nullable Application application,
        @Nullable ActingNotary notary,
        Examination examination,
        @Nullable Relief relief,
        @Nullable Fee fee,
        @Nullable Draft draft,
        @Nullable Certificate certificate,
        List<Review> reviews,
        @Nullable Commitment commitment,
        Execution execution,
        @Nullable Instant performedAt,
        @Nullable Outcome outcome,
        boolean takenUp,
        List<SentReferral> sent,
        List<IncomingReferral> received,
        List<Deadline> deadlines) {
    public NotarizationState {
        participants = List.copyOf(participants);
        reviews = List.copyOf(reviews);
        sent = List.copyOf(sent);
        received = List.copyOf(received);
        deadlines = List.copyOf(deadlines);
    }

    /** What the notary examined. */
    public record Examination(
            @Nullable Telling telling,
            List<Provided> materials,
            List<Supplement> supplements,
            List<Verification> verifications) {
        static final Examination NONE = new Examination(null, List.of(), List.of(), List.of());

        public Examination {
            materials = List.copyOf(materials);
            supplements = List.copyOf(supplements);
            verifications = List.copyOf(verifications);
        }
    }

    /**
     * Why there is no certificate: exactly one of the three.
     *
     * @param words the notary's
     */
    public record Outcome(
            @Nullable NonAcceptance notAccepted,
            @Nullable RefusalGround refused,
            @Nullable Ending terminated,
            String words) {}

    static NotarizationState begun(
            Intake intake,
            List<Participant> participants,
            @Nullable Application application,
            List<IncomingReferral> received) {
        return new NotarizationState(
                intake,
                Status.APPLIED,
                participants,
                application,
                null,
                Examination.NONE,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                Execution.NOT_ASKED,
                null,
                null,
                false,
                List.of(),
                received,
                List.of());
    }
}
