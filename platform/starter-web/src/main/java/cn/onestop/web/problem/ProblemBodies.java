package cn.onestop.web.problem;

import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import cn.onestop.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A problem as JSON, and back from another service's JSON. */
public final class ProblemBodies {
    private final JsonMapper lenient;

    /** The members in their order on the wire; absent ones are left out. */
    record Body(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String instance,
            Map<String, String> messages,
            @Nullable List<FieldProblem> errors,
            @Nullable Refusal refusal,
            @Nullable String traceId) {}

    public ProblemBodies(JsonMapper lenient) {
        this.lenient = lenient;
    }

    /** The JSON, with title and detail in the reader's language. */
    public byte[] write(Problem problem, Locale reader, @Nullable String instance, @Nullable String traceId) {
        Text detail = problem.detail();
        return lenient.writeValueAsBytes(new Body(
                problem.type(),
                Titles.of(problem.status()).in(reader),
                problem.status().value(),
                detail.in(reader),
                instance,
                Map.of("zh-CN", detail.zh(), "en", detail.en()),
                problem.fields().isEmpty() ? null : problem.fields(),
                problem.refusal(),
                traceId));
    }

    /** The problem that another service answered; empty when it is none of this platform's. */
    public Optional<Problem> read(byte[] json) {
        try {
            Body body = lenient.readValue(json, Body.class);
            HttpStatus status = HttpStatus.resolve(body.status());
            if (status == null || body.type() == null || !body.type().startsWith(Problem.TYPE_PREFIX)) {
                return Optional.empty();
            }
            Map<String, String> messages = body.messages() == null ? Map.of() : body.messages();
            String detail = body.detail() == null ? status.getReasonPhrase() : body.detail();
            return Optional.of(new Problem(
                    body.type().substring(Problem.TYPE_PREFIX.length()),
                    status,
                    new Text(messages.getOrDefault("zh-CN", detail), messages.getOrDefault("en", detail)),
                    body.errors() == null ? List.of() : body.errors(),
                    body.refusal(),
                    null));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
