package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody outside writes a line of the log, and no request writes pages of it. */
@ExtendWith(OutputCaptureExtension.class)
class ForgedLogTest extends SampleTest {
    private static final Logger log = LoggerFactory.getLogger(ForgedLogTest.class);
    private static final String FORGED = "2026-12-01T00:00:00.000+08:00  INFO admin logged in";

    @Test
    void aLineEndInAMessageOrInWhatWasThrownBeginsNoLine(CapturedOutput output) {
        String name = "Li\r\n" + FORGED + "\u2028" + FORGED + "\u001b[2K\u202e";
        log.warn("{} was not found", name);
        log.error("failed", new IllegalStateException(name, new IllegalArgumentException("in " + name)));
        assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith("2026-12-01T00:00:00.000"));
        assertThat(output.getOut()).contains("Li\\u000d\\u000a2026").doesNotContain("\u2028", "\u001b", "\u202e");
    }

    @Test
    void aThrownErrorKeepsItsTraceButWritesNoPages(CapturedOutput output) {
        IllegalStateException deep = new IllegalStateException("x".repeat(50_000));
        for (int i = 0; i < 20; i++) {
            deep = new IllegalStateException("again", deep);
        }
        log.error("a request failed: {}", "y".repeat(50_000), deep);
        assertThat(output.getOut()).contains("IllegalStateException: again", "at cn.onestop.web.ForgedLogTest");
        assertThat(output.getOut().length()).isLessThan(9_000);
    }

    @Test
    void noBadRequestWritesMuchOrForgesALine(CapturedOutput output) {
        String citizen = ISSUER.citizen();
        String evil = "%0D%0A" + FORGED.replace(' ', '_').replace("+", "%2B");
        get("/api/samples/hello?" + evil + "=1", citizen);
        get("/api/samples?q=" + evil, citizen);
        get("/api/samples/neighbour/a" + evil, citizen);
        neighbourAnswer = new NeighbourAnswer(500, "broken\r\n" + FORGED);
        get("/api/samples/neighbour/a" + evil, citizen);
        get("/api/samples/" + evil, citizen);
        get("/api/samples/hello", "not.a.token" + FORGED.replaceAll("[ :+]", ""));
        post(
                "/api/samples",
                citizen,
                "{\"what\":\"\\r\\n" + FORGED + "\",\"\\r\\n" + FORGED + "\":1}",
                "Idempotency-Key",
                "k");
        post("/api/samples", citizen, "[".repeat(20_000));
        put("/api/samples/" + REFERENCE, citizen, "{", "If-Match", "\"7\"");
        send(request("/api/samples/hello", "").method("BREW", HttpRequest.BodyPublishers.noBody()));
        assertThat(output.getOut().lines()).noneMatch(line -> line.startsWith("2026-12-01T00:00:00.000"));
        assertThat(output.getOut().length()).as(output.getOut()).isLessThan(1_500);
    }

    @Test
    void aFailureOfOursIsToldInAPageAtMost(CapturedOutput output) {
        assertThat(get("/api/samples/broken", ISSUER.citizen()).status()).isEqualTo(500);
        assertThat(output.getOut()).contains("secret inside", "SampleController.broken");
        assertThat(output.getOut().length()).isLessThan(8_000);
    }

    @Test
    void anUnknownMethodIs405() {
        for (String method : new String[] {"BREW", "PROPFIND", "TRACE", "LOCK", "PATCH"}) {
            Answer answer = send(request("/api/samples/hello", "").method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).as(method).contains("GET");
            assertThat(answer.header("Content-Type")).as(method).startsWith("application/problem+json");
        }
    }
}
