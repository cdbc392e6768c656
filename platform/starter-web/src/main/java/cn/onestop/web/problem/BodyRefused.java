package cn.onestop.web.problem;

import cn.onestop.kernel.Text;
import cn.onestop.web.FieldProblem;
import cn.onestop.web.Problem;
import cn.onestop.web.Problems;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A body is not read to its end, and the sender is why: it is too large, breaks off, is no well-formed body, or comes too
 * slowly. Whoever reads it for somebody else can tell it from a failure of that other.
 */
public final class BodyRefused extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private final transient Problem problem;

    public BodyRefused(Problem problem, @Nullable Throwable cause) {
        super(problem.detail().en(), cause);
        this.problem = problem;
    }

    /** 413. */
    public static BodyRefused tooLarge(long limitBytes) {
        return new BodyRefused(Problems.tooLarge(limitBytes).problem(), null);
    }

    /** 408. */
    public static BodyRefused tooSlow(@Nullable Throwable cause) {
        return new BodyRefused(tooSlow(), cause);
    }

    /** What the container could not read: 408 when nothing came for too long, else 400. */
    public static BodyRefused of(IOException unreadable) {
        return in(unreadable)
                .orElseGet(() -> timedOut(unreadable) ? tooSlow(unreadable) : new BodyRefused(broken(), unreadable));
    }

    /** Readers wrap it in exceptions of their own. */
    public static Optional<BodyRefused> in(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof BodyRefused found) {
                return Optional.of(found);
            }
            depth++;
        }
        return Optional.empty();
    }

    public Problem problem() {
        return problem;
    }

    static boolean timedOut(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
            depth++;
        }
        return false;
    }

    static Problem broken() {
        return new Problem(
                "invalid",
                HttpStatus.BAD_REQUEST,
                new Text("请求内容有误。", "Some of the input is wrong."),
                List.of(new FieldProblem("body", new Text("不完整，或传输格式有误", "breaks off, or is not well-formed"))),
                null,
                null);
    }

    static Problem tooSlow() {
        return new Problem(
                "too-slow",
                HttpStatus.REQUEST_TIMEOUT,
                new Text("请求内容传输过慢，连接已关闭。", "The body came too slowly: the connection is closed."),
                List.of(new FieldProblem("body", new Text("传输过慢", "came too slowly"))),
                null,
                null);
    }
}
