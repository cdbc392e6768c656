package cn.onestop.consultation.triage.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.domain.Topic;
import cn.onestop.consultation.knowledge.adapter.yaml.ShippedKnowledge;
import cn.onestop.consultation.knowledge.domain.Entry.Citation;
import cn.onestop.consultation.triage.domain.Interview;
import cn.onestop.consultation.triage.domain.Outcome;
import cn.onestop.consultation.triage.domain.Question;
import cn.onestop.consultation.triage.domain.Route;
import cn.onestop.consultation.triage.domain.Tree;
import cn.onestop.consultation.triage.domain.TreeCheck;
import cn.onestop.consultation.triage.domain.Walk;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree that ships: what it cites there is, and where it leads is right on the last days. */
class ShippedTreeTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.published();
    private final Tree tree = TreeCheck.of(TreeFile.read());

    private List<Outcome> outcomes() {
        return tree.nodes().stream()
                .filter(Outcome.class::isInstance)
                .map(Outcome.class::cast)
                .toList();
    }

    private Walk walk(LocalDate today, String... answers) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put(answers[i], answers[i + 1]);
        }
        return Walk.through(tree, given, null, today, CALENDAR);
    }

    @Test
    void everyArticleIsOneOfALawThatWasRead() {
        var laws = ShippedKnowledge.read().laws();
        assertThat(outcomes())
                .hasSizeGreaterThan(30)
                .allSatisfy(outcome -> assertThat(outcome.articles())
                        .allSatisfy(article -> assertThat(
                                        laws.fault(new Citation(article.law().zh(), article.number())))
                                .as(outcome.id() + " " + article)
                                .isEmpty()));
    }

    @Test
    void aQuestionThatIsOpenedNamesATopicOfTheHotline() {
        Set<String> topics = Arrays.stream(Topic.values()).map(Topic::name).collect(Collectors.toSet());
        assertThat(outcomes().stream()
                        .flatMap(outcome -> outcome.routes().stream())
                        .filter(Route.OnLine.class::isInstance)
                        .map(Route.OnLine.class::cast)
                        .filter(route -> route.line() == Line.CONSULTATION)
                        .map(route -> Objects.requireNonNull(route.kind())))
                .isNotEmpty()
                .allMatch(topics::contains);
    }

    @Test
    void whatIsUrgentIsSoOnAGroundOfArticle44() {
        assertThat(outcomes())
                .filteredOn(outcome -> outcome.urgency() != null)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.articles())
                        .anyMatch(article -> article.number().startsWith("44")));
    }

    /**
     * A year from the accident, the day itself not counted (Civil Code 201, 202): of 2 December 2025 the last day is Wednesday
     * 2 December 2026. Seven days before it seven are left, which is not "fewer than seven" (Legal Aid Law 44).
     */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25, out-injury",
        "2026-11-26, out-injury-urgent",
        "2026-12-02, out-injury-urgent",
        "2026-12-03, out-injury-late"
    })
    void aWorkInjuryIsUrgentInTheLastSixDaysAndLateAfterThem(LocalDate today, String outcome) {
        Walk walk =
                walk(today, "where", "210381104", "trouble", "LABOUR", "labour", "INJURY", "injury-on", "2025-12-02");
        assertThat(walk)
                .isInstanceOfSatisfying(
                        Walk.Led.class, led -> assertThat(led.outcome().id()).isEqualTo(outcome));
        assertThat(walk.steps().getLast().lastDay().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    /** Sixty days from 8 August 2026 end on 7 October, in the National Day holiday; the first working day is 8 October 2026. */
    @Test
    void aLastDayInTheHolidayMovesToTheFirstWorkingDay() {
        Walk walk = walk(
                LocalDate.of(2026, 10, 8), "where", "2103", "trouble", "AUTHORITY", "decision-known-on", "2026-08-08");
        assertThat(walk.steps().getLast().lastDay().orElseThrow().on()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(((Walk.Led) walk).outcome().id()).isEqualTo("out-decision");
    }

    @Test
    void aGivenAreaIsNotAskedForAgainAndAWrongAnswerIsAskedForOnceMore() {
        assertThat(Walk.through(tree, Map.of(), "210381", LocalDate.of(2026, 3, 2), CALENDAR))
                .isInstanceOfSatisfying(
                        Walk.Asking.class,
                        asking -> assertThat(asking.question().id()).isEqualTo("trouble"));
        assertThat(walk(LocalDate.of(2026, 3, 2), "where", "not a code"))
                .isInstanceOfSatisfying(
                        Walk.Asking.class,
                        asking -> assertThat(asking.question().kind()).isEqualTo(Question.Kind.AREA));
    }

    @Test
    void anInterviewIsKeptThirtyDaysAfterItsLastChange() {
        assertThat(Interview.KEPT).hasDays(30);
    }
}
