package cn.onestop.acceptance.faults;

import cn.onestop.acceptance.client.Answer.Unexpected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The processes of a running platform, to be killed and started again. */
public interface Platform {
    /** Ends it at once (SIGKILL). */
    void kill(String name);

    /** Starts it again and returns when it is ready. */
    void start(String name);

    /** Names the message broker as this platform knows it. */
    String broker();

    /** The trial platform on this machine. */
    static Platform local(Path script) {
        return new Platform() {
            @Override
            public void kill(String name) {
                run(List.of(script.toString(), "kill", name));
            }

            @Override
            public void start(String name) {
                run(List.of(script.toString(), "start", name));
            }

            @Override
            public String broker() {
                return "broker";
            }
        };
    }

    /** The platform of a compose file; a name is a container's. */
    static Platform compose(Path folder) {
        return new Platform() {
            @Override
            public void kill(String name) {
                run(List.of("docker", "kill", name));
            }

            @Override
            public void start(String name) {
                run(List.of("docker", "start", name));
            }

            @Override
            public String broker() {
                return folder.getFileName() + "-rabbitmq-1";
            }
        };
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
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
