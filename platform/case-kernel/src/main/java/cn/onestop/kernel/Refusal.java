package cn.onestop.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is refused: the reason, the law, and what the person can do next. A refusal without a next step can't be made.
 *
 * @param code stable, upper snake case: {@code SCOPE_NOT_COVERED}
 * @param article null where no law says it and the platform's policy does
 */
public record Refusal(String code, Text reason, @Nullable Article article, List<NextStep> nextSteps) {
    public Refusal {
        nextSteps = List.copyOf(nextSteps);
        if (nextSteps.isEmpty()) {
            throw new IllegalArgumentException("refusal " + code + " names no next step");
        }
    }

    /**
     * What can be done instead.
     *
     * @param line the line that helps, or null when the step leads outside: a court, the police
     */
    public record NextStep(@Nullable Line line, Text what) {}

    /** Thrown by a verb that refuses; the web layer answers 422 with the refusal. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;
        private final String field;

        /** @param field the input that led to it, as a JSON pointer; empty when no single one did */
        public Refused(Refusal refusal, String field) {
            super(refusal.code() + ": " + refusal.reason().en());
            this.refusal = refusal;
            this.field = field;
        }

        public Refusal refusal() {
            return refusal;
        }

        public String field() {
            return field;
        }
    }
}
