package cn.onestop.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** An embedded server in a process that can be killed without warning. */
record ChildServer(Process process, int port) implements AutoCloseable {

    static ChildServer start(String kind, Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String main = EmbeddedServer.class.getName();
        Process process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main,
                        kind,
                        data.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("READY ")) {
                Thread.ofVirtual().start(() -> output.lines().forEach(ignored -> {}));
                return new ChildServer(process, Integer.parseInt(line.substring("READY ".length())));
            }
        }
        throw new IllegalStateException("The server ended before it was ready");
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
