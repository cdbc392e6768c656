package cn.onestop.legalaid.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.legalaid.domain.Counsel;
import cn.onestop.legalaid.domain.Decision.FeeRelief;
import cn.onestop.legalaid.domain.DocumentKind;
import cn.onestop.legalaid.domain.Filing.Channel;
import cn.onestop.legalaid.domain.Filing.Place;
import cn.onestop.legalaid.domain.Filing.Relation;
import cn.onestop.legalaid.domain.LegalAidState.ClosingReport;
import cn.onestop.legalaid.domain.eligibility.Circumstances;
import cn.onestop.legalaid.domain.eligibility.Eligibility;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about an application; {@link ViewOfApplication} decides which of them a reader gets. None names the opponent. */
final class Views {
    private Views() {}

    /**
     * One application, as far as this reader may see it.
     *
     * @param eligibility the calculation as things stand, explained rule by rule
     * @param decision the one that counts now; null before the first
     * @param supervision null for the counsel, whom it may be about
     */
    record ApplicationView(
            String reference,
            String matter,
            Named kind,
            Named status,
            boolean closed,
            String area,
            String site,
            Channel channel,
            Instant openedAt,
            PersonView applicant,
            @Nullable RepresentativeView representative,
            Place place,
            String narrative,
            Circumstances circumstances,
            Eligibility eligibility,
            @Nullable SupplementView supplement,
            @Nullable ProvisionalView provisionalAid,
            @Nullable DecisionView decision,
            WorkView work,
            @Nullable TerminationView termination,
            List<ObjectionView> objections,
            @Nullable SupervisionView supervision,
            List<DocumentView> documents,
            List<CaseLink> links,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /** @param you whether the reader is this person */
    record PersonView(String key, String name, boolean you) {}

    record RepresentativeView(String key, String name, Relation relation, Text title, boolean you) {}

    record SupplementView(
            List<String> items, Instant askedAt, @Nullable Instant deliveredAt) {}

    record ProvisionalView(
            Named ground, String evidence, @Nullable LocalDate periodEndsOn, Instant at) {}

    /**
     * @param refusal the reason, the law, the objection and the further remedies; null when granted
     * @param basis the calculation on which it rests, with the version of the standard
     */
    record DecisionView(
            boolean granted, Instant at, @Nullable Refusal refusal, Eligibility basis, FeeRelief feeRelief) {}

    record WorkView(
            @Nullable Counsel counsel,
            List<ReferralView> referrals,
            List<ProgressView> progress,
            @Nullable ReportView report) {}

    record ReferralView(
            String id,
            String type,
            Named to,
            String status,
            Instant offeredAt,
            @Nullable AnswerView answer) {}

    record AnswerView(
            Instant at,
            @Nullable String caseReference,
            @Nullable Refusal refusal,
            @Nullable String outcome) {}

    record ProgressView(Instant at, String told) {}

    record ReportView(Instant at, ClosingReport.Outcome outcome, String summary, List<String> papers) {}

    record TerminationView(
            Named ground,
            String reason,
            Instant at,
            List<Refusal.NextStep> remedies,
            @Nullable SanctionView sanction) {}

    record SanctionView(BigDecimal repay, BigDecimal fine, Instant at) {}

    record ObjectionView(
            String reason,
            Instant receivedAt,
            @Nullable Boolean upheld,
            @Nullable Instant decidedAt,
            String grounds) {}

    record SupervisionView(
            List<ChangeView> changesOfCounsel,
            List<ComplaintView> complaints,
            List<QualityView> qualityReviews,
            List<VisitView> returnVisits) {}

    record ChangeView(
            String reason, Instant askedAt, @Nullable Boolean granted, String grounds) {}

    record ComplaintView(
            int number,
            String text,
            Instant madeAt,
            @Nullable Instant answeredAt,
            String answer) {}

    record QualityView(int grade, Instant at, String remarks) {}

    record VisitView(int satisfaction, Instant at, String words) {}

    record DocumentView(String attachment, DocumentKind kind, Instant addedAt) {}
}
