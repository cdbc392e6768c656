package cn.onestop.stack.supervisor;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands for a service's jar: lets itself be extracted, and is ready at once; unless the checkout holds a file {@code broken}, then it ends, or
 * {@code hanging}, then it is never ready. It answers its environment on {@code /}.
 */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("jarmode") != null) {
            extract(List.of(arguments));
            return;
        }
        if (Files.exists(Path.of("broken"))) {
            System.out.println("the database said no");
            System.exit(1);
        }
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            boolean ready = !Files.exists(Path.of("hanging"));
            byte[] answer = System.getenv().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(ready ? 200 : 503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private static void extract(List<String> arguments) throws Exception {
        Path target = Path.of(arguments.get(arguments.indexOf("--destination") + 1));
        String name = arguments.get(arguments.indexOf("--application-filename") + 1);
        Path self = Path.of(FakeService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Files.createDirectories(target);
        Files.copy(self, target.resolve(name));
    }
}
