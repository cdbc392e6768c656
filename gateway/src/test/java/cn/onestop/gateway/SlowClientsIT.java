package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Whoever sends a byte now and then holds little, and not for long. */
@TestPropertySource(
        properties = {
            "onestop.gateway.door.connections-per-address=" + SlowClientsIT.CONNECTIONS,
            "onestop.gateway.door.bodies-per-address=" + SlowClientsIT.BODIES,
            "onestop.gateway.door.body-turn=300ms",
            "onestop.gateway.door.head-within=2s",
            "onestop.gateway.door.body-grace=2s",
            "server.tomcat.connection-timeout=4s"
        })
class SlowClientsIT extends GatewayFixture {
    static final int BODIES = 12;
    static final int CONNECTIONS = 40;

    private static final long LONG = 15_000;

    @Test
    void bodiesThatAreNotThereHoldNoPlaceOfTheService() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < IN_HAND + 2; i++) {
                slow.add(slowBody("127.0.0.1", 50));
            }
            assertThat(send(json(to("/api/mediations"), "{}")).statusCode()).isEqualTo(200);
            assertThat(MEDIATION.seen()).hasSize(1);
        } finally {
            close(slow);
        }
    }

    @Test
    void anAddressMayHaveAFewBodiesOnTheirWayAndOthersAreNotTouched() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int i = 0; i < BODIES; i++) {
                slow.add(slowBody("127.0.0.2", 50));
            }
            assertThat(eventually(() -> Wire.status(Wire.ask(port, "127.0.0.2", post("/api/mediations", "{}"))), 429))
                    .isTrue();
            String oneMore = Wire.ask(port, "127.0.0.2", post("/api/mediations", "{}"));
            assertThat(Wire.status(oneMore)).isEqualTo(429);
            assertThat(Wire.header(oneMore, "Retry-After")).isEqualTo("1");
            assertThat(Wire.status(Wire.ask(port, "127.0.0.3", post("/api/mediations", "{}"))))
                    .isEqualTo(200);
            assertThat(Wire.status(Wire.ask(port, "127.0.0.2", get("/api/mediations"))))
                    .as("reads have no body to wait for")
                    .isEqualTo(200);
        } finally {
            close(slow);
        }
        assertThat(eventually(() -> Wire.status(Wire.ask(port, "127.0.0.2", post("/api/mediations", "{}"))), 200))
                .as("when they are gone, their places are free")
                .isTrue();
    }

    @Test
    void aBodyAByteNowAndThenEndsInTime() throws Exception {
        try (Wire client = new Wire(port, "127.0.0.4")) {
            long took = client.say("POST /api/mediations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 5000\r\n\r\n")
                    .drip("{" + " ".repeat(4_999), 200, LONG);
            assertThat(took).isLessThan(8_000);
            String answer = client.rest();
            assertThat(Wire.status(answer)).isEqualTo(408);
            assertThat(answer).contains("urn:onestop:problem:too-slow");
            assertThat(Wire.header(answer, "Connection")).isEqualTo("close");
        }
        assertThat(MEDIATION.seen()).isEmpty();
    }

    @Test
    void aBodyThatStopsEndsInTimeAndItsPlaceIsFreeAgain() throws Exception {
        List<Wire> stopped = new ArrayList<>();
        try {
            for (int i = 0; i < IN_HAND; i++) {
                stopped.add(new Wire(port, "127.0.0.5")
                        .say("POST /api/notarizations HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                                + "Content-Length: 900000\r\n\r\n" + "x".repeat(200_000)));
            }
            assertThat(eventually(() -> Wire.status(Wire.ask(port, "127.0.0.6", get("/api/notarizations"))), 200))
                    .isTrue();
            for (Wire client : stopped) {
                assertThat(Wire.status(client.rest())).isEqualTo(408);
            }
        } finally {
            close(stopped);
        }
        assertThat(send(to("/api/notarizations")).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatNobodyWantsIsAnsweredAtOnceAndEndsInTimeToo() throws Exception {
        try (Wire client = new Wire(port, "127.0.0.7")) {
            client.say("POST /api/nothing HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
                    + "Content-Length: 500000\r\n\r\n" + "x".repeat(70_000));
            assertThat(Wire.status(client.oneAnswer())).isEqualTo(404);
            assertThat(client.drip("x".repeat(1_000), 200, LONG)).isLessThan(8_000);
        }
    }

    @Test
    void aHeadThatDoesNotComeToAnEndIsClosed() throws Exception {
        for (String head : List.of("GET /api/mediations HTTP/1.1\r\nHost: x\r\nX-Slow: ", "GET /api/med")) {
            try (Wire client = new Wire(port, "127.0.0.8")) {
                assertThat(client.say(head).drip("a".repeat(1_000), 200, LONG)).isLessThan(8_000);
            }
        }
    }

    @Test
    void aConnectionThatRestsBetweenTwoRequestsIsKept() throws Exception {
        try (Wire client = new Wire(port, "127.0.0.9")) {
            for (int i = 0; i < 3; i++) {
                client.say("GET /api/mediations HTTP/1.1\r\nHost: x\r\n\r\n");
                assertThat(Wire.status(client.oneAnswer())).isEqualTo(200);
                assertThat(client.isOver(2_500)).isFalse();
            }
        }
    }

    @Test
    void anAddressMayHoldAFewConnections() throws Exception {
        List<Wire> idle = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS + 20; i++) {
                idle.add(new Wire(port, "127.0.0.10"));
            }
            int closed = 0;
            for (Wire client : idle) {
                closed += client.isOver(50) ? 1 : 0;
            }
            assertThat(closed).isEqualTo(20);
            assertThat(Wire.status(Wire.ask(port, "127.0.0.11", get("/api/mediations"))))
                    .isEqualTo(200);
        } finally {
            close(idle);
        }
        assertThat(eventually(() -> Wire.status(Wire.ask(port, "127.0.0.10", get("/api/mediations"))), 200))
                .isTrue();
    }

    private Wire slowBody(String from, int length) throws IOException {
        return new Wire(port, from)
                .say("POST /api/mediations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n\r\n{");
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    }

    private static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @FunctionalInterface
    private interface Asking {
        int status() throws IOException;
    }

    private static boolean eventually(Asking asking, int expected) throws IOException {
        Instant patience = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(patience)) {
            if (asking.status() == expected) {
                return true;
            }
        }
        return false;
    }

    private static void close(List<Wire> clients) throws IOException {
        for (Wire client : clients) {
            client.close();
        }
    }
}
