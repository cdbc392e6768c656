package cn.onestop.acceptance.attacks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What came back on a connection.
 *
 * @param status {@link #CLOSED} when the connection ended without an answer, {@link #NOTHING} when neither came in time
 * @param headers by name in small letters
 */
record Reply(int status, Map<String, String> headers, String body, Duration took) {
    static final int CLOSED = 0;
    static final int NOTHING = -1;

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The request was refused as the client's fault. */
    boolean isRefused() {
        return status >= 400 && status < 500;
    }

    /** The server says that it is its own fault, or says nothing. */
    boolean isFailure() {
        return status >= 500 || status <= CLOSED;
    }

    @Override
    public String toString() {
        return switch (status) {
            case CLOSED -> "a closed connection";
            case NOTHING -> "nothing for " + took.toMillis() + " ms";
            default -> status + " " + (body.length() > 160 ? body.substring(0, 160) + "…" : body);
        };
    }
}
