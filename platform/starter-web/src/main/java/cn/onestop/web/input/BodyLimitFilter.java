package cn.onestop.web.input;

import cn.onestop.web.Problems;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: by its stated length at once, a chunked one when it has gone over. What the client breaks off is told from all other failures. */
final class BodyLimitFilter extends OncePerRequestFilter {
    private final InputProperties properties;
    private final ProblemWriter writer;

    BodyLimitFilter(InputProperties properties, ProblemWriter writer) {
        this.properties = properties;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = (isUpload(request.getContentType()) ? properties.maxUpload() : properties.maxBody()).toBytes();
        if (request.getContentLengthLong() > limit) {
            writer.write(Problems.tooLarge(limit).problem(), request, response);
        } else {
            chain.doFilter(new Limited(request, limit), response);
        }
    }

    private boolean isUpload(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            MimeType type = MimeType.valueOf(contentType);
            return properties.uploadTypes().stream()
                    .anyMatch(upload -> MimeType.valueOf(upload).includes(type));
        } catch (InvalidMimeTypeException e) {
            return false;
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private @Nullable ServletInputStream counted;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new CountedStream(super.getInputStream(), limit);
            }
            return counted;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
