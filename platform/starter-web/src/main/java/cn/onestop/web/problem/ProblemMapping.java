package cn.onestop.web.problem;

import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Which problem an exception is. What no client caused stays a 500 that tells nothing. */
public final class ProblemMapping {
    private final InputProblems input;

    ProblemMapping(InputProblems input) {
        this.input = input;
    }

    public Problem of(Throwable thrown) {
        Optional<BodyRefused> body = BodyRefused.in(thrown);
        if (body.isPresent()) {
            return body.get().problem();
        }
        return switch (thrown) {
            case ProblemException e -> e.problem();
            case Refusal.Refused e -> refused(e);
            case IllegalMove e ->
                Problem.of(
                        "illegal-move",
                        HttpStatus.CONFLICT,
                        new Text("当前状态 " + e.from() + " 下不能进行此操作（" + e.to() + "）。", e.getMessage() + "."));
            case Deadline.DeadlineRefusal e ->
                Problem.of(
                                "deadline-refused",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                new Text("期限规则不允许此更改。", "The rule of this deadline does not allow the change."))
                        .field("/" + e.field(), same(e.getMessage()));
            case Reference.InvalidReference e -> invalid(List.of(new FieldProblem("reference", same(e.getMessage()))));
            case NoFallbackAvailableException e -> e.getCause() == null ? internal() : of(e.getCause());
            case HttpMessageNotReadableException e -> invalid(input.ofBody(e));
            case MaxUploadSizeExceededException e ->
                Problems.tooLarge(e.getMaxUploadSize()).problem();
            case MultipartException e ->
                invalid(List.of(new FieldProblem("body", new Text("不是合法的 multipart", "is no well-formed multipart"))));
            case RequestRejectedException e ->
                invalid(List.of(new FieldProblem("path", new Text("含有不允许的字符", "has characters that are not allowed"))));
            case AsyncRequestTimeoutException e -> unavailable();
            case InvalidParameterException e ->
                invalid(List.of(new FieldProblem(
                        "parameters", new Text("有参数无法读取", "one has no name, can't be read, or there are too many"))));
            case ClientAbortException e -> BodyRefused.timedOut(e) ? BodyRefused.tooSlow() : BodyRefused.broken();
            case BadRequestException e -> BodyRefused.broken();
            default -> ofFramework(thrown);
        };
    }

    private Problem ofFramework(Throwable thrown) {
        List<FieldProblem> fields = input.of(thrown);
        if (!fields.isEmpty()) {
            return invalid(fields);
        }
        if (thrown instanceof ErrorResponse response) {
            HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
            if (status != null && status.is4xxClientError()) {
                return ofStatus(status, thrown);
            }
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                return unavailable();
            }
        }
        return internal();
    }

    /** The problem of a bare status, as the container knows it. */
    static Problem ofStatus(HttpStatus status, @Nullable Throwable thrown) {
        return switch (status) {
            case UNAUTHORIZED -> Problems.unauthenticated().problem();
            case FORBIDDEN -> Problems.forbidden().problem();
            case NOT_FOUND -> Problems.notFound().problem();
            case METHOD_NOT_ALLOWED ->
                Problem.of(
                        "method-not-allowed",
                        status,
                        thrown instanceof HttpRequestMethodNotSupportedException e
                                ? new Text("此处不支持 " + e.getMethod() + "。", e.getMethod() + " is not supported here.")
                                : new Text("此处不支持该方法。", "This method is not supported here."));
            case UNSUPPORTED_MEDIA_TYPE ->
                Problem.of("unsupported-media-type", status, new Text("不支持此内容格式。", "This media type is not supported."))
                        .field(
                                "Content-Type",
                                thrown instanceof HttpMediaTypeNotSupportedException e
                                        ? new Text(
                                                "应为以下之一：" + e.getSupportedMediaTypes(),
                                                "is not one of " + e.getSupportedMediaTypes())
                                        : new Text("不支持", "is not supported"));
            case NOT_ACCEPTABLE ->
                Problem.of("not-acceptable", status, new Text("无法提供所要求的格式。", "There is no such representation."))
                        .field("Accept", new Text("没有可提供的格式", "names no format that is offered"));
            case SERVICE_UNAVAILABLE -> unavailable();
            default ->
                status.is4xxClientError()
                        ? Problem.of(
                                status.getReasonPhrase()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace(' ', '-'),
                                status,
                                Titles.of(status))
                        : internal();
        };
    }

    static Problem internal() {
        return Problem.of(
                "internal",
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Text("系统内部错误，已记录。", "Something went wrong on our side; it has been recorded."));
    }

    private static Problem unavailable() {
        return Problem.of(
                        "unavailable",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new Text("服务暂时不可用，请稍后再试。", "The service is busy or away: try again later."))
                .retryAfter(Duration.ofSeconds(5));
    }

    private static Problem refused(Refusal.Refused e) {
        Refusal refusal = e.refusal();
        Problem problem = Problem.of("refused", HttpStatus.UNPROCESSABLE_CONTENT, refusal.reason())
                .refusal(refusal);
        return e.field().isEmpty() ? problem : problem.field(e.field(), refusal.reason());
    }

    private static Problem invalid(List<FieldProblem> fields) {
        return new Problem(
                "invalid",
                HttpStatus.BAD_REQUEST,
                new Text("请求内容有误。", "Some of the input is wrong."),
                fields,
                null,
                null);
    }

    private static Text same(@Nullable String message) {
        String text = message == null ? "" : message;
        return new Text(text, text);
    }
}
