package cn.onestop.web.input;

import cn.onestop.web.ProblemException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A controller argument out of one header: plain where it is needed, {@code Optional} where it may be left out. */
final class HeaderArgument<T> implements HandlerMethodArgumentResolver {
    private final Class<T> type;
    private final String header;
    private final Function<String, T> reading;
    private final Supplier<ProblemException> missing;

    HeaderArgument(Class<T> type, String header, Function<String, T> reading, Supplier<ProblemException> missing) {
        this.type = type;
        this.header = header;
        this.reading = reading;
        this.missing = missing;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == type;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String header = request.getHeader(this.header);
        String value = header == null ? "" : header.strip();
        if (parameter.getParameterType() == Optional.class) {
            return value.isEmpty() ? Optional.empty() : Optional.of(reading.apply(value));
        }
        if (value.isEmpty()) {
            throw missing.get();
        }
        return reading.apply(value);
    }
}
