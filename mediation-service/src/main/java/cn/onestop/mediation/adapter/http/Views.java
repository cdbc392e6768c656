package cn.onestop.mediation.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.mediation.domain.Agreement;
import cn.onestop.mediation.domain.Confirmation;
import cn.onestop.mediation.domain.Ending;
import cn.onestop.mediation.domain.Participant;
import cn.onestop.mediation.domain.Precaution;
import cn.onestop.mediation.domain.Remedy;
import cn.onestop.mediation.domain.Site;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about a mediation; {@link ViewOfMediation} decides which of them a reader gets. */
final class Views {
    private Views() {}

    /**
     * One mediation, as far as this reader may see it.
     *
     * @param proxy who filed for the applicant; null when nobody did, or for the other side
     * @param confirmationExcluded why no court confirms the agreement; null when one may
     * @param links to cases on other lines that this reader may know of
     */
    record MediationView(
            String reference,
            String matter,
            Named kind,
            Named status,
            boolean closed,
            String area,
            Site site,
            Instant openedAt,
            DisputeView dispute,
            List<PartyView> parties,
            @Nullable ProxyView proxy,
            List<MediatorView> mediators,
            boolean open,
            List<SessionView> sessions,
            List<PrecautionView> precautions,
            @Nullable AgreementView agreement,
            @Nullable ConfirmationView confirmation,
            @Nullable Refusal confirmationExcluded,
            @Nullable EndingView ending,
            List<Remedy> remedies,
            List<String> attachments,
            List<EvidenceView> evidence,
            List<ReferralView> referrals,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /** @param narrative for the applicant's side only, else null */
    record DisputeView(
            String request,
            @Nullable String narrative,
            @Nullable BigDecimal amountYuan) {}

    /** @param you whether the reader is this party, or speaks for it */
    record PartyView(
            String key,
            Participant.Role role,
            String name,
            boolean organisation,
            Participant.Consent consent,
            @Nullable Instant consentAt,
            boolean you) {}

    record ProxyView(String clerk, String site, String scope, Instant consentGivenAt) {}

    record MediatorView(String id, String name) {}

    /** @param record null until the session was held */
    record SessionView(
            int number,
            Instant convenedFor,
            String place,
            @Nullable Instant heldAt,
            List<String> attended,
            @Nullable String record) {}

    /** @param what for those who handle the case only, else null */
    record PrecautionView(
            Precaution.Kind kind, Instant at, @Nullable String what) {}

    record AgreementView(
            Agreement.Form form,
            String terms,
            Set<Agreement.Subject> subjects,
            @Nullable LocalDate performOn,
            @Nullable PaymentView payment,
            Map<String, Instant> signatures,
            @Nullable Instant sealedAt,
            @Nullable Instant effectiveAt,
            @Nullable Instant writtenDownAt,
            List<FollowUpView> followUps) {}

    /** @param payer key of the party who owes it, {@code payee} of the one to whom it is owed */
    record PaymentView(String payer, String payee, BigDecimal amountYuan) {}

    record FollowUpView(Instant at, String found) {}

    record ConfirmationView(
            Confirmation.Status status,
            Text title,
            String court,
            @Nullable Instant filedAt,
            String docket,
            @Nullable Instant takenUpAt,
            @Nullable Instant ruledAt,
            String reason,
            List<Remedy> remedies) {}

    /**
     * A forensic opinion that was asked for here.
     *
     * @param opinion its number, under which anyone may check it with the code
     * @param sha256 of the document
     */
    record EvidenceView(String opinion, Instant issuedAt, String code, String sha256, Instant receivedAt) {}

    record EndingView(Ending.Reason reason, Instant at) {}
}
