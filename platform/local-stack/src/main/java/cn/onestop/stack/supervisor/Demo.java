package cn.onestop.stack.supervisor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the acceptance module's story against a gateway; on the local platform the story may kill and start services. */
final class Demo {
    private Demo() {}

    static int run(Layout layout, Arguments arguments, String gateway) {
        String target = layout.acceptance().resolve("target").toString();
        List<String> command = new ArrayList<>(List.of(
                Launch.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                target + "/classes" + File.pathSeparator + target + "/lib/*",
                "cn.onestop.acceptance.Demo",
                "--gateway",
                gateway));
        if (arguments.check()) {
            command.add("--check");
        }
        if (arguments.against().isEmpty()) {
            String script = Processes.isWindows() ? "onestop.cmd" : "onestop";
            command.addAll(List.of("--onestop", layout.root().resolve(script).toString()));
        }
        try {
            return new ProcessBuilder(command)
                    .directory(layout.root().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.");
        }
    }
}
