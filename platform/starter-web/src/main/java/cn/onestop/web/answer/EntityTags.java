package cn.onestop.web.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A single resource is answered with its tag, and with 304 where the reader has it already (RFC 9110, 13.1.2). The tag is
 * the version that the controller gives; where it gives none, a digest of the body.
 */
final class EntityTags extends OncePerRequestFilter {
    private static final String SINGLE = EntityTags.class.getName();

    /** Tells the filter, before anything is written, that one thing is going to be shown. */
    static final class Marking implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method && Singles.isSingle(method)) {
                request.setAttribute(SINGLE, true);
            }
            return true;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !List.of("GET", "HEAD").contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response, () -> request.getAttribute(SINGLE) != null);
        chain.doFilter(request, held);
        if (!held.isHeld()) {
            return;
        }
        byte[] body = held.body();
        if (response.getStatus() == HttpServletResponse.SC_OK) {
            String tag = response.getHeader(HttpHeaders.ETAG);
            if (tag == null) {
                tag = "\"" + DigestUtils.md5DigestAsHex(body) + "\"";
                response.setHeader(HttpHeaders.ETAG, tag);
            }
            if (isKnown(tag, Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                held.release(new byte[0]);
                return;
            }
        }
        held.release(body);
    }

    /** Compared weakly: {@code W/"7"} is {@code "7"}; {@code *} is whatever there is. */
    static boolean isKnown(String tag, List<String> known) {
        ETag shown = ETag.create(tag);
        return known.stream()
                .flatMap(header -> ETag.parse(header).stream())
                .anyMatch(each -> each.isWildcard() || each.compare(shown, false));
    }
}
