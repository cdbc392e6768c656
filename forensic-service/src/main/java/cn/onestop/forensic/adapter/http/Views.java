package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.views.ActionView;
import cn.onestop.cases.views.Named;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an answer about a case; {@link ViewOfAppraisal} decides which of them a reader gets. */
final class Views {
    private Views() {}

    /**
     * One case, as far as this reader may see it.
     *
     * @param earlier the appraisal that this one supplements or repeats, else null
     * @param subject the person who is appraised; null where it is a thing
     * @param proxy who filed it; null when the client did
     * @param rejection why it was not accepted, else null
     * @param termination why it ended without an opinion, else null
     * @param agreement null until it was drawn up, and for whoever is only appraised
     * @param feesRelieved whether legal aid relieved the client; always false for whoever is only appraised
     * @param opinion null until it was issued; the draft for the institution
     */
    record AppraisalView(
            String reference,
            String matter,
            Named kind,
            Named field,
            Named status,
            boolean closed,
            String area,
            Instant openedAt,
            @Nullable EarlierView earlier,
            ClientView client,
            @Nullable SubjectView subject,
            @Nullable ProxyView proxy,
            InstitutionBrief institution,
            String question,
            List<String> items,
            String purpose,
            String circumstances,
            boolean complex,
            @Nullable ReasonView rejection,
            @Nullable ReasonView termination,
            @Nullable AgreementView agreement,
            boolean feesRelieved,
            List<MemberView> appraisers,
            List<RecusalView> recusals,
            List<MaterialView> materials,
            List<AskView> materialsAsked,
            List<ExtensionView> extensions,
            @Nullable OpinionView opinion,
            List<CorrectionView> corrections,
            List<TestimonyView> testimonies,
            List<String> attachments,
            List<OpenDeadline> deadlines,
            List<ActionView> nextActions) {}

    /** @param sameInstitution the special reason for which the same institution repeats it, else null */
    record EarlierView(
            String reference, String ground, @Nullable String sameInstitution) {}

    /** @param you whether the reader is the client, or speaks for it */
    record ClientView(Named kind, String name, @Nullable String caseNumber, boolean you) {}

    record SubjectView(String name, boolean you) {}

    record ProxyView(String by, String scope, Instant consentGivenAt) {}

    record InstitutionBrief(String id, String name) {}

    record ReasonView(Named ground, Article article, String words, Instant at) {}

    /** @param workingDays the time agreed on; null for that of the rules; {@code signedAt} null until the client signed */
    record AgreementView(
            String number,
            @Nullable Integer workingDays,
            BigDecimal feeYuan,
            BigDecimal payableYuan,
            String risks,
            String returnOfMaterials,
            Instant drawnUpAt,
            @Nullable Instant signedAt) {}

    record MemberView(String id, String name, String licence, boolean senior, boolean you) {}

    /** @param reason for the institution, else null; {@code granted} null until it was decided */
    record RecusalView(
            int number,
            String appraiser,
            boolean own,
            Instant askedAt,
            @Nullable String reason,
            @Nullable Boolean granted,
            @Nullable String words) {}

    /** Where a material is now. */
    record MaterialView(String id, String description, Named step, String holder) {}

    record AskView(
            String what,
            boolean retake,
            Instant askedAt,
            @Nullable Instant endedAt) {}

    /** @param paper null while it is a draft */
    record OpinionView(
            String process,
            String analysis,
            String conclusion,
            List<DissentView> dissents,
            List<String> signedBy,
            @Nullable PaperView paper,
            boolean usable) {}

    record DissentView(String appraiser, String words) {}

    /** @param attachment id of the PDF; {@code code} with which anyone checks it */
    record PaperView(String number, Instant issuedAt, String code, String attachment, String sha256) {}

    record CorrectionView(
            int number, String what, Instant at, @Nullable String paper) {}

    /** More time that the institution's head approved (General Rules art. 28). */
    record ExtensionView(int workingDays, String reason, Instant at) {}

    record TestimonyView(
            int number, String court, String caseNumber, String appraiser, LocalDate on, Named answer, String words) {}

    /** One entry of the chain of custody. */
    record CustodyView(
            int number,
            Instant at,
            String material,
            Named step,
            String what,
            String by,
            String holder,
            String prev,
            String hash) {}
}
