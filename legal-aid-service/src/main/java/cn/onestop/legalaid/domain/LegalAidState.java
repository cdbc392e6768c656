package cn.onestop.legalaid.domain;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IncomingReferral;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Referral;
import cn.onestop.kernel.Sensitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of an application, as a tree of values: what the store writes and reads. */
public record LegalAidState(
        Reference reference,
        Reference matter,
        Instant openedAt,
        String openedBy,
        AidStatus status,
        Filing filing,
        @Nullable IncomingReferral origin,
        @Nullable Supplement supplement,
        @Nullable ProvisionalAid provisionalAid,
        List<Decision> decisions,
        Work work,
        @Nullable Termination termination,
        @Nullable Sanction sanction,
        List<Objection> objections,
        Supervision supervision,
        List<Document> documents,
        List<Deadline> deadlines) {

    /**
     * What was told to be missing; once in a case (art. 43(2)).
     *
     * @param items the material or explanation that is asked for
     * @param deliveredAt null until it came
     */
    public record Supplement(
            List<String> items,
            Instant askedAt,
            String askedBy,
            @Nullable Instant deliveredAt) {
        public Supplement {
            items = List.copyOf(items);
        }

        Supplement delivered(Instant at) {
            return new Supplement(items, askedAt, askedBy, at);
        }
    }

    /**
     * Aid before the decision (art. 44).
     *
     * @param periodEndsOn the day on which the statutory period ends; null for the other grounds
     */
    public record ProvisionalAid(
            ProvisionalGround ground,
            String evidence,
            @Nullable LocalDate periodEndsOn,
            Instant at,
            String by) {}

    /**
     * The work for the aided person.
     *
     * @param counsel who acts now, or null
     * @param former who acted before
     * @param offers assignments that were offered to the lawyers' line
     * @param feeReliefs referrals to notary and forensic offices (art. 53)
     */
    public record Work(
            @Nullable Counsel counsel,
            List<Counsel> former,
            List<Referral> offers,
            List<Referral> feeReliefs,
            List<Progress> progress,
            @Nullable ClosingReport report) {
        static final Work NONE = new Work(null, List.of(), List.of(), List.of(), List.of(), null);

        public Work {
            former = List.copyOf(former);
            offers = List.copyOf(offers);
            feeReliefs = List.copyOf(feeReliefs);
            progress = List.copyOf(progress);
        }
    }

    /** What the aided person was told (art. 46(2)). */
    public record Progress(Instant at, String by, Sensitive told) {}

    /** The report at the end, with the papers (art. 50). */
    public record ClosingReport(Instant at, String by, Outcome outcome, Sensitive summary, List<String> papers) {
        /** How the aided matter ended. */
        public enum Outcome {
            WON,
            PARTLY_WON,
            LOST,
            SETTLED,
            ADVISED,
            OTHER
        }

        public ClosingReport {
            papers = List.copyOf(papers);
        }
    }

    /** @param reason why the ground is there, with its proof */
    public record Termination(TerminationGround ground, String reason, Instant at, String by) {}

    /**
     * What the applicant holds against a refusal or a termination (art. 49).
     *
     * @param upheld null until it is decided
     */
    public record Objection(
            Sensitive reason,
            Instant receivedAt,
            @Nullable Boolean upheld,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            String grounds) {
        Objection decided(boolean upholds, Instant at, String by, String why) {
            return new Objection(reason, receivedAt, upholds, at, by, why);
        }
    }

    /** What watches over the work (arts 55-59). */
    public record Supervision(
            List<CounselChange> changes,
            List<Complaint> complaints,
            List<QualityReview> reviews,
            List<ReturnVisit> visits) {
        static final Supervision NONE = new Supervision(List.of(), List.of(), List.of(), List.of());

        public Supervision {
            changes = List.copyOf(changes);
            complaints = List.copyOf(complaints);
            reviews = List.copyOf(reviews);
            visits = List.copyOf(visits);
        }
    }

    /** @param granted null until it is decided */
    public record CounselChange(
            Sensitive reason,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable Instant decidedAt,
            String grounds) {}

    /** @param answer empty until it is given */
    public record Complaint(
            int number,
            Sensitive text,
            Instant madeAt,
            @Nullable Instant answeredAt,
            String answer) {}

    /** @param grade from 1 to 5 */
    public record QualityReview(int grade, String by, Instant at, String remarks) {}

    /** @param satisfaction from 1 to 5, satisfied from 4 */
    public record ReturnVisit(int satisfaction, String by, Instant at, Sensitive words) {}

    /** @param repay the cost of the aid that was given; @param fine up to 3,000 yuan */
    public record Sanction(BigDecimal repay, BigDecimal fine, String by, Instant at) {}

    /** @param attachment id in the attachment store */
    public record Document(String attachment, DocumentKind kind, Instant addedAt, String addedBy) {}

    public LegalAidState {
        decisions = List.copyOf(decisions);
        objections = List.copyOf(objections);
        documents = List.copyOf(documents);
        deadlines = List.copyOf(deadlines);
    }
}
