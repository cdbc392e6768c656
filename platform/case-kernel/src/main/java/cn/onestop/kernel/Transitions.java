package cn.onestop.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The legal moves of a line, stated once. A status without {@code from} is final.
 *
 * <pre>{@code
 * Transitions.in(Status.class).from(FILED, CONVENED, LAPSED).from(CONVENED, SETTLED, FAILED)
 * }</pre>
 */
public final class Transitions<S extends Enum<S>> {
    private final Class<S> type;
    private final Map<S, Set<S>> moves;

    private Transitions(Class<S> type, Map<S, Set<S>> moves) {
        this.type = type;
        this.moves = moves;
    }

    public static <S extends Enum<S>> Transitions<S> in(Class<S> type) {
        return new Transitions<>(type, new EnumMap<>(type));
    }

    /** A table with these moves added; naming the same {@code from} twice is a mistake and is refused. */
    @SafeVarargs
    public final Transitions<S> from(S from, S first, S... more) {
        if (moves.containsKey(from)) {
            throw new IllegalArgumentException(from + " is stated twice");
        }
        Map<S, Set<S>> next = new EnumMap<>(type);
        next.putAll(moves);
        next.put(from, Collections.unmodifiableSet(EnumSet.of(first, more)));
        return new Transitions<>(type, next);
    }

    public boolean allows(S from, S to) {
        return from(from).contains(to);
    }

    public boolean isFinal(S status) {
        return from(status).isEmpty();
    }

    public Set<S> from(S status) {
        return moves.getOrDefault(status, Set.of());
    }

    /** The move, if it is legal. */
    public Move<S> move(S from, S to) {
        if (!allows(from, to)) {
            throw new IllegalMove(from, to, from(from));
        }
        return new Move<>(from, to);
    }

    /** Every declared move, in the order of the statuses. */
    public List<Move<S>> moves() {
        List<Move<S>> all = new ArrayList<>();
        moves.forEach((from, tos) -> tos.forEach(to -> all.add(new Move<>(from, to))));
        return List.copyOf(all);
    }

    /** Every status that can be reached from these, themselves included. */
    public Set<S> reachableFrom(Set<S> starts) {
        Set<S> reached = EnumSet.noneOf(type);
        List<S> toVisit = new ArrayList<>(starts);
        while (!toVisit.isEmpty()) {
            S status = toVisit.removeLast();
            if (reached.add(status)) {
                toVisit.addAll(from(status));
            }
        }
        return reached;
    }

    /** A Mermaid state diagram of the table. */
    public String diagram(Set<S> starts) {
        StringBuilder out = new StringBuilder("stateDiagram-v2\n");
        for (S status : type.getEnumConstants()) {
            if (starts.contains(status)) {
                out.append("    [*] --> ").append(status).append('\n');
            }
        }
        moves().forEach(move -> out.append("    ")
                .append(move.from())
                .append(" --> ")
                .append(move.to())
                .append('\n'));
        for (S status : type.getEnumConstants()) {
            if (isFinal(status)) {
                out.append("    ").append(status).append(" --> [*]\n");
            }
        }
        return out.toString();
    }

    /** One declared move. */
    public record Move<S extends Enum<S>>(S from, S to) {}
}
