package cn.onestop.consultation.triage.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An interview in progress, which whoever has its code goes on with.
 *
 * @param tree the version of the tree that it began under and keeps
 * @param answers by the id of their question, in the order in which they were given
 * @param narrative what happened, in the person's words; null while nothing was told
 * @param area code of the area it is about; null while it is not known
 */
public record Interview(
        ResumeCode code,
        String tree,
        Channel channel,
        Map<String, String> answers,
        @Nullable Sensitive narrative,
        @Nullable String area,
        Instant createdAt,
        Instant updatedAt) {
    /** How long an interview is kept after its last change (policy of the platform). */
    public static final Duration KEPT = Duration.ofDays(30);

    public Interview {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** An answer, on its way to a question. */
    public record Answer(String question, String value) {}

    /** An answer that is none: the question is not at issue, or the value is not among its options. */
    public static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int position;
        private final boolean valueIsWrong;
        private final String asked;

        NoAnswer(int position, boolean valueIsWrong, String asked) {
            super("answer " + position + (valueIsWrong ? " is none to " : " is to another question than ") + asked);
            this.position = position;
            this.valueIsWrong = valueIsWrong;
            this.asked = asked;
        }

        /** Which of the answers, from 0. */
        public int position() {
            return position;
        }

        /** Whether the question was right and the value was not. */
        public boolean isValueWrong() {
            return valueIsWrong;
        }

        /** The question that is asked; empty text where the way has ended. */
        public String asked() {
            return asked;
        }
    }

    public Instant expiresAt() {
        return updatedAt.plus(KEPT);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt());
    }

    /** Where the answers lead today. */
    public Walk walk(Tree its, LocalDate today, WorkingCalendar calendar) {
        return Walk.through(its, answers, area, today, calendar);
    }

    /**
     * Takes answers one after the other, each to the question that is asked then; or to one that was answered on the way, which
     * takes back what came after it.
     *
     * @throws NoAnswer at the first that does not fit
     */
    public Interview answer(Tree its, List<Answer> given, LocalDate today, WorkingCalendar calendar, Instant now) {
        Interview next = this;
        for (int i = 0; i < given.size(); i++) {
            next = next.answered(its, given.get(i), i, today, calendar);
        }
        return next.at(now);
    }

    private Interview answered(Tree its, Answer given, int position, LocalDate today, WorkingCalendar calendar) {
        Walk walk = walk(its, today, calendar);
        Optional<Question> asked =
                walk instanceof Walk.Asking asking ? Optional.of(asking.question()) : Optional.empty();
        Question question = asked.filter(each -> each.id().equals(given.question()))
                .or(() -> walk.steps().stream()
                        .map(Walk.Step::question)
                        .filter(each -> each.id().equals(given.question()))
                        .findFirst())
                .orElseThrow(() ->
                        new NoAnswer(position, false, asked.map(Question::id).orElse("")));
        if (question.take(given.value(), today, calendar).isEmpty()) {
            throw new NoAnswer(position, true, question.id());
        }
        Map<String, String> kept = before(question.id(), walk);
        kept.put(question.id(), given.value());
        String where = question.kind() == Question.Kind.AREA ? given.value() : area;
        return with(kept, where);
    }

    /** Takes the last answer back; nothing where there is none. The area that was named goes with its answer. */
    public Interview back(Tree its, LocalDate today, WorkingCalendar calendar, Instant now) {
        Walk walk = walk(its, today, calendar);
        List<Walk.Step> told = walk.steps().stream()
                .filter(step -> answers.containsKey(step.question().id()))
                .toList();
        if (told.isEmpty()) {
            return this;
        }
        Question last = told.getLast().question();
        return with(before(last.id(), walk), last.kind() == Question.Kind.AREA ? null : area)
                .at(now);
    }

    /** Keeps what happened, in the person's words. */
    public Interview tell(Sensitive what, Instant now) {
        return new Interview(code, tree, channel, answers, what, area, createdAt, now);
    }

    /** The answers on the way before a question; those beside the way are gone. */
    private Map<String, String> before(String question, Walk walk) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Walk.Step step : walk.steps()) {
            if (step.question().id().equals(question)) {
                break;
            }
            String own = answers.get(step.question().id());
            if (own != null) {
                kept.put(step.question().id(), own);
            }
        }
        return kept;
    }

    private Interview with(Map<String, String> given, @Nullable String where) {
        return new Interview(code, tree, channel, given, narrative, where, createdAt, updatedAt);
    }

    private Interview at(Instant now) {
        return new Interview(code, tree, channel, answers, narrative, area, createdAt, now);
    }
}
