package cn.onestop.web;

import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * An error as the caller reads it (RFC 9457), in both languages.
 *
 * @param slug stable name; the type is {@code urn:onestop:problem:<slug>}
 * @param fields the parts of the input that are wrong; empty when it is none of them
 * @param refusal the law's or the line's refusal, with the next steps; null unless it is one
 * @param retryAfter when it is worth to try again; null when it isn't
 */
public record Problem(
        String slug,
        HttpStatus status,
        Text detail,
        List<FieldProblem> fields,
        @Nullable Refusal refusal,
        @Nullable Duration retryAfter) {
    /** Every problem's {@code type} begins with it. */
    public static final String TYPE_PREFIX = "urn:onestop:problem:";

    public Problem {
        fields = List.copyOf(fields);
    }

    public static Problem of(String slug, HttpStatus status, Text detail) {
        return new Problem(slug, status, detail, List.of(), null, null);
    }

    /** The same, naming a part of the input that is wrong. */
    public Problem field(String field, Text reason) {
        List<FieldProblem> all = new ArrayList<>(fields);
        all.add(new FieldProblem(field, reason));
        return new Problem(slug, status, detail, all, refusal, retryAfter);
    }

    public Problem refusal(Refusal why) {
        return new Problem(slug, status, detail, fields, why, retryAfter);
    }

    public Problem retryAfter(Duration delay) {
        return new Problem(slug, status, detail, fields, refusal, delay);
    }

    public String type() {
        return TYPE_PREFIX + slug;
    }
}
