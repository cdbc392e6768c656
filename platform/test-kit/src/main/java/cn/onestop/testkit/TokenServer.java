package cn.onestop.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The issuer's two addresses: its keys, and a token endpoint that believes every client. */
final class TokenServer {
    private final HttpServer server;

    TokenServer(String keys) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> answer(exchange, keys));
        server.createContext("/token", exchange -> answer(exchange, token(exchange)));
        server.setExecutor(task -> Thread.ofVirtual().start(task));
        Thread daemon = new Thread(server::start, "test-issuer");
        daemon.setDaemon(true);
        daemon.start();
    }

    String uri(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String audience = form.getOrDefault("audience", TestTokens.AUDIENCE);
        String subject = form.get("subject_token");
        String token = subject == null
                ? TestTokens.service(client(exchange), audience, form.getOrDefault("scope", ""))
                : TestTokens.exchanged(subject, audience, client(exchange));
        return "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600}".formatted(token);
    }

    private static String client(HttpExchange exchange) {
        String basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic == null || !basic.startsWith("Basic ")) {
            return "unknown";
        }
        String pair = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
        return decode(pair.substring(0, Math.max(0, pair.indexOf(':'))));
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
