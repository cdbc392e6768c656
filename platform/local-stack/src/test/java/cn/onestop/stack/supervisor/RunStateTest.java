package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
    @TempDir
    Path directory;

    @Test
    void aProcessIsFoundAgainFromItsFile() {
        RunState own = RunState.of(ProcessHandle.current()).ready(Duration.ofMillis(1500));
        own.write(directory.resolve("own"));
        assertThat(RunState.read(directory.resolve("own"))).contains(own);
        assertThat(own.process()).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() {
        RunState own = RunState.of(ProcessHandle.current());
        RunState before = new RunState(own.pid(), own.startedAt().minusSeconds(3600), Optional.empty());
        assertThat(before.process()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotRunning() throws Exception {
        Process ended = new ProcessBuilder(Launch.java(), "-version")
                .redirectErrorStream(true)
                .start();
        RunState state = RunState.of(ended.toHandle());
        ended.getInputStream().readAllBytes();
        ended.waitFor();
        assertThat(state.process()).isEmpty();
    }
}
