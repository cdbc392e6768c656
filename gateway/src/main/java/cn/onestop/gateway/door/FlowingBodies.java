package cn.onestop.gateway.door;

import cn.onestop.gateway.GatewayProperties;
import cn.onestop.gateway.GatewayProperties.Door;
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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before everything else, so that nobody reads a body that need not flow. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class FlowingBodies extends OncePerRequestFilter {
    private final Door door;
    private final Uploads uploads;

    FlowingBodies(GatewayProperties properties, Uploads uploads) {
        this.door = properties.door();
        this.uploads = uploads;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null)) {
            chain.doFilter(request, response);
            return;
        }
        FlowingBody body = new FlowingBody(request.getInputStream(), door, uploads.placeFor(request.getRemoteAddr()));
        request.setAttribute(UnwantedBodies.BODY, body);
        chain.doFilter(new WithFlow(request, body), response);
    }

    private static final class WithFlow extends HttpServletRequestWrapper {
        private final FlowingBody body;

        WithFlow(HttpServletRequest request, FlowingBody body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }
}
