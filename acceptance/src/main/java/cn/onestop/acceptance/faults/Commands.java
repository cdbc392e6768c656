package cn.onestop.acceptance.faults;

import cn.onestop.acceptance.client.Answer.Unexpected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Commands of the machine on which the platform runs. */
public final class Commands {
    private Commands() {}

    /** @throws Unexpected with what the command said, when it fails */
    public static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Unexpected(String.join(" ", command) + " failed: " + said);
            }
        } catch (IOException e) {
            throw new Unexpected(String.join(" ", command) + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
