package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final Set<String> ANSHAN = Set.of("2103");

    @Test
    void staffNeedAnAreaAndOthersHaveNone() {
        assertThatCode(() -> Grants.check(Set.of(Role.CLERK), Set.of("210381104")))
                .doesNotThrowAnyException();
        assertThatCode(() -> Grants.check(Set.of(Role.CITIZEN), Set.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> Grants.check(Set.of(Role.CLERK), Set.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Grants.check(Set.of(Role.CITIZEN), ANSHAN)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anAccountHasARoleAndIsNoPartner() {
        assertThatThrownBy(() -> Grants.check(Set.of(), Set.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Grants.check(Set.of(Role.PARTNER), Set.of())).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anAreaIsACodeOfOneOfTheFiveLevels() {
        for (String wrong : new String[] {"", "2", "21038", "2103811041", "21038110420", "21A3"}) {
            assertThatThrownBy(() -> Grants.check(Set.of(Role.CLERK), Set.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void aSupervisorSetsStaffOfTheOwnSubtreeOnly() {
        assertThat(may(Set.of(Role.CLERK), Set.of("210381104"))).isTrue();
        assertThat(may(Set.of(Role.CLERK), Set.of("2103"))).isTrue();
        assertThat(may(Set.of(Role.CLERK), Set.of("210281105"))).isFalse();
        assertThat(may(Set.of(Role.CLERK), Set.of("21"))).isFalse();
        assertThat(may(Set.of(Role.CLERK), Set.of("210381104", "210281105"))).isFalse();
    }

    @Test
    void aSupervisorMakesNoSupervisorsAndNoAdministrators() {
        assertThat(may(Set.of(Role.SUPERVISOR), Set.of("210381"))).isFalse();
        assertThat(may(Set.of(Role.ADMIN), Set.of())).isFalse();
        assertThat(may(Set.of(Role.CLERK, Role.ADMIN), Set.of("210381"))).isFalse();
    }

    private static boolean may(Set<Role> roles, Set<String> areas) {
        return Grants.mayBeSetBySupervisor(ANSHAN, roles, areas);
    }
}
