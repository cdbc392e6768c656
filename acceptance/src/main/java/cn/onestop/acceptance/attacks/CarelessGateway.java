package cn.onestop.acceptance.attacks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers as the gateway must, but for one {@link Flaw}: an attack that does not find it finds nothing on the real one either. It is
 * no more of a gateway than the attacks can tell.
 */
final class CarelessGateway implements AutoCloseable {
    static final String TOKEN = "control";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final int CLIENT_MILLIS = 2_000;
    private static final int STAY_MILLIS = 60_000;
    private static final int PLACES = 128;
    private static final int FAULTS = 20;
    private static final int FREE_TOKENS = 200;
    private static final long LARGEST = 1_000_000;
    private static final long OPEN_NANOS = 2_000_000_000L;

    private final Flaw flaw;
    private final ServerSocket server;
    private final Map<String, String> interviews = new ConcurrentHashMap<>();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger badTokens = new AtomicInteger();
    private final AtomicInteger inHand = new AtomicInteger();
    private volatile long openUntil;

    /** What is asked for. */
    private record Head(String method, String path, String query, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The client did something wrong; the status says what. */
    private static final class Wrong extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Wrong(int status) {
            super("wrong: " + status);
            this.status = status;
        }
    }

    CarelessGateway(Flaw flaw) {
        this.flaw = flaw;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Thread.ofVirtual().start(() -> endInTime(client));
            InputStream in = new BufferedInputStream(client.getInputStream());
            String answer;
            try {
                answer = answer(read(in), in);
            } catch (Wrong e) {
                answer = fault(e.status);
            }
            client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            client.shutdownOutput();
            drain(client, in);
        } catch (IOException e) {
            // who broke off is told nothing
        }
    }

    /** A client that has not said all by now is slow. */
    private void endInTime(Socket client) {
        Target.pause(Duration.ofMillis(flaw == Flaw.SLOW_CLIENTS_STAY ? STAY_MILLIS : CLIENT_MILLIS));
        try {
            client.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void drain(Socket client, InputStream in) throws IOException {
        client.setSoTimeout(200);
        try {
            in.skipNBytes(8_000_000);
        } catch (EOFException | SocketTimeoutException e) {
            // all of it, or all that came
        }
    }

    private static Head read(InputStream in) throws IOException {
        String[] request = line(in).split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] pair = header.split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair.length < 2 ? "" : pair[1].strip());
        }
        String[] target = request.length < 2 ? new String[] {"/"} : request[1].split("\\?", 2);
        return new Head(request[0], target[0], target.length < 2 ? "" : target[1], headers);
    }

    private String answer(Head head, InputStream in) throws IOException {
        if (System.nanoTime() < openUntil) {
            return reply(503, "away");
        }
        String token = head.header("authorization");
        boolean loggedIn = token.equals("Bearer " + TOKEN);
        if (!token.isEmpty() && !loggedIn) {
            return badToken();
        }
        if (!METHODS.contains(head.method())) {
            return reply(flaw == Flaw.UNKNOWN_METHODS_PASS ? 200 : 405, "");
        }
        if (head.query().startsWith("%0A")) {
            return fault(400);
        }
        if (flaw == Flaw.EMPTY_NAME_FAILS && head.query().startsWith("=")) {
            return reply(500, "");
        }
        if (flaw == Flaw.HEADERS_SPLIT && head.path().contains("%0d%0a")) {
            return "HTTP/1.1 302 Found\r\nLocation: " + URLDecoder.decode(head.path(), StandardCharsets.UTF_8)
                    + "\r\nContent-Length: 0\r\n\r\n";
        }
        String body = placed(head, in);
        return inner(head, loggedIn).orElseGet(() -> open(head, body));
    }

    private String badToken() {
        int count = badTokens.incrementAndGet();
        if (flaw == Flaw.UNKNOWN_KEYS_ARE_AN_OUTAGE && count > 1) {
            return reply(503, "identity-service is away");
        }
        if (count <= FREE_TOKENS || flaw == Flaw.BAD_TOKENS_UNLIMITED) {
            return reply(401, "");
        }
        return flaw == Flaw.LIMIT_UNTOLD
                ? reply(429, "")
                : reply(
                        429,
                        "",
                        "Retry-After: 1",
                        "RateLimit-Policy: \"address\";q=300;w=60",
                        "RateLimit: \"address\";r=0;t=1");
    }

    private Optional<String> inner(Head head, boolean loggedIn) {
        String path = head.path();
        if (flaw == Flaw.METRICS_OPEN && path.equals("/actuator/prometheus")) {
            return Optional.of(
                    reply(
                            200,
                            "# TYPE http_server_requests_seconds summary\n"
                                    + "http_server_requests_seconds_count{uri=\"/api/mediations/MED-20261123-7K3Q9X4F-C\"} 1\n"));
        }
        if (flaw == Flaw.CLOCK_OPEN && path.equals("/internal/clock")) {
            return Optional.of(reply(loggedIn ? 403 : 401, ""));
        }
        boolean closed = path.contains("actuator") || path.contains("internal") || path.contains("metrics");
        return closed ? Optional.of(reply(404, "")) : Optional.empty();
    }

    private String open(Head head, String body) {
        if (head.path().equals("/login")) {
            return head.method().equals("GET")
                    ? reply(200, "<input name=\"_csrf\" value=\"a\">")
                    : flaw == Flaw.BLANK_IN_CONTINUE_FAILS && body.contains("+")
                            ? reply(500, "")
                            : reply(302, "", "Location: /");
        }
        if (head.path().equals("/api/triage/interviews")) {
            String fresh = UUID.randomUUID().toString();
            String code = flaw == Flaw.KEY_SHARED
                    ? interviews.computeIfAbsent(head.header("idempotency-key") + body, key -> fresh)
                    : fresh;
            return reply(201, "{\"code\":\"" + code + "\"}");
        }
        return reply(head.path().equals("/api/areas/21") ? 200 : 401, "{}");
    }

    /** The body, read in one of the places that the service has. */
    private String placed(Head head, InputStream in) throws IOException {
        try {
            if (inHand.incrementAndGet() > PLACES && flaw == Flaw.SLOW_BODIES_HOLD_PLACES) {
                throw new Wrong(503);
            }
            return body(head, in);
        } catch (Wrong e) {
            throw e;
        } catch (IOException e) {
            fault(400);
            throw e;
        } finally {
            inHand.decrementAndGet();
        }
    }

    private String body(Head head, InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        if (head.header("transfer-encoding").equals("chunked")) {
            for (int size = size(line(in)); size > 0; size = size(line(in))) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line(in);
                if (body.length() > LARGEST) {
                    throw new Wrong(flaw == Flaw.OVERSIZED_IS_AN_OUTAGE ? 503 : 413);
                }
            }
        } else if (!head.header("content-length").isEmpty()) {
            int length = Integer.parseInt(head.header("content-length"));
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException();
            }
            body.append(new String(bytes, StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private int size(String chunk) throws Wrong {
        try {
            return Integer.parseInt(chunk, 16);
        } catch (NumberFormatException e) {
            throw new Wrong(flaw == Flaw.BROKEN_CHUNK_IS_AN_OUTAGE ? 503 : 400);
        }
    }

    /** The old rule: the client's fault counts as the service's. */
    private String fault(int status) {
        if (flaw == Flaw.BREAKER_COUNTS_CLIENTS && faults.incrementAndGet() % FAULTS == 0) {
            openUntil = System.nanoTime() + OPEN_NANOS;
        }
        return reply(status, "");
    }

    private static String reply(int status, String body, String... headers) {
        StringBuilder reply = new StringBuilder("HTTP/1.1 " + status + " -\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
        for (String header : headers) {
            reply.append(header).append("\r\n");
        }
        return reply.append("\r\n").append(body).toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
