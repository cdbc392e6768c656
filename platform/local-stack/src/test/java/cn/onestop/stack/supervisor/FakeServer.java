package cn.onestop.stack.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.tools.ToolProvider;

/** Stands for an embedded server: under its name, it listens on its port, says that it is ready, and does nothing. */
final class FakeServer {
    private static final String SOURCE = """
            package cn.onestop.stack;

            public final class EmbeddedServer {
                public static void main(String[] arguments) throws Exception {
                    var port = new java.net.ServerSocket(
                            Integer.parseInt(arguments[2]), 50, java.net.InetAddress.getLoopbackAddress());
                    System.out.println("READY " + port.getLocalPort());
                    Thread.currentThread().join();
                }
            }
            """;

    private FakeServer() {}

    static void compileTo(Path classes) throws IOException {
        Path source = classes.resolve("EmbeddedServer.java");
        Files.writeString(source, SOURCE);
        int result = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed")
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
        if (result != 0) {
            throw new IOException("the fake server does not compile");
        }
    }
}
