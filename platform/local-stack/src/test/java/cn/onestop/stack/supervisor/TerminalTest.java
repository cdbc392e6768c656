package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Terminal file = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), false);

    @Test
    void whatIsWaitedForIsToldEveryHalfMinuteInAFile() {
        for (int second = 1; second <= 95; second++) {
            file.waiting(List.of("identity-service"), Duration.ofSeconds(second));
        }
        file.waiting(List.of("gateway"), Duration.ofSeconds(1));
        file.waiting(List.of("gateway"), Duration.ofSeconds(31));
        assertThat(written.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "  … identity-service  30.0 s",
                        "  … identity-service  60.0 s",
                        "  … identity-service  90.0 s",
                        "  … gateway  31.0 s");
    }

    @Test
    void whereAPersonLooksOnTheTimeIsShownInPlace() {
        Terminal screen = new Terminal(new PrintStream(written, true, StandardCharsets.UTF_8), true);
        screen.waiting(List.of("gateway"), Duration.ofMillis(1_500));
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("gateway", "1.5 s")
                .doesNotContain("\n");
    }
}
