package cn.onestop.notary.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.cases.views.ReferralView;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.notary.domain.Places;
import cn.onestop.notary.domain.Print;
import cn.onestop.notary.domain.Relief;
import cn.onestop.notary.domain.Review;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about a case; {@link ViewOfNotarization} decides which of them a reader gets. */
final class Views {
    private Views() {}

    /**
     * One case, as far as this reader may see it. Who only asked for a review sees the certificate and that review.
     *
     * @param office null where none of the directory serves the area
     * @param proxy who applied for the applicant; null when nobody did
     * @param application null until the applicant said what is to be notarized
     * @param materials what the kind needs, with what was handed in; the other party sees its own files
     * @param verifications none for the other party
     * @param notary who is to act, or acts; null until then
     * @param telling what was told of meaning and consequences; null until then
     * @param fee null until the acceptance, and for the other party
     * @param draft for notaries; else null
     * @param certificate null until it is issued
     * @param commitment the debtor's; null until then
     * @param execution null unless an execution certificate was asked for
     * @param performedAt when the creditor said that the debt of a deed was paid, else null
     * @param ending why there is no certificate; null while there may be one
     */
    record NotarizationView(
            String reference,
            String matter,
            Named kind,
            Named status,
            boolean closed,
            String area,
            Instant openedAt,
            @Nullable OfficeRef office,
            List<PartyView> parties,
            @Nullable ProxyView proxy,
            @Nullable ApplicationView application,
            List<MaterialView> materials,
            @Nullable NotaryRef notary,
            @Nullable TellingView telling,
            List<SupplementView> supplements,
            List<VerificationView> verifications,
            @Nullable FeeView fee,
            @Nullable DraftView draft,
            @Nullable CertificateView certificate,
            List<ReviewView> reviews,
            @Nullable CommitmentView commitment,
            @Nullable ExecutionView execution,
            @Nullable Instant performedAt,
            @Nullable EndingView ending,
            List<ReferralView> referrals,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    record OfficeRef(String id, String name, String address) {}

    /** @param you whether the reader is it, or speaks for it */
    record PartyView(String key, String name, boolean organisation, Named role, boolean you) {}

    record ProxyView(String by, Named basis, String scope, Instant givenAt) {}

    /** @param narrative null for the other party */
    record ApplicationView(
            String request,
            @Nullable String narrative,
            Places places,
            @Nullable BigDecimal amountYuan,
            @Nullable DebtView debt) {}

    record DebtView(
            String agreement,
            LocalDate madeOn,
            String terms,
            String creditor,
            String debtor,
            BigDecimal amountYuan,
            LocalDate payBy) {}

    /** @param known whether the registers or the sender know it, so that it need not be handed in */
    record MaterialView(String code, Text title, boolean required, boolean known, List<FileView> files) {}

    record FileView(String attachment, Instant at) {}

    record NotaryRef(String id, String name, boolean you) {}

    record TellingView(Text meaning, String words, Instant at) {}

    record SupplementView(
            List<String> materials,
            String words,
            Instant askedAt,
            @Nullable Instant receivedAt) {}

    /** @param elsewhere the other office; null where this one verifies. {@code result} is for notaries */
    record VerificationView(
            @Nullable String elsewhere,
            String what,
            Instant begunAt,
            @Nullable String result,
            @Nullable Instant endedAt) {}

    record FeeView(
            BigDecimal fullYuan,
            BigDecimal dueYuan,
            @Nullable ReliefView relief,
            @Nullable BigDecimal paidYuan,
            @Nullable String receipt,
            @Nullable Instant paidAt) {}

    record ReliefView(Relief.Ground ground, int percent, String basis, Instant at) {}

    record DraftView(String statement, String conclusion, Instant at) {}

    /**
     * @param code for who has the certificate: with it anybody checks
     * @param prints the files, the first and what a review brought
     * @param receivedAt when the reader had it, or the applicant where the reader is no party; null until then
     * @param mayAskReviewUntil the last day for that; null until then
     */
    record CertificateView(
            String number,
            String code,
            Instant issuedAt,
            List<Print> prints,
            @Nullable Instant receivedAt,
            @Nullable LocalDate mayAskReviewUntil,
            @Nullable Instant revokedAt) {}

    /** @param from when the time for asking began: receipt or knowledge; {@code reason} for notaries and who gave it */
    record ReviewView(
            Review.By by,
            boolean you,
            @Nullable String reason,
            @Nullable LocalDate from,
            Instant askedAt,
            @Nullable NotaryRef reviewer,
            @Nullable Named outcome,
            @Nullable String words,
            @Nullable Instant decidedAt,
            @Nullable String announcement,
            @Nullable Instant carriedOutAt) {}

    record CommitmentView(boolean atOffice, Instant at) {}

    record ExecutionView(
            Named status,
            @Nullable BigDecimal owedYuan,
            String statement,
            @Nullable Instant askedAt,
            @Nullable String number,
            @Nullable String code,
            @Nullable Print print,
            @Nullable String words,
            @Nullable Refusal refusal) {}

    /** @param refusal with the law and what to do next; null when it was only terminated */
    record EndingView(Named why, String words, @Nullable Refusal refusal) {}
}
