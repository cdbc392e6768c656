package cn.onestop.gateway.routing;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells the services the caller's address, as the connection shows it: what the caller claims of it was removed before. */
@Component
class ClientAddress implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {
    private static final String HEADER = "X-Forwarded-For";

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        headers.set(HEADER, request.servletRequest().getRemoteAddr());
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
