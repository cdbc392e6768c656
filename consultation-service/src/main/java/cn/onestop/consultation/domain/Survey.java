package cn.onestop.consultation.domain;

import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person was satisfied: asked on every closed consultation.
 *
 * @param score 1 to 5; null until answered
 * @param comment null unless given
 */
public record Survey(
        Status status,
        Instant askedAt,
        @Nullable Integer score,
        @Nullable Sensitive comment,
        @Nullable Instant answeredAt) {

    /** From this score on a person counts as satisfied. */
    public static final int SATISFIED_FROM = 4;

    /** Where a survey stands. */
    public enum Status {
        ASKED("已发出", "asked"),
        SATISFIED("满意", "satisfied"),
        DISSATISFIED("不满意", "dissatisfied"),
        /** Nobody answered in time. */
        LAPSED("未答复", "not answered"),
        /** A dissatisfied person was called back. */
        FOLLOWED_UP("不满意已回访", "dissatisfied, called back"),
        /** A dissatisfied person could not be reached. */
        UNREACHED("不满意未能联系", "dissatisfied, not reached");

        public static final Set<Status> STARTS = Set.of(ASKED);

        public static final Transitions<Status> MOVES = Transitions.in(Status.class)
                .from(ASKED, SATISFIED, DISSATISFIED, LAPSED)
                .from(DISSATISFIED, FOLLOWED_UP, UNREACHED);

        private final Text title;

        Status(String zh, String en) {
            this.title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }

        /** Whether a person answered, however that went on. */
        public boolean isAnswered() {
            return this != ASKED && this != LAPSED;
        }
    }

    static Survey asked(Instant at) {
        return new Survey(Status.ASKED, at, null, null, null);
    }

    /** @throws cn.onestop.kernel.IllegalMove when the table does not have the move */
    Survey moved(Status to) {
        return new Survey(Status.MOVES.move(status, to).to(), askedAt, score, comment, answeredAt);
    }

    Survey answered(int given, @Nullable Sensitive said, Instant at) {
        Survey next = moved(given >= SATISFIED_FROM ? Status.SATISFIED : Status.DISSATISFIED);
        return new Survey(next.status, askedAt, given, said, at);
    }
}
