package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where some answers lead in a tree: to the next question, or to an outcome. Depends on nothing else but the day. */
public sealed interface Walk {
    /** The questions that were answered on the way, in order. */
    List<Step> steps();

    /** The way goes on with this question. */
    record Asking(Question question, List<Step> steps) implements Walk {}

    /** The way ended here. */
    record Led(Outcome outcome, List<Step> steps) implements Walk {}

    /** A question with its answer, and the period that the answer set running. */
    record Step(Question question, String answer, Question.Option option, Optional<LastDay> lastDay) {}

    /**
     * Walks as far as the answers go. An answer that does not fit its question is asked for again; where days went by and
     * another option is taken now, the way goes on from there.
     *
     * @param answers by the id of their question; those beside the way are not looked at
     * @param area answers every question for the area, so that nobody is asked twice; null while it is not known
     */
    static Walk through(
            Tree tree, Map<String, String> answers, @Nullable String area, LocalDate today, WorkingCalendar calendar) {
        List<Step> steps = new ArrayList<>();
        Node at = tree.start();
        while (at instanceof Question question) {
            String answer = answers.get(question.id());
            if (answer == null && question.kind() == Question.Kind.AREA) {
                answer = area;
            }
            Optional<Question.Taken> taken = answer == null ? Optional.empty() : question.take(answer, today, calendar);
            if (answer == null || taken.isEmpty()) {
                return new Asking(question, List.copyOf(steps));
            }
            Question.Option option = taken.get().option();
            steps.add(new Step(question, answer, option, taken.get().lastDay()));
            at = tree.after(option);
        }
        return new Led((Outcome) at, List.copyOf(steps));
    }
}
