package cn.onestop.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The one way to another status of an aggregate: the table judges, and what came about is recorded with the move. The root
 * holds it and lends it to its parts.
 *
 * @param <S> the statuses
 * @param <E> the line's sealed family of events
 */
public final class Door<S extends Enum<S>, E> {
    private final Transitions<S> moves;
    private final List<Fact<E>> facts = new ArrayList<>();
    private S status;

    public Door(Transitions<S> moves, S status) {
        this.moves = moves;
        this.status = status;
    }

    public S status() {
        return status;
    }

    /** The first fact of a case. */
    public void begin(E event) {
        facts.add(new Fact<>(event, null, status.name(), ""));
    }

    /** @throws IllegalMove when the table does not have the move */
    public void move(S to, E event, String note) {
        S from = status;
        status = moves.move(from, to).to();
        facts.add(new Fact<>(event, from.name(), to.name(), note));
    }

    /** Something came about that leaves the status as it is. */
    public void record(E event, String note) {
        facts.add(new Fact<>(event, status.name(), status.name(), note));
    }

    /** @throws IllegalMove when the case stands in none of these */
    @SafeVarargs
    public final void require(S... oneOf) {
        if (!Arrays.asList(oneOf).contains(status)) {
            throw refusal(oneOf.length == 0 ? status : oneOf[0]);
        }
    }

    /** @throws IllegalMove when no move leads on from here */
    public void requireUnfinished() {
        if (moves.isFinal(status)) {
            throw refusal(status);
        }
    }

    /** What to throw when a data guard of a verb fails: the case stands where this can't be done. */
    public IllegalMove refusal(S wanted) {
        return new IllegalMove(status, wanted, moves.from(status));
    }

    /** The facts since the last take. */
    public List<Fact<E>> takeFacts() {
        List<Fact<E>> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }
}
