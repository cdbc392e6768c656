package cn.onestop.gateway.routing;

import cn.onestop.web.ProblemException;
import cn.onestop.web.problem.BodyRefused;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/**
 * Which outcomes are a service's failures: the one rule by which the breakers judge. What the gateway refuses itself and what
 * the client breaks off is none; nor is any answer that the service gives by itself, be it a 500 for this one request or a 503
 * because something that it needs is away. It is there then, and says so at once.
 */
@Component
public class ServiceFailures {
    /** Said by whatever stands before a service that is gone. */
    private static final Set<Integer> NOT_ITS_OWN = Set.of(502, 504);

    private static final int DEEPEST = 10;

    public boolean counts(int status) {
        return NOT_ITS_OWN.contains(status);
    }

    /** Whether it was asked, or should have been, and did not answer as it must: not reached, broken off, too late, no sense. */
    public boolean counts(Throwable thrown) {
        boolean failed = false;
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < DEEPEST; cause = cause.getCause()) {
            if (cause instanceof BodyRefused
                    || cause instanceof ProblemException
                    || cause instanceof ConnectionRequestTimeoutException) {
                return false;
            }
            failed |= cause instanceof IOException
                    || cause instanceof RestClientException
                    || cause instanceof TimeoutException
                    || cause instanceof JacksonException;
            depth++;
        }
        return failed;
    }
}
