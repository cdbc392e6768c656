package cn.onestop.web;

import cn.onestop.kernel.Article;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The problems that every service has, ready to throw. */
public final class Problems {
    /** Of {@link #ownMatter}. */
    public static final String OWN_MATTER = "own-matter";

    private Problems() {}

    /** 404; also for what exists and is a stranger's. */
    public static ProblemException notFound() {
        return of("not-found", HttpStatus.NOT_FOUND, "没有找到，或您无权查看。", "Not found, or not yours to see.");
    }

    /** 400: one part of the input is wrong; it is named as a JSON pointer, or as a parameter or header. */
    public static ProblemException invalid(String field, Text reason) {
        return new ProblemException(
                Problem.of("invalid", HttpStatus.BAD_REQUEST, new Text("请求内容有误。", "Some of the input is wrong."))
                        .field(field, reason));
    }

    /** 401: no token, or one that does not serve here. */
    public static ProblemException unauthenticated() {
        return of("unauthenticated", HttpStatus.UNAUTHORIZED, "请先登录。", "Log in first: a valid bearer token is needed.");
    }

    /** 403: known, and not allowed. */
    public static ProblemException forbidden() {
        return of("forbidden", HttpStatus.FORBIDDEN, "您没有权限进行此操作。", "You may not do this.");
    }

    /** 403: the token says who somebody is, and was given for no more. */
    public static ProblemException scopeMissing() {
        return of(
                "scope-missing",
                HttpStatus.FORBIDDEN,
                "此令牌只用于说明您是谁，不能用于办理业务。",
                "This token only says who you are; it was not given the scope for this.");
    }

    /** 409: it is not possible in the present state. */
    public static ProblemException conflict(Text why) {
        return new ProblemException(Problem.of("conflict", HttpStatus.CONFLICT, why));
    }

    /**
     * 409: a party to a matter can't handle it, nor put the own record right.
     *
     * @param article null where no law says it and the platform's policy does
     */
    public static ProblemException ownMatter(@Nullable Article article) {
        Text why = new Text("当事人不得承办本人的事项。", "Nobody handles the own matter.");
        return new ProblemException(
                Problem.of(OWN_MATTER, HttpStatus.CONFLICT, why)
                        .refusal(
                                new Refusal(
                                        "OWN_MATTER",
                                        why,
                                        article,
                                        List.of(
                                                new Refusal.NextStep(
                                                        null,
                                                        new Text(
                                                                "请由其他工作人员承办；本人的事项以本人名义提出。",
                                                                "Let somebody else of the staff handle it; file the own matter in the own name."))))));
    }

    /** 412: changed by someone else since the caller read it. */
    public static ProblemException stale() {
        return new ProblemException(Problem.of(
                        "stale",
                        HttpStatus.PRECONDITION_FAILED,
                        new Text(
                                "内容已被他人更改，请重新读取后再试。", "Changed by someone else meanwhile: read it again, then repeat."))
                .field("If-Match", new Text("不是当前版本", "is not the current version")));
    }

    /** 428: a change must say which version it changes. */
    public static ProblemException preconditionRequired() {
        return new ProblemException(Problem.of(
                        "precondition-required",
                        HttpStatus.PRECONDITION_REQUIRED,
                        new Text(
                                "更改时须用 If-Match 说明所依据的版本。",
                                "A change must name the version it is based on, by If-Match."))
                .field("If-Match", new Text("缺少", "is missing")));
    }

    /** 400: a creation must carry a key. */
    public static ProblemException idempotencyKeyMissing() {
        return new ProblemException(Problem.of(
                        "idempotency-key-missing",
                        HttpStatus.BAD_REQUEST,
                        new Text(
                                "提交须带 Idempotency-Key，以免重复。",
                                "An Idempotency-Key is needed, so that a repeat changes nothing."))
                .field("Idempotency-Key", new Text("缺少", "is missing")));
    }

    /** 422: the key came before, with another body. */
    public static ProblemException idempotencyKeyReused() {
        return new ProblemException(Problem.of(
                        "idempotency-key-reused",
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Text("此 Idempotency-Key 已用于另一内容。", "This Idempotency-Key came before, with another body."))
                .field("Idempotency-Key", new Text("已用于另一内容", "was used with another body")));
    }

    /** 400: a staff read outside the reader's own cases must say what for. */
    public static ProblemException purposeMissing() {
        return new ProblemException(Problem.of(
                        "purpose-missing",
                        HttpStatus.BAD_REQUEST,
                        new Text(
                                "查看非本人经办的事项须用 Purpose 说明用途。",
                                "A look at a case that isn't yours must say what for, by Purpose."))
                .field("Purpose", new Text("缺少", "is missing")));
    }

    /** 413. */
    public static ProblemException tooLarge(long limitBytes) {
        return of(
                "too-large",
                HttpStatus.CONTENT_TOO_LARGE,
                "请求内容过大，上限为 " + limitBytes + " 字节。",
                "The body is too large: at most " + limitBytes + " bytes.");
    }

    /** 429 with Retry-After. */
    public static ProblemException tooMany(Duration retryAfter) {
        return new ProblemException(Problem.of(
                        "too-many-requests",
                        HttpStatus.TOO_MANY_REQUESTS,
                        new Text("请求过于频繁，请稍后再试。", "Too many requests: try again later."))
                .retryAfter(retryAfter));
    }

    /** 503 with Retry-After: a service that is needed is away; nothing was invented in its place. */
    public static ProblemException unavailable(String service, Duration retryAfter) {
        return new ProblemException(unavailableProblem(service, retryAfter));
    }

    /** As {@link #unavailable(String, Duration)}, keeping the cause for the log. */
    public static ProblemException unavailable(String service, Duration retryAfter, Throwable cause) {
        return new ProblemException(unavailableProblem(service, retryAfter), cause);
    }

    private static Problem unavailableProblem(String service, Duration retryAfter) {
        return Problem.of(
                        "unavailable",
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new Text(service + " 暂时不可用，请稍后再试。", service + " is away for now: try again later."))
                .retryAfter(retryAfter);
    }

    private static ProblemException of(String slug, HttpStatus status, String zh, String en) {
        return new ProblemException(Problem.of(slug, status, new Text(zh, en)));
    }
}
