package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.Case;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Refusal.Refused;
import cn.onestop.kernel.Transitions;
import cn.onestop.kernel.Transitions.Move;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The legal moves of a line, tried on its aggregate without any server: every verb from every status.
 *
 * @param <C> the aggregate
 * @param <S> its statuses
 */
public abstract class MovesContract<C extends Case<?>, S extends Enum<S>> {
    protected abstract Transitions<S> legal();

    protected abstract Class<S> statuses();

    /** Where a case can begin. */
    protected abstract Set<S> starts();

    /** A case in each status, brought there by verbs. */
    protected abstract Map<S, Supplier<C>> journeys();

    /** Every verb that can change the status, by name, with data that it can't object to. */
    protected abstract Map<String, Consumer<C>> verbs();

    /** Everything the aggregate holds, to be compared. */
    protected abstract Object stateOf(C aggregate);

    /** The committed diagram, under docs/states. */
    protected abstract Path diagram();

    @Test
    void everyDeclaredMoveIsTakenAndNoOtherSucceeds() {
        Set<Move<S>> taken = new HashSet<>();
        for (S from : statuses().getEnumConstants()) {
            verbs().forEach((name, verb) -> {
                S to = tried(name, verb, from);
                if (to != from) {
                    assertThat(legal().allows(from, to))
                            .as("%s took %s to %s, which is not declared", name, from, to)
                            .isTrue();
                    taken.add(new Move<>(from, to));
                }
            });
        }
        assertThat(taken).as("moves taken").containsExactlyInAnyOrderElementsOf(legal().moves());
    }

    @Test
    void everyStatusCanBeReached() {
        assertThat(legal().reachableFrom(starts())).isEqualTo(EnumSet.allOf(statuses()));
    }

    @Test
    void theDiagramShowsTheTable() throws IOException {
        assertThat(diagram()).hasContent(legal().diagram(starts()));
    }

    private S tried(String verb, Consumer<C> how, S from) {
        C aggregate = Objects.requireNonNull(journeys().get(from), "no journey to " + from)
                .get();
        assertThat(aggregate.statusName()).as("where the journey ends").isEqualTo(from.name());
        aggregate.takeFacts();
        Object before = stateOf(aggregate);
        try {
            how.accept(aggregate);
        } catch (IllegalMove | Refused e) {
            assertThat(stateOf(aggregate)).as(verb + ", refused in " + from).isEqualTo(before);
            assertThat(aggregate.takeFacts()).as(verb + ", refused in " + from).isEmpty();
        }
        return Enum.valueOf(statuses(), aggregate.statusName());
    }
}
