package cn.onestop.acceptance.client;

import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the platform answered.
 *
 * @param etag the version, quotes included; empty when the answer has none
 * @param took from the first byte sent to the last received, retries included
 */
public record Answer(int status, JsonNode body, Optional<String> etag, Optional<String> retryAfter, Duration took) {

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    /** The answer itself, when it has this status. */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new Unexpected("expected " + wanted + ", got " + this);
        }
        return this;
    }

    /** The text at a JSON pointer; an error when it isn't there. */
    public String text(String pointer) {
        JsonNode value = body.at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            throw new Unexpected("nothing at " + pointer + " in " + this);
        }
        return value.asString();
    }

    @Override
    public String toString() {
        String json = body.toString();
        return status + " " + (json.length() > 1_200 ? json.substring(0, 1_200) + "…" : json);
    }

    /** The platform did something else than the story says. */
    public static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unexpected(String what) {
            super(what);
        }
    }
}
