package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.routing.Guards;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A line is closed to everybody by its own failures only. Each fact has a line of its own, as breakers remember. */
class BreakerIT extends GatewayFixture {
    private static final String CHUNKED =
            " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n";

    @Autowired
    Guards guards;

    @Test
    void oddParameterNamesAreRefusedAtTheEntranceAndCloseNothing() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(Wire.status(Wire.ask(
                            port, "GET /api/mediations?%0A=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                    .isEqualTo(400);
        }
        assertThat(send(to("/api/mediations")).statusCode()).isEqualTo(200);
        assertThat(MEDIATION.seen()).hasSize(1);
    }

    @Test
    void uploadsThatTheClientBreaksOffCloseNothing() throws Exception {
        for (int i = 0; i < 60; i++) {
            try (Wire client = new Wire(port)) {
                client.say("POST /api/notarizations HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Length: 200000\r\n\r\n" + "x".repeat(i % 2 == 0 ? 10 : 100_000));
            }
        }
        assertClosed("notary-service");
        Instant patience = Instant.now().plus(Duration.ofSeconds(10));
        while (send(to("/api/notarizations")).statusCode() != 200) {
            assertThat(Instant.now()).as("the places that they held are free").isBefore(patience);
        }
        assertClosed("notary-service");
    }

    @Test
    void brokenChunksAreTheClientsFaultHoweverMuchCameBefore() throws Exception {
        String large = Integer.toHexString(100_000) + "\r\n" + "x".repeat(100_000) + "\r\n";
        for (int i = 0; i < 60; i++) {
            try (Wire client = new Wire(port)) {
                String answer = client.say("POST /api/appraisals" + CHUNKED)
                        .say((i % 2 == 0 ? "" : large) + "zz\r\nnot a chunk\r\n")
                        .endOfSaying()
                        .rest();
                assertThat(Wire.status(answer)).as(answer).isEqualTo(400);
                assertThat(answer).contains("application/problem+json").contains("\"field\":\"body\"");
            }
        }
        assertThat(send(to("/api/appraisals/FOR-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIs413AlsoInChunksAndClosesNothing() throws Exception {
        String chunk = Integer.toHexString(100_000) + "\r\n" + "x".repeat(100_000) + "\r\n";
        for (int i = 0; i < 30; i++) {
            try (Wire client = new Wire(port)) {
                client.say("POST /api/knowledge" + CHUNKED);
                for (int sent = 0; sent < 13; sent++) {
                    client.say(chunk);
                }
                String answer = client.say("0\r\n\r\n").rest();
                assertThat(Wire.status(answer)).as(answer).isEqualTo(413);
                assertThat(answer).contains("urn:onestop:problem:too-large");
            }
        }
        assertThat(send(to("/api/knowledge?q=a")).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatAnswersIsThereWhateverItAnswers() throws Exception {
        for (int status : new int[] {400, 404, 409, 429, 500, 503}) {
            IDENTITY.does(StubService.json(status, "{}"));
            for (int i = 0; i < 30; i++) {
                assertThat(send(json(to("/api/accounts"), "{}")).statusCode()).isEqualTo(status);
            }
        }
        IDENTITY.does(StubService.json(200, "{}"));
        assertThat(send(to("/api/accounts")).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsGoneIsNotAskedForAWhileAndThenTriedAgain() throws Exception {
        LAWYER.does((exchange, seen) -> exchange.close());
        for (int i = 0; i < 60; i++) {
            assertThat(send(json(to("/api/law-firms"), "{}")).statusCode()).isEqualTo(503);
        }
        assertThat(LAWYER.seen()).hasSizeLessThan(60);
        LAWYER.does(StubService.json(200, "{}"));
        assertThat(send(to("/api/law-firms")).statusCode()).isEqualTo(503);
        assertThat(LAWYER.seen()).isEmpty();
        Instant patience = Instant.now().plus(Duration.ofSeconds(10));
        while (send(to("/api/law-firms")).statusCode() != 200) {
            assertThat(Instant.now()).isBefore(patience);
        }
        assertThat(LAWYER.seen()).isNotEmpty();
    }

    private void assertClosed(String service) {
        CircuitBreaker breaker = guards.of(service).breaker();
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls())
                .as("failures of " + service)
                .isLessThan(10);
    }
}
