package cn.onestop.web.input;

import cn.onestop.web.Problems;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a path or query that isn't clean text, before the container replaces what it can't read by question marks, or
 * fails on it.
 */
final class CleanUrlFilter extends OncePerRequestFilter {
    /** As many as the container reads. */
    private static final int MOST_PARAMETERS = 1_000;

    private final ProblemWriter writer;

    CleanUrlFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> wrong =
                CleanText.decode(request.getRequestURI(), false).isEmpty()
                        ? Optional.of("path")
                        : wrongParameter(request.getQueryString());
        if (wrong.isPresent()) {
            writer.write(Problems.invalid(wrong.get(), CleanText.NOT_CLEAN).problem(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> wrongParameter(@Nullable String query) {
        if (query == null) {
            return Optional.empty();
        }
        String[] pairs = query.split("&");
        if (pairs.length > MOST_PARAMETERS) {
            return Optional.of("query");
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals == 0) {
                return Optional.of("query"); // a value without a name
            }
            Optional<String> name = CleanText.decode(equals < 0 ? pair : pair.substring(0, equals), true);
            if (name.isEmpty()) {
                return Optional.of("query");
            }
            if (equals >= 0
                    && CleanText.decode(pair.substring(equals + 1), true).isEmpty()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
