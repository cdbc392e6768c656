package cn.onestop.web.input;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Bodies are read strictly; other services' may have unknown fields, as a newer one may say more than this one knows. */
final class StrictJsonConverter extends JacksonJsonHttpMessageConverter {
    private final JacksonJsonHttpMessageConverter forServices;
    private final JsonScreening screening;

    StrictJsonConverter(JsonMapper strict) {
        super(strict);
        this.forServices = new JacksonJsonHttpMessageConverter(strict.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
        this.screening = new JsonScreening(strict);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        boolean utf8 = media == null || media.getCharset() == null || media.getCharset() == StandardCharsets.UTF_8;
        return utf8 && super.canRead(type, media);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        byte[] json = message.getBody().readAllBytes();
        screening.screen(json);
        HttpInputMessage screened = new Screened(json, message.getHeaders());
        return isInternal() ? forServices.read(type, screened, hints) : super.read(type, screened, hints);
    }

    private static boolean isInternal() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && isInternal(attributes.getRequest());
    }

    private static boolean isInternal(HttpServletRequest request) {
        return request.getServletPath().startsWith("/internal/");
    }

    private record Screened(byte[] json, HttpHeaders headers) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(json);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
