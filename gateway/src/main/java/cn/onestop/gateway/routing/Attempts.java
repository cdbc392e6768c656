package cn.onestop.gateway.routing;

import java.net.ConnectException;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One request, sent to one instance after the other as long as that is safe: a read, or a change with an Idempotency-Key;
 * and any request that never reached an instance.
 */
public abstract class Attempts<T> {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<Integer> ANOTHER_INSTANCE_MAY_DO = Set.of(502, 503, 504);

    private final boolean safe;
    private final int repeats;

    /** @param repeats how often it may be sent again; 0 when its body can't be */
    protected Attempts(HttpMethod method, boolean hasKey, int repeats) {
        this.safe = hasKey || READS.contains(method);
        this.repeats = repeats;
    }

    protected abstract T attempt() throws Exception;

    protected abstract int statusOf(T answer);

    /** Whether the service has not been given all of the body yet: it may break off then because it refuses the rest. */
    protected boolean isStillSending() {
        return false;
    }

    /** Gives back what an answer holds that is not used. */
    protected void discard(T answer) throws Exception {}

    final T untilDone(ServiceFailures failures) throws Exception {
        for (int left = repeats; ; left--) {
            try {
                T answer = attempt();
                if (left == 0 || !safe || !ANOTHER_INSTANCE_MAY_DO.contains(statusOf(answer))) {
                    return answer;
                }
                discard(answer);
            } catch (Exception e) {
                if (left == 0
                        || !failures.counts(e)
                        || Thread.currentThread().isInterrupted()
                        || !(safe || neverSent(e))) {
                    throw e;
                }
            }
        }
    }

    /** Connection errors arrive wrapped (spring-cloud-gateway issues 3862, 4180), so the causes are searched. */
    private static boolean neverSent(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException) {
                return true;
            }
        }
        return false;
    }
}
