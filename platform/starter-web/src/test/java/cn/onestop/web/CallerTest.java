package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
    private static final Caller CLERK =
            new Caller("A-1", "P-1", Set.of(Role.CLERK, Role.SUPERVISOR), Set.of("2103"), Set.of("api"), null, false);

    @Test
    void whoIsConcernedIsThereAsACitizenOnly() {
        Caller there = CLERK.whereConcerned(Set.of("P-2", "P-1"));

        assertThat(there.roles()).containsExactly(Role.CITIZEN);
        assertThat(there.areas()).isEmpty();
        assertThat(there.isStaffIn("210381", Role.CLERK)).isFalse();
        assertThat(there.id()).isEqualTo("P-1");
        assertThat(there.hasScope("api")).isTrue();
    }

    @Test
    void whoIsNotConcernedIsWhoTheyAre() {
        assertThat(CLERK.whereConcerned(Set.of("P-2"))).isSameAs(CLERK);
        Caller service = new Caller("registry-service", null, Set.of(), Set.of(), Set.of("x"), null, true);
        assertThat(service.whereConcerned(Set.of("P-1"))).isSameAs(service);
    }
}
