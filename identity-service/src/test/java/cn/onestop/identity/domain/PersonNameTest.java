package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    @Test
    void blanksDotsAndCapitalsMakeNoOtherName() {
        assertThat(PersonName.of("买买提·艾力").isSameAs(PersonName.of("买买提 • 艾力"))).isTrue();
        assertThat(PersonName.of("Anna  MEIER").isSameAs(PersonName.of("anna meier")))
                .isTrue();
        assertThat(PersonName.of("王伟").isSameAs(PersonName.of("王玮"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<script>", "a\u0000b"})
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> PersonName.of(text)).isInstanceOf(InvalidValue.class);
    }
}
