package cn.onestop.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.IllegalMove;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonStatusTest {
    private static Person in(PersonStatus status) {
        return new Person(
                "P1", 3, "王伟", Set.of(PersonRole.MEDIATOR), "2101", List.of("2101"), status, null, null, false);
    }

    @Test
    void everyDeclaredMoveSucceedsAndNoOther() {
        for (PersonStatus from : PersonStatus.values()) {
            for (PersonStatus to : PersonStatus.values()) {
                if (PersonStatus.MOVES.allows(from, to)) {
                    assertThat(in(from).moved(to).status()).isEqualTo(to);
                    assertThat(in(from).moved(to).version()).isEqualTo(4);
                } else {
                    assertThatThrownBy(() -> in(from).moved(to)).isInstanceOf(IllegalMove.class);
                }
            }
        }
    }

    @Test
    void everyStatusIsReachedFromNominationAndOnlyWhoLeftStays() {
        assertThat(PersonStatus.MOVES.reachableFrom(EnumSet.of(PersonStatus.NOMINATED)))
                .containsExactlyInAnyOrder(PersonStatus.values());
        assertThat(PersonStatus.values())
                .filteredOn(PersonStatus.MOVES::isFinal)
                .containsExactly(PersonStatus.LEFT);
    }

    @Test
    void theDiagramShowsTheTable() {
        assertThat(Path.of("../docs/states/registry-person.mmd"))
                .hasContent(PersonStatus.MOVES.diagram(EnumSet.of(PersonStatus.NOMINATED)));
    }

    @Test
    void aPhoneIsMaskedInTheMiddle() {
        assertThat(Person.Phone.mask("13812341234")).isEqualTo("138****1234");
        assertThat(Person.Phone.mask("024-12345678")).isEqualTo("024*****5678");
        assertThat(Person.Phone.mask("12345")).isEqualTo("*****");
    }
}
