package cn.onestop.web.problem;

import cn.onestop.web.Access;
import cn.onestop.web.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What went wrong outside of any controller, as the container reports it. */
@Controller
class ProblemErrorController implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(ProblemErrorController.class);

    private final ProblemMapping mapping;
    private final ProblemWriter writer;

    ProblemErrorController(ProblemMapping mapping, ProblemWriter writer) {
        this.mapping = mapping;
        this.writer = writer;
    }

    @Access(anyone = true)
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problem(request), request, response);
    }

    private Problem problem(HttpServletRequest request) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Object error = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (error instanceof IOException unreadable && status.is4xxClientError()) {
            return BodyRefused.of(unreadable).problem(); // the container noticed itself that the body can't be read
        }
        if (error instanceof Throwable thrown) {
            Problem problem = mapping.of(thrown);
            if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
                log.error("{} failed", request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), thrown);
            }
            return problem;
        }
        return ProblemMapping.ofStatus(status, null);
    }

    private static HttpStatus status(@Nullable Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
