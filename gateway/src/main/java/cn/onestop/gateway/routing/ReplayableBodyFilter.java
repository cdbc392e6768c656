package cn.onestop.gateway.routing;

import cn.onestop.gateway.GatewayProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a small body with an Idempotency-Key, so that the request can be sent again; everything else streams. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ReplayableBodyFilter extends OncePerRequestFilter {
    static final String REPLAYABLE = ReplayableBodyFilter.class.getName() + ".replayable";

    private final long limit;

    ReplayableBodyFilter(GatewayProperties properties) {
        this.limit = properties.protection().replayable().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        boolean hasBody = length > 0 || (length < 0 && request.getHeader("Transfer-Encoding") != null);
        if (!hasBody) {
            request.setAttribute(REPLAYABLE, true);
            chain.doFilter(request, response);
        } else if (length > 0 && length <= limit && request.getHeader("Idempotency-Key") != null) {
            byte[] body = request.getInputStream().readNBytes((int) length);
            request.setAttribute(REPLAYABLE, true);
            chain.doFilter(new KeptBody(request, body), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Gives the body from its beginning, each time it is asked for. */
    private static final class KeptBody extends HttpServletRequestWrapper {
        private final byte[] body;

        KeptBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("a kept body is read at once, not by a listener");
                }

                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return bytes.read(into, offset, length);
                }
            };
        }
    }
}
