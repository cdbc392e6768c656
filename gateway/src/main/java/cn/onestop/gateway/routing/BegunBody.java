package cn.onestop.gateway.routing;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A body whose beginning was read already. One that is there as a whole is given from its beginning, each time it is asked
 * for. Parameters are those of the query only: a form is handed on as it came, byte for byte.
 */
final class BegunBody extends HttpServletRequestWrapper {
    private final byte[] beginning;
    private final @Nullable ServletInputStream rest;
    private @Nullable ServletInputStream once;
    private @Nullable Map<String, String[]> parameters;

    /** @param rest null when there is none */
    BegunBody(HttpServletRequest request, byte[] beginning, @Nullable ServletInputStream rest) {
        super(request);
        this.beginning = beginning;
        this.rest = rest;
    }

    @Override
    public ServletInputStream getInputStream() {
        if (rest == null) {
            return new Stream(beginning, null);
        }
        if (once == null) {
            once = new Stream(beginning, rest);
        }
        return once;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = ofQuery(getQueryString());
        }
        return parameters;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    private static Map<String, String[]> ofQuery(@Nullable String query) {
        Map<String, String[]> all = new LinkedHashMap<>();
        if (query != null) {
            MultiValueMap<String, String> encoded =
                    UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
            encoded.forEach((name, values) -> all.put(
                    decode(name),
                    values.stream()
                            .map(value -> value == null ? "" : decode(value))
                            .toArray(String[]::new)));
        }
        return Collections.unmodifiableMap(all);
    }

    private static String decode(String text) {
        return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
    }

    private static final class Stream extends ServletInputStream {
        private final ByteArrayInputStream beginning;
        private final @Nullable ServletInputStream rest;

        Stream(byte[] beginning, @Nullable ServletInputStream rest) {
            this.beginning = new ByteArrayInputStream(beginning);
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            int next = beginning.read();
            return next < 0 && rest != null ? rest.read() : next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = beginning.read(into, offset, length);
            return count < 0 && rest != null ? rest.read(into, offset, length) : count;
        }

        @Override
        public boolean isFinished() {
            return beginning.available() == 0 && (rest == null || rest.isFinished());
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a body is read here by waiting for it, not by a listener");
        }
    }
}
