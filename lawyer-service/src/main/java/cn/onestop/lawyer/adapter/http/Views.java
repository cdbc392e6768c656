package cn.onestop.lawyer.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Text;
import cn.onestop.lawyer.domain.Contract;
import cn.onestop.lawyer.domain.directory.Profession;
import cn.onestop.lawyer.domain.matching.Exclusion;
import cn.onestop.lawyer.domain.matching.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about a case; {@link ViewOfLegalService} decides which of them a reader gets. */
final class Views {
    private Views() {}

    /**
     * One case, as far as this reader may see it.
     *
     * @param narrative null for a lawyer who is only asked
     * @param proxy who filed it; null when the client did
     * @param assignment null unless legal aid asks for counsel
     * @param candidates who was found, the best first; for the client and staff
     * @param offers all of them for the client and staff, for a lawyer the own
     * @param counsel who accepted; null until then
     * @param humanAskedAt when a person's decision was asked for in place of the ranking; null when none is waited for
     * @param ending why it came to an end without its work being done, else null
     * @param attachments ids of files; none for a lawyer who is only asked
     */
    record LegalServiceView(
            String reference,
            String matter,
            Named kind,
            Named field,
            Named status,
            boolean closed,
            String area,
            Instant openedAt,
            ClientView client,
            @Nullable ProxyView proxy,
            String request,
            @Nullable String narrative,
            List<OpponentView> opponents,
            @Nullable AssignmentView assignment,
            List<CandidateView> candidates,
            List<OfferView> offers,
            @Nullable CounselView counsel,
            @Nullable Instant humanAskedAt,
            @Nullable ContractView contract,
            @Nullable ReportView report,
            @Nullable RatingView rating,
            @Nullable Named ending,
            List<String> attachments,
            List<ReferralView> referrals,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /** @param you whether the reader is the client, or speaks for it */
    record ClientView(String key, String name, boolean organisation, boolean you) {}

    record ProxyView(String clerk, String scope, Instant consentGivenAt) {}

    record OpponentView(String name, boolean organisation) {}

    /** @param only the one profession that may act, or null; {@code years} of practice in the field that are needed (Legal Aid Law art. 26) */
    record AssignmentView(
            @Nullable Profession only, int years, @Nullable LocalDate lastDay) {}

    /**
     * @param lawyer id in the directory
     * @param points out of 100, as the reasons say
     * @param conflict why this one can't act; null for no conflict, and until it was checked
     */
    record CandidateView(
            String lawyer,
            String name,
            Named profession,
            String firm,
            int points,
            List<Reason> reasons,
            boolean checked,
            @Nullable ConflictView conflict) {}

    /** Says nothing of the other case. */
    record ConflictView(String code, Text reason, Article article) {}

    /** @param reason why it was declined, else null; {@code words} for the client's side and the lawyer */
    record OfferView(
            String lawyer,
            String name,
            Instant at,
            Instant until,
            String answer,
            @Nullable Named reason,
            @Nullable String words) {}

    record CounselView(String lawyer, String name, Named profession, String firm, int yearsOfPractice, boolean you) {}

    /** @param amountYuan null where there is no fee, or it can't be told beforehand */
    record ContractView(
            String number,
            Contract.Fee fee,
            @Nullable BigDecimal amountYuan,
            Contract.Powers powers,
            String paper,
            Instant drawnUpAt,
            @Nullable Instant signedByClientAt,
            @Nullable Instant signedByFirmAt) {}

    record ReportView(Instant at, Named outcome, String summary, List<String> papers) {}

    record RatingView(int stars, String words, Instant at) {}

    /**
     * Why somebody stands where in the ranking, or can't be asked.
     *
     * @param fits whether the rules of the directory let this one be asked
     * @param exclusions why not; empty when they do
     * @param conflict what the check of conflicts found over all lines; null for nothing
     */
    record ExplainedView(
            String lawyer,
            String name,
            boolean fits,
            int points,
            List<Reason> reasons,
            List<Exclusion> exclusions,
            @Nullable ConflictView conflict) {}
}
