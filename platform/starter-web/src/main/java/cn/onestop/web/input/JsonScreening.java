package cn.onestop.web.input;

import cn.onestop.kernel.Text;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a body once before anything is made of it, so that what is wrong anywhere in it is named by its place, in
 * untyped parts too.
 */
final class JsonScreening {
    private static final int MAX_SCALE = 40;

    private final JsonMapper strict;

    JsonScreening(JsonMapper strict) {
        this.strict = strict;
    }

    void screen(byte[] json) {
        if (json.length == 0) {
            return;
        }
        String at = "body";
        try (JsonParser parser = strict.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                at = place(parser);
                switch (token) {
                    case PROPERTY_NAME, VALUE_STRING -> requireClean(parser, token, at);
                    case VALUE_NUMBER_FLOAT -> requireSensible(parser, at);
                    default -> {}
                }
            }
        } catch (StreamConstraintsException e) {
            throw Problems.invalid(at, new Text("过长或嵌套过深", "is too long or nested too deeply"));
        } catch (StreamReadException e) {
            throw Problems.invalid(
                    at, new Text("此处之后不是合法的 JSON", "is followed by what is no well-formed JSON: " + firstLine(e)));
        } catch (JacksonException e) {
            throw Problems.invalid(at, new Text("不是合法的 JSON", "is no well-formed JSON"));
        }
    }

    private static void requireClean(JsonParser parser, JsonToken token, String at) {
        if (!CleanText.isClean(parser.getString())) {
            throw refuse(token == JsonToken.PROPERTY_NAME ? "body" : at);
        }
    }

    private static ProblemException refuse(String at) {
        return Problems.invalid(at, CleanText.NOT_CLEAN);
    }

    /** 1e999999999 is ten characters here and a gigabyte later. */
    private static void requireSensible(JsonParser parser, String at) {
        int scale;
        try {
            scale = Math.abs(new BigDecimal(parser.getString()).scale());
        } catch (NumberFormatException e) {
            scale = Integer.MAX_VALUE;
        }
        if (scale > MAX_SCALE) {
            throw Problems.invalid(at, new Text("数值超出范围", "is out of range"));
        }
    }

    private static String place(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty() || !CleanText.isClean(pointer) ? "body" : pointer;
    }

    private static String firstLine(StreamReadException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        String line = message.lines().findFirst().orElse("");
        return CleanText.isClean(line) ? line.substring(0, Math.min(line.length(), 200)) : "";
    }
}
