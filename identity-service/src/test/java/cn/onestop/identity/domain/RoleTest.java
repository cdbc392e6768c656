package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void theRolesGivenHereAreThoseThatEveryServiceReadsInTokens() {
        assertThat(Arrays.stream(Role.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(cn.onestop.web.Role.values())
                        .map(Enum::name)
                        .toList());
    }
}
