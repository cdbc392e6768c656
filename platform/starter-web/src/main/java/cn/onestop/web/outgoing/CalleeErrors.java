package cn.onestop.web.outgoing;

import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.problem.ProblemBodies;
import feign.FeignException;
import feign.Response;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A callee's problem is passed on where it is the client's: 4xx, but 401 and 408, which are between the services. All else
 * is a failure of the callee, counted by its breaker.
 */
final class CalleeErrors implements ErrorDecoder {
    private static final int LONGEST = 100_000;

    private final ProblemBodies bodies;

    CalleeErrors(ProblemBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public Exception decode(String method, Response response) {
        int status = response.status();
        if (status < 400 || status >= 500 || status == 401 || status == 408) {
            return FeignException.errorStatus(method, response);
        }
        return problem(response)
                .filter(problem -> problem.status().value() == status)
                .<Exception>map(ProblemException::new)
                .orElseGet(() -> FeignException.errorStatus(method, response));
    }

    private Optional<Problem> problem(Response response) {
        if (response.body() == null) {
            return Optional.empty();
        }
        try (InputStream in = response.body().asInputStream()) {
            Optional<Problem> problem = bodies.read(in.readNBytes(LONGEST));
            return retryAfter(response)
                    .flatMap(delay -> problem.map(it -> it.retryAfter(delay)))
                    .or(() -> problem);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        Collection<String> values = response.headers().getOrDefault("Retry-After", List.of());
        return values.stream()
                .filter(value -> value.matches("\\d{1,6}"))
                .findFirst()
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
