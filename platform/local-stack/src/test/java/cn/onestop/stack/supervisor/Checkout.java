package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A small checkout with the real embedded servers and fake services, and the command line on it. */
record Checkout(Path root, int portBase) {
    private static final String MODULES = """
            # kind    name                port  heap
            server    mongo                17    64
            server    broker               72    128
            service   identity-service     81    32
            service   gateway              80    32
            """;

    record Ended(int exitCode, String output) {}

    static Checkout create(Path root) throws IOException {
        Path localStack = Files.createDirectories(root.resolve("platform/local-stack"));
        Files.writeString(localStack.resolve("modules.list"), MODULES);
        Files.createSymbolicLink(localStack.resolve("target"), Path.of("target").toAbsolutePath());
        for (String service : List.of("identity-service", "gateway")) {
            Path target = Files.createDirectories(root.resolve(service).resolve("target"));
            writeFakeJar(target.resolve(service + "-1.jar"));
        }
        return new Checkout(root, freePortBase());
    }

    void unlink() throws IOException {
        Files.delete(root.resolve("platform/local-stack/target"));
    }

    private static void writeFakeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                var bytes = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
    }

    private static int freePortBase() throws IOException {
        while (true) {
            try (ServerSocket any = new ServerSocket(0)) {
                int base = any.getLocalPort() / 100 * 100;
                if (base <= 59_000
                        && List.of(17, 72, 80, 81, 90, 91, 180, 181, 190, 191).stream()
                                .noneMatch(offset -> Ports.isTaken(base + offset))) {
                    return base;
                }
            }
        }
    }

    Process begin(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Launch.java(),
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Donestop.root=" + root,
                "-cp",
                Path.of("target/classes").toAbsolutePath().toString(),
                Supervisor.class.getName()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("ONESTOP_PORT_BASE", String.valueOf(portBase));
        return builder.start();
    }

    Ended onestop(String... words) throws Exception {
        return end(begin(words));
    }

    static Ended end(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), output);
    }

    /** What a fake service says of its environment. */
    String environmentOf(String instance) throws Exception {
        Platform platform = Platform.kept(
                        Module.readAll(root.resolve("platform/local-stack/modules.list")), new Layout(root))
                .orElseThrow();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(platform.instance(instance).address());
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    boolean isRunning(String instance) {
        return new Processes(new Layout(root)).running(instance).isPresent();
    }

    boolean anythingListens() {
        return List.of(17, 72, 80, 81).stream().anyMatch(offset -> Ports.isTaken(portBase + offset));
    }
}
