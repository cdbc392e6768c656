package cn.onestop.gateway.onestop;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.CaseSummary.OpenDeadline;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lines, the register and the triage answer, as far as the one-stop promises it on. */
final class LineAnswers {
    private LineAnswers() {}

    /** A code and what it means. */
    record Named(String code, Text title) {}

    /** Something that the caller can do next, with one call. */
    record NextAction(String action, String method, String path, Text title) {}

    /**
     * With 201 the case that was opened; with 200 none yet, but the next question or who can help. One shape for both, as a
     * generated client knows one for an operation.
     *
     * @param reference of the case; with its matter, status, deadlines and next actions
     * @param triage why this line, where the triage named it
     * @param asking the next question; null once it is clear who can help
     * @param outcome who can help; null while something is asked
     * @param steps what was answered so far
     * @param needed what the form still lacks before a case can be opened there
     */
    @Schema(
            description =
                    "With 201 the case (reference to nextActions; what its line says beside stands in the line's own API); with 200 the way to one (asking to needed)",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record OneStopAnswer(
            @Nullable String reference,
            @Nullable String matter,
            @Nullable Named status,
            @Nullable List<OpenDeadline> deadlines,
            @Nullable List<NextAction> nextActions,
            @Nullable Outcome triage,
            @Nullable Question asking,
            @Nullable Outcome outcome,
            @Nullable List<Step> steps,
            @Nullable List<FieldProblem> needed) {}

    /** @param kind CHOICE, YES_NO, DATE or AREA */
    record Question(
            String id, String kind, Text text, @Nullable Text help, List<Option> options) {}

    record Option(String value, Text text) {}

    record Step(
            String question,
            Text text,
            String answer,
            @Nullable LastDay lastDay) {}

    record LastDay(LocalDate on, long daysLeft, Article article) {}

    record Outcome(
            String id,
            Text title,
            Text why,
            @Nullable Opens opens,
            List<Route> routes,
            List<Article> articles,
            @Nullable Text policy,
            List<Text> bring,
            @Nullable Urgency urgency) {}

    record Opens(Line line, @Nullable String kind) {}

    record Route(
            String order,
            @Nullable Named line,
            @Nullable String kind,
            @Nullable Named outside,
            @Nullable String phone,
            @Nullable Text note,
            @Nullable Place site) {}

    record Place(
            String id,
            String name,
            @Nullable String area,
            @Nullable String address,
            @Nullable String phone) {}

    record Urgency(String ground, Text title, Article article, Text what) {}

    /** A matter, as the register knows it. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record Matter(
            String reference,
            List<CaseOfMatter> cases,
            List<Link> links,
            List<DeadlineOfCase> deadlines,
            List<Moment> timeline) {}

    /** @param roles the reader's own parts in the case; empty for staff */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record CaseOfMatter(
            String reference,
            String line,
            Text lineTitle,
            String kind,
            String status,
            boolean closed,
            String area,
            String areaName,
            Instant openedAt,
            Instant changedAt,
            List<String> roles) {}

    record Link(String type, String from, String to, String referral) {}

    record DeadlineOfCase(String caseReference, OpenDeadline deadline) {}

    record Moment(
            Instant at,
            String caseReference,
            String what,
            @Nullable String status) {}

    /** @param etag of the version that is shown, to send as If-Match */
    @Schema(
            description = "The case as its line shows it to the reader; the rest stands in the line's own API.",
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record CaseDetails(String reference, @Nullable String etag) {}

    /** One line of a line's own list. */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record CaseBrief(String reference, String matter, Named kind, Named status, boolean closed) {}
}
