package cn.onestop.acceptance.attacks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What the client does wrong is the client's, and costs nobody else a thing. */
final class ClientFaults {
    private static final int ODD = 60;
    private static final int ABORTED = 25;

    private ClientFaults() {}

    static List<Attack> all() {
        Set<Flaw> control = Set.of(Flaw.BREAKER_COUNTS_CLIENTS);
        return List.of(
                new Attack(7, ODD + " odd parameter names close no line", control, ClientFaults::oddNames),
                new Attack(7, ABORTED + " uploads that break off close no line", control, ClientFaults::abortedUploads),
                new Attack(7, ABORTED + " broken chunks close no line", control, ClientFaults::brokenChunks),
                new Attack(
                        10,
                        "a broken chunk is 400",
                        Set.of(Flaw.BROKEN_CHUNK_IS_AN_OUTAGE),
                        (target, findings) -> brokenChunk(target, findings, "/api/triage/walks")),
                new Attack(
                        10,
                        "a chunked body that is too large is 413",
                        Set.of(Flaw.OVERSIZED_IS_AN_OUTAGE),
                        ClientFaults::oversized));
    }

    private static void oddNames(Target target, Findings findings) {
        target.spend(ODD);
        for (int i = 0; i < ODD; i++) {
            Reply odd = target.get("/api/mediations?%0A=1");
            findings.unless(!odd.isFailure(), "an odd parameter name was answered with " + odd.status());
        }
        open(target, findings, "/api/mediations");
    }

    private static void abortedUploads(Target target, Findings findings) {
        target.spend(ABORTED);
        for (int i = 0; i < ABORTED; i++) {
            try (Wire wire = target.open()) {
                wire.send(target.head(
                        "POST",
                        "/api/legal-aid-applications",
                        "Content-Type: application/json",
                        "Content-Length: 200000",
                        "Idempotency-Key: aborted-" + i));
                wire.send("{\"what\":\"" + "x".repeat(2_000));
                Target.pause(target.pace().answer().dividedBy(500)); // on its way to the service before it ends
                wire.breakOff();
            } catch (IOException e) {
                findings.add("no connection: " + e.getMessage());
            }
        }
        open(target, findings, "/api/legal-aid-applications");
    }

    private static void brokenChunks(Target target, Findings findings) {
        target.spend(ABORTED);
        for (int i = 0; i < ABORTED; i++) {
            brokenChunk(target, findings, "/api/notarizations");
        }
        open(target, findings, "/api/notarizations");
    }

    private static void brokenChunk(Target target, Findings findings, String path) {
        target.spend(1);
        String head = target.head("POST", path, "Content-Type: application/json", "Transfer-Encoding: chunked");
        Reply reply =
                target.exchange(head, "5\r\n{\"a\":\r\nzz\r\nnot a chunk\r\n".getBytes(StandardCharsets.US_ASCII));
        boolean open = path.startsWith("/api/triage"); // elsewhere the log-in may be asked for first
        findings.unless(
                open ? reply.status() == 400 : reply.isRefused(), "a broken chunk was answered with " + reply.status());
    }

    private static void oversized(Target target, Findings findings) {
        target.spend(1);
        String head = target.head(
                "POST", "/api/triage/walks", "Content-Type: application/json", "Transfer-Encoding: chunked");
        StringBuilder body = new StringBuilder("1\r\n[\r\n");
        String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
        body.repeat(chunk, 100).append("1\r\n]\r\n0\r\n\r\n");
        Reply reply = target.exchange(head, body.toString().getBytes(StandardCharsets.US_ASCII));
        findings.unless(reply.status() == 413, "3 MB of JSON in chunks were answered with " + reply);
    }

    /** An ordinary request gets there, at once. */
    private static void open(Target target, Findings findings, String path) {
        target.spend(1);
        Reply ordinary = target.ordinary(path);
        findings.unless(!ordinary.isFailure(), "then an ordinary request to " + path + " got " + ordinary);
    }
}
