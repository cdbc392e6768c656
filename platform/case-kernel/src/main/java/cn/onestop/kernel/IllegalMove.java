package cn.onestop.kernel;

import java.util.Set;
import java.util.stream.Collectors;

/** A move that the line's table does not have; says what could be done instead. */
public final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String from;
    private final String to;

    public <S extends Enum<S>> IllegalMove(S from, S to, Set<S> legal) {
        super("%s -> %s is not a legal move; from %s: %s"
                .formatted(
                        from,
                        to,
                        from,
                        legal.isEmpty()
                                ? "none, it is final"
                                : legal.stream().map(Enum::name).collect(Collectors.joining(", "))));
        this.from = from.name();
        this.to = to.name();
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }
}
