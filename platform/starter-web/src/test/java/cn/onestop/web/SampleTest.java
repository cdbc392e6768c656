package cn.onestop.web;

import cn.onestop.web.sample.SampleService;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service on a port, with an issuer and a neighbour beside it; one context for all of these tests. */
@SpringBootTest(
        classes = SampleService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=sample-service",
            "spring.profiles.active=trial",
            "onestop.outgoing.time-limit=2s"
        })
abstract class SampleTest {
    static final Issuer ISSUER = new Issuer();
    static final HttpServer NEIGHBOUR = neighbour();
    static final Queue<String> NEIGHBOUR_HEARD = new ConcurrentLinkedQueue<>();
    static volatile NeighbourAnswer neighbourAnswer = new NeighbourAnswer(200, "{}");
    static final String REFERENCE = cn.onestop.kernel.Reference.mint(
                    cn.onestop.kernel.Line.MEDIATION,
                    java.time.LocalDate.of(2026, 11, 23),
                    new java.util.SplittableRandom(1))
            .toString();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    record NeighbourAnswer(int status, String body, Duration after) {
        NeighbourAnswer(int status, String body) {
            this(status, body, Duration.ZERO);
        }
    }

    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String slug() {
            return json().path("type").asString("").replace("urn:onestop:problem:", "");
        }

        String field() {
            return json().path("errors").path(0).path("field").asString("");
        }
    }

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        registry.add("onestop.security.issuer", () -> Issuer.NAME);
        registry.add("onestop.security.jwks-uri", () -> ISSUER.uri("/jwks"));
        registry.add("onestop.outgoing.token-uri", () -> ISSUER.uri("/token"));
        registry.add(
                "spring.cloud.discovery.client.simple.instances.neighbour-service[0].uri",
                () -> "http://127.0.0.1:" + NEIGHBOUR.getAddress().getPort());
        registry.add("spring.cloud.discovery.client.simple.instances.twin-service[0].uri", () -> "http://127.0.0.1:1");
        registry.add(
                "spring.cloud.discovery.client.simple.instances.twin-service[1].uri",
                () -> "http://127.0.0.1:" + NEIGHBOUR.getAddress().getPort());
    }

    @BeforeEach
    void neighbourIsWell() {
        neighbourAnswer = new NeighbourAnswer(200, "{\"name\":\"here\",\"added\":\"later\"}");
        NEIGHBOUR_HEARD.clear();
        ISSUER.tokenStatus = 200;
    }

    Answer get(String path, String token, String... headers) {
        return send(request(path, token, headers).GET());
    }

    Answer post(String path, String token, String body, String... headers) {
        return send(request(path, token, headers)
                .setHeader("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer put(String path, String token, String body, String... headers) {
        return send(request(path, token, headers)
                .setHeader("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer neighbour() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                NEIGHBOUR_HEARD.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                        + exchange.getRequestHeaders().getFirst("traceparent"));
                LockSupport.parkNanos(neighbourAnswer.after().toNanos()); // a slow neighbour
                byte[] body = neighbourAnswer.body().getBytes(StandardCharsets.UTF_8);
                if (neighbourAnswer.status() == 0) {
                    exchange.close();
                    return;
                }
                exchange.getResponseHeaders()
                        .add(
                                "Content-Type",
                                neighbourAnswer.status() < 400 ? "application/json" : "application/problem+json");
                exchange.sendResponseHeaders(neighbourAnswer.status(), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
