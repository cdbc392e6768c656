package cn.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.kernel.Reference.InvalidReference;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {
    private static final String TYPEABLE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @EnumSource(Line.class)
    void readsWhatItWrote(Line line) {
        Reference minted = Reference.mint(line, DAY, new Random(7));
        assertThat(minted.toString()).matches("[A-Z]{3}-20261123-[0-9A-HJKMNP-TV-Z]{8}-[0-9A-HJKMNP-TV-Z]");
        assertThat(Reference.parse(line, minted.toString())).isEqualTo(minted);
    }

    @Test
    void catchesEveryWrongCharacter() {
        references().forEach(reference -> {
            String text = reference.toString();
            for (int i = 0; i < text.length(); i++) {
                for (char wrong : TYPEABLE.toCharArray()) {
                    String typed = text.substring(0, i) + wrong + text.substring(i + 1);
                    assertRefusedOrTheSame(typed, reference);
                }
            }
        });
    }

    @Test
    void catchesEverySwapOfNeighbours() {
        references().forEach(reference -> {
            String text = reference.toString();
            for (int i = 0; i + 1 < text.length(); i++) {
                String typed = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
                assertRefusedOrTheSame(typed, reference);
            }
        });
    }

    @Test
    void isReadOnThePhone() {
        Reference reference = Stream.generate(new Random(1)::nextInt)
                .map(seed -> Reference.mint(Line.MEDIATION, DAY, new Random(seed)))
                .filter(minted ->
                        minted.random().contains("0") && minted.random().contains("1"))
                .findFirst()
                .orElseThrow();
        String spoken = " med-2o26il23-"
                + reference.random().toLowerCase().replace('0', 'o').replace('1', 'l') + "-" + reference.check() + " ";
        assertThat(Reference.parse(spoken)).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MED",
                "MED-20261123",
                "XYZ-20261123-7K3Q9X4F-C",
                "MED-20261323-7K3Q9X4F-C",
                "MED-20260229-7K3Q9X4F-C",
                "MED-20261123-7K3Q9U4F-C",
                "ＭＥＤ-20261123-7K3Q9X4F-C",
                "MED-20261123-7K3Q9X4F-C-C"
            })
    void refusesWhatIsNoReference(String text) {
        assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(InvalidReference.class);
    }

    @Test
    void refusesTheReferenceOfAnotherLine() {
        String aid = Reference.mint(Line.LEGAL_AID, DAY, new Random(3)).toString();
        assertThatThrownBy(() -> Reference.parse(Line.MEDIATION, aid))
                .isInstanceOf(InvalidReference.class)
                .hasMessageContaining("MED");
    }

    /** A typed text is the same reference (an alias, or equal neighbours swapped) or it is refused. */
    private static void assertRefusedOrTheSame(String typed, Reference reference) {
        try {
            assertThat(Reference.parse(typed)).as(typed).isEqualTo(reference);
        } catch (InvalidReference refused) {
            assertThat(refused).hasMessageContaining(typed);
        }
    }

    private static Stream<Reference> references() {
        return Stream.of(Line.values())
                .flatMap(line -> new Random(line.ordinal())
                        .ints(40)
                        .mapToObj(seed -> Reference.mint(line, DAY, new Random(seed))));
    }
}
