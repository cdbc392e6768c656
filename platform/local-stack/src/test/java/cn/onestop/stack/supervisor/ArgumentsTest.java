package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.stack.supervisor.Arguments.Command;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void replicasAreCountedPerService() {
        assertThat(parse("up --replicas mediation-service=2 --replicas identity-service=3")
                        .replicas())
                .isEqualTo(Map.of("mediation-service", 2, "identity-service", 3));
    }

    @Test
    void demoTakesAnotherPlatformAndChecks() {
        Arguments demo = parse("demo --check --against https://onestop.example");
        assertThat(demo.command()).isEqualTo(Command.DEMO);
        assertThat(demo.check()).isTrue();
        assertThat(demo.against()).contains("https://onestop.example");
        assertThat(demo.build()).isTrue();
    }

    @Test
    void nothingAtAllAsksForHelp() {
        assertThat(Arguments.parse(List.of()).command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "up --replicas",
                "up --replicas mediation-service",
                "up --replicas mediation-service=0",
                "up mediation-service",
                "up --check",
                "logs",
                "logs gateway mongo",
                "kill -f gateway",
                "down --no-build"
            })
    void whatIsNotUnderstoodIsRefusedWithTheUsage(String words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.exitCode()).isEqualTo(2))
                .hasMessageContaining("Usage:");
    }

    private static Arguments parse(String words) {
        return Arguments.parse(List.of(words.split(" ")));
    }
}
