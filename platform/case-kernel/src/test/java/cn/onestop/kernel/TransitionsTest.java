package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private enum Status {
        FILED,
        CONVENED,
        SETTLED,
        FAILED,
        FORGOTTEN
    }

    private final Transitions<Status> table = Transitions.in(Status.class)
            .from(Status.FILED, Status.CONVENED, Status.FAILED)
            .from(Status.CONVENED, Status.SETTLED, Status.FAILED);

    @Test
    void allowsWhatIsDeclaredAndNothingElse() {
        for (Status from : Status.values()) {
            for (Status to : Status.values()) {
                boolean declared = table.moves().contains(new Transitions.Move<>(from, to));
                assertThat(table.allows(from, to)).as("%s -> %s", from, to).isEqualTo(declared);
            }
        }
        assertThat(table.moves()).hasSize(4);
    }

    @Test
    void anIllegalMoveSaysWhatWouldBeLegal() {
        assertThatThrownBy(() -> table.move(Status.FILED, Status.SETTLED))
                .isInstanceOf(IllegalMove.class)
                .hasMessageContaining("CONVENED, FAILED");
        assertThatThrownBy(() -> table.move(Status.SETTLED, Status.FILED)).hasMessageContaining("it is final");
    }

    @Test
    void aStatusWithoutFromIsFinal() {
        assertThat(EnumSet.allOf(Status.class).stream().filter(table::isFinal))
                .containsExactly(Status.SETTLED, Status.FAILED, Status.FORGOTTEN);
    }

    @Test
    void knowsWhatCantBeReached() {
        assertThat(table.reachableFrom(EnumSet.of(Status.FILED)))
                .containsExactlyInAnyOrder(Status.FILED, Status.CONVENED, Status.SETTLED, Status.FAILED);
    }

    @Test
    void statingAStatusTwiceIsRefused() {
        assertThatThrownBy(() -> table.from(Status.FILED, Status.SETTLED)).hasMessageContaining("FILED");
    }

    @Test
    void drawsItself() {
        assertThat(table.diagram(EnumSet.of(Status.FILED))).isEqualTo("""
                stateDiagram-v2
                    [*] --> FILED
                    FILED --> CONVENED
                    FILED --> FAILED
                    CONVENED --> SETTLED
                    CONVENED --> FAILED
                    SETTLED --> [*]
                    FAILED --> [*]
                    FORGOTTEN --> [*]
                """);
    }
}
