package cn.onestop.web.answer;

import cn.onestop.web.Retiring;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** That an operation goes, in the words of the headers. */
public record Retirement(Instant since, Instant sunset, String successor) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    public Retirement {
        if (!since.isBefore(sunset)) {
            throw new IllegalStateException("what retires has to be announced before its sunset: " + sunset);
        }
    }

    public static Optional<Retirement> of(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Retiring.class))
                .map(said -> new Retirement(startOf(said.since()), startOf(said.sunset()), said.successor()));
    }

    private static Instant startOf(String day) {
        return LocalDate.parse(day).atStartOfDay(CHINA).toInstant();
    }

    /** By name; {@code Deprecation} is a structured field's date, {@code Sunset} an HTTP date. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Deprecation", "@" + since.getEpochSecond());
        headers.put("Sunset", HTTP_DATE.format(sunset.atOffset(ZoneOffset.UTC)));
        if (!successor.isEmpty()) {
            headers.put("Link", "<" + successor + ">; rel=\"successor-version\"");
        }
        return headers;
    }
}
