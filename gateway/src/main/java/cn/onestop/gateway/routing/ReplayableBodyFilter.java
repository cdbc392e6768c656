package cn.onestop.gateway.routing;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.web.problem.BodyRefused;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Waits for a small body before any service is asked, so that a slow client holds no place of a service, and keeps it, so that
 * the request can be sent again. A larger one streams as soon as as much of it is there.
 */
@Component
@Order(ReplayableBodyFilter.AFTER_LIMITS)
class ReplayableBodyFilter extends OncePerRequestFilter {
    static final String REPLAYABLE = ReplayableBodyFilter.class.getName() + ".replayable";
    /** Spring Security's chain stands at -100, the clients' limits at -90; nobody has read parameters until here. */
    static final int AFTER_LIMITS = -85;

    private final int limit;
    private final ProblemWriter problems;

    ReplayableBodyFilter(GatewayProperties properties, ProblemWriter problems) {
        this.limit = (int) properties.protection().replayable().toBytes();
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean hasBody = length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
        if (!hasBody) {
            request.setAttribute(REPLAYABLE, true);
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest begun;
        try {
            begun = begin(request);
        } catch (BodyRefused e) {
            problems.write(e.problem(), request, response);
            return;
        }
        chain.doFilter(begun, response);
    }

    private HttpServletRequest begin(HttpServletRequest request) throws IOException {
        ServletInputStream rest = request.getInputStream();
        byte[] beginning = rest.readNBytes(limit);
        boolean whole = rest.isFinished();
        if (whole) {
            request.setAttribute(REPLAYABLE, true);
        }
        return new BegunBody(request, beginning, whole ? null : rest);
    }
}
