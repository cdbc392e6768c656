package cn.onestop.acceptance.attacks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The gateway that is attacked: its address is all that is known of it. */
final class Target {
    /**
     * How long to wait.
     *
     * @param answer for an answer that should come at once
     * @param slow for a slow client to be sent away
     * @param eachSecond requests that one address may send in the long run, without being limited
     * @param inOneGo requests that it may send before that counts
     */
    record Pace(Duration answer, Duration slow, int eachSecond, int inOneGo) {}

    private static final int LONGEST_WAIT = 15;

    private final URI gateway;
    private final Pace pace;
    private final Supplier<String> token;
    private double left;
    private long filled = System.nanoTime();

    Target(URI gateway, Pace pace, Supplier<String> token) {
        this.gateway = gateway;
        this.pace = pace;
        this.token = token;
        this.left = pace.inOneGo();
    }

    Pace pace() {
        return pace;
    }

    /** A header of somebody who is logged in. */
    String loggedIn() {
        return "Authorization: Bearer " + token.get();
    }

    /** Waits until as many requests are no flood: what is limited reaches nothing, and shows nothing. */
    synchronized void spend(int requests) {
        long now = System.nanoTime();
        left = Math.min(pace.inOneGo(), left + (now - filled) / 1e9 * pace.eachSecond()) - requests;
        filled = now;
        if (left < 0) {
            pause(Duration.ofMillis((long) (-left / pace.eachSecond() * 1_000)));
        }
    }

    Wire open() throws IOException {
        return Wire.to(gateway);
    }

    Reply get(String path, String... headers) {
        return request("GET", path, "", headers);
    }

    /** One request with a body that is there at once. */
    Reply request(String method, String path, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = bytes.length > 0 || method.startsWith("P") ? "Content-Length: " + bytes.length : "X-None: 0";
        return exchange(head(method, path, append(headers, length)), bytes);
    }

    /** These bytes, and what comes back. */
    Reply exchange(String head, byte[] body) {
        try (Wire wire = open()) {
            wire.send(head);
            wire.send(body);
            return wire.read(pace.answer());
        } catch (IOException e) {
            return new Reply(Reply.CLOSED, Map.of(), "", Duration.ZERO);
        }
    }

    String head(String method, String path, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + gateway.getAuthority()
                + "\r\nAccept: application/json, text/html\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** What an ordinary client gets there, one that comes back when it is told to because it sent too much. */
    Reply ordinary(String path, String... headers) {
        Reply reply = get(path, headers);
        for (int tries = 0; reply.status() == 429 && tries < 4; tries++) {
            pause(Duration.ofSeconds(retryAfter(reply).orElse(1)));
            reply = get(path, headers);
        }
        return reply;
    }

    static Optional<Integer> retryAfter(Reply reply) {
        return reply.header("retry-after")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Math.min(LONGEST_WAIT, Integer.parseInt(value)));
    }

    static void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        for (long rest = time.toNanos(); rest > 0; rest = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(rest, TimeUnit.MILLISECONDS.toNanos(200)));
        }
    }

    private static String[] append(String[] headers, String last) {
        String[] all = new String[headers.length + 1];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = last;
        return all;
    }
}
