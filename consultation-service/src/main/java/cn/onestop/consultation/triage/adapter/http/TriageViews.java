package cn.onestop.consultation.triage.adapter.http;

import cn.onestop.cases.neighbours.Places;
import cn.onestop.cases.views.Named;
import cn.onestop.consultation.triage.application.Interviewing.Now;
import cn.onestop.consultation.triage.application.NearestSites;
import cn.onestop.consultation.triage.domain.Channel;
import cn.onestop.consultation.triage.domain.Ground;
import cn.onestop.consultation.triage.domain.Interview;
import cn.onestop.consultation.triage.domain.Outcome;
import cn.onestop.consultation.triage.domain.Question;
import cn.onestop.consultation.triage.domain.Route;
import cn.onestop.consultation.triage.domain.Walk;
import cn.onestop.kernel.Article;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the triage answers: the next question, or who can help and why. */
@Component
class TriageViews {
    private final NearestSites sites;

    TriageViews(NearestSites sites) {
        this.sites = sites;
    }

    /**
     * Where answers lead.
     *
     * @param asking the next question; null once it is clear who can help
     * @param outcome who can help, and why; null while something is asked
     * @param steps what was answered so far
     */
    record WalkView(@Nullable QuestionView asking, @Nullable OutcomeView outcome, List<StepView> steps) {}

    /** @param options to choose from; of a DATE and of an AREA question the answer is a day or a code instead */
    record QuestionView(
            String id,
            Question.Kind kind,
            Text text,
            @Nullable Text help,
            List<OptionView> options) {}

    record OptionView(String value, Text text) {}

    /** @param lastDay the period that the answer set running; null where it set none */
    record StepView(
            String question,
            Text text,
            String answer,
            @Nullable LastDayView lastDay) {}

    record LastDayView(LocalDate on, long daysLeft, Article article) {}

    /**
     * @param opens the line that the one-stop opens a case on; null where the first way leads outside of the platform
     * @param policy the platform's own rule; null where the law says it
     * @param urgency why it can't wait (Legal Aid Law art. 44); null where it can
     */
    record OutcomeView(
            String id,
            Text title,
            Text why,
            @Nullable OpensView opens,
            List<RouteView> routes,
            List<Article> articles,
            @Nullable Text policy,
            List<Text> bring,
            @Nullable UrgencyView urgency) {}

    /** @param kind what it is about, as the line names it; null where it has no name of its own */
    record OpensView(Line line, @Nullable String kind) {}

    /**
     * One of those who can help.
     *
     * @param line of the platform; null for somebody outside
     * @param outside an authority that is not on the platform; null for a line
     * @param phone the short number, where there is one
     * @param site the nearest that offers it; null where there is none, or the register did not answer
     */
    record RouteView(
            Route.Order order,
            @Nullable Named line,
            @Nullable String kind,
            @Nullable Named outside,
            @Nullable String phone,
            @Nullable Text note,
            Places.@Nullable Place site) {}

    @Schema(name = "TriageUrgencyView")
    record UrgencyView(Ground ground, Text title, Article article, Text what) {}

    /** @param code what resumes it, on any channel, until {@code expiresAt} */
    record InterviewView(
            String code,
            Channel channel,
            String tree,
            @Nullable String narrative,
            Instant createdAt,
            Instant expiresAt,
            WalkView walk) {}

    InterviewView of(Now now) {
        Interview interview = now.kept().interview();
        return new InterviewView(
                interview.code().toString(),
                interview.channel(),
                interview.tree(),
                interview.narrative() == null ? null : interview.narrative().value(),
                interview.createdAt(),
                interview.expiresAt(),
                of(now.walk()));
    }

    WalkView of(Walk walk) {
        List<StepView> steps = walk.steps().stream().map(TriageViews::step).toList();
        return switch (walk) {
            case Walk.Asking asking -> new WalkView(question(asking.question()), null, steps);
            case Walk.Led led -> new WalkView(null, outcome(led), steps);
        };
    }

    private static QuestionView question(Question question) {
        return new QuestionView(
                question.id(),
                question.kind(),
                question.text(),
                question.help(),
                question.kind() == Question.Kind.CHOICE || question.kind() == Question.Kind.YES_NO
                        ? question.options().stream()
                                .map(option -> new OptionView(option.value(), option.text()))
                                .toList()
                        : List.of());
    }

    private static StepView step(Walk.Step step) {
        return new StepView(
                step.question().id(),
                step.question().text(),
                step.answer(),
                step.lastDay()
                        .map(day -> new LastDayView(day.on(), day.daysLeft(), day.article()))
                        .orElse(null));
    }

    private OutcomeView outcome(Walk.Led led) {
        Outcome outcome = led.outcome();
        String area = led.steps().stream()
                .filter(step -> step.question().kind() == Question.Kind.AREA)
                .map(Walk.Step::answer)
                .reduce((one, last) -> last)
                .orElse(null);
        Outcome.Urgency urgency = outcome.urgency();
        return new OutcomeView(
                outcome.id(),
                outcome.title(),
                outcome.why(),
                outcome.opens()
                        .map(route -> new OpensView(route.line(), route.kind()))
                        .orElse(null),
                outcome.routes().stream().map(route -> route(route, area)).toList(),
                outcome.articles(),
                outcome.policy(),
                outcome.bring(),
                urgency == null
                        ? null
                        : new UrgencyView(
                                urgency.ground(),
                                urgency.ground().title(),
                                urgency.ground().article(),
                                urgency.what()));
    }

    private RouteView route(Route route, @Nullable String area) {
        return switch (route) {
            case Route.OnLine on ->
                new RouteView(
                        on.order(),
                        new Named(on.line().name(), on.line().title()),
                        on.kind(),
                        null,
                        null,
                        on.note(),
                        area == null ? null : sites.of(on, area).orElse(null));
            case Route.Elsewhere elsewhere ->
                new RouteView(
                        elsewhere.order(),
                        null,
                        null,
                        new Named(
                                elsewhere.outside().name(), elsewhere.outside().title()),
                        elsewhere.outside().phone().orElse(null),
                        elsewhere.note(),
                        null);
        };
    }
}
