package cn.onestop.web.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body went over its limit while it was read. */
public final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public BodyTooLarge(long limit) {
        super("the body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }

    /** Readers wrap it in exceptions of their own. */
    static @Nullable BodyTooLarge in(Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 10; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge found) {
                return found;
            }
            depth++;
        }
        return null;
    }
}
