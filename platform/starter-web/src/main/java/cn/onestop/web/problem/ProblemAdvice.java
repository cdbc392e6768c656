package cn.onestop.web.problem;

import cn.onestop.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The one place where a controller's exception becomes an answer. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemMapping mapping;
    private final ProblemWriter writer;

    ProblemAdvice(ProblemMapping mapping, ProblemWriter writer) {
        this.mapping = mapping;
        this.writer = writer;
    }

    @ExceptionHandler(Exception.class)
    void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AuthenticationException || thrown instanceof AccessDeniedException) {
            throw thrown; // the security chain answers these
        }
        if (isGone(thrown)) {
            return;
        }
        Problem problem = mapping.of(thrown);
        if (problem.status().value() == 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        } else if (problem.status().is5xxServerError()) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.toString());
        }
        if (thrown instanceof ErrorResponse known) {
            copy(known.getHeaders(), response);
        }
        writer.write(problem, request, response);
    }

    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** The client hung up; nobody is left to answer. */
    private static boolean isGone(Exception thrown) {
        return thrown instanceof IOException
                && thrown.getClass().getSimpleName().matches("ClientAbortException|AsyncRequestNotUsableException");
    }
}
