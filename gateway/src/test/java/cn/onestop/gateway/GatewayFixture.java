package cn.onestop.gateway;

import cn.onestop.testkit.PublishedAnswers;
import cn.onestop.testkit.TestTokens;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway before services that do as they are told: two registries of which one is gone, and one of each other. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "onestop.gateway.protection.concurrent-requests=" + GatewayFixture.IN_HAND,
            "onestop.gateway.limits.per-address=1000000",
            "onestop.gateway.limits.per-client=1000000",
            "onestop.gateway.cors.origins=https://portal.example",
            "onestop.gateway.one-stop.deadline=1s",
            "spring.http.clients.read-timeout=5s"
        })
@ActiveProfiles("trial")
abstract class GatewayFixture {
    static final int IN_HAND = 8;

    static final StubService IDENTITY = new StubService();
    static final StubService REGISTRY = new StubService();
    static final StubService CONSULTATION = new StubService();
    static final StubService MEDIATION = new StubService();
    static final StubService LEGAL_AID = new StubService();
    static final StubService NOTARY = new StubService();
    static final StubService FORENSIC = new StubService();
    static final StubService LAWYER = new StubService();

    static final HttpClient BROWSER = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        instance(properties, "identity-service", 0, IDENTITY.uri());
        instance(properties, "registry-service", 0, "http://127.0.0.1:" + closedPort());
        instance(properties, "registry-service", 1, REGISTRY.uri());
        instance(properties, "consultation-service", 0, CONSULTATION.uri());
        instance(properties, "mediation-service", 0, MEDIATION.uri());
        instance(properties, "legal-aid-service", 0, LEGAL_AID.uri());
        instance(properties, "notary-service", 0, NOTARY.uri());
        instance(properties, "forensic-service", 0, FORENSIC.uri());
        instance(properties, "lawyer-service", 0, LAWYER.uri());
        properties.add("onestop.security.issuer", () -> TestTokens.ISSUER);
        properties.add("onestop.security.jwks-uri", TestTokens::jwksUri);
    }

    @BeforeEach
    void everyServiceAnswers() {
        for (StubService service :
                new StubService[] {IDENTITY, REGISTRY, CONSULTATION, MEDIATION, LEGAL_AID, NOTARY, FORENSIC, LAWYER}) {
            service.does(StubService.json(200, "{\"ok\":true}"));
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(10));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            PublishedAnswers.check(response); // what goes well here is what a stand-in made up
        }
        return response;
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static JsonNode body(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static void instance(DynamicPropertyRegistry properties, String service, int number, String uri) {
        properties.add(
                "spring.cloud.discovery.client.simple.instances.%s[%d].uri".formatted(service, number), () -> uri);
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
