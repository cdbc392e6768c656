package cn.onestop.web.input;

import cn.onestop.kernel.Reference;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problems;
import cn.onestop.web.access.CallerAuthentication;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Who changes which case, based on which version: out of the token, the path and two headers. */
final class CaseRequestArgument implements HandlerMethodArgumentResolver {
    /** The path variable that names the case. */
    static final String REFERENCE = "reference";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CaseRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new CaseRequest(
                CallerAuthentication.current().map(CallerAuthentication::caller).orElseThrow(Problems::unauthenticated),
                reference(request),
                version(request.getHeader("If-Match")),
                key(request.getHeader("Idempotency-Key")));
    }

    private static Reference reference(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> path && path.get(REFERENCE) instanceof String text) {
            return Reference.parse(text);
        }
        throw new IllegalStateException("the operation's path has no {" + REFERENCE + "}");
    }

    private static ExpectedVersion version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problems.preconditionRequired();
        }
        return Headers.version(header.strip());
    }

    private static Optional<IdempotencyKey> key(@Nullable String header) {
        return header == null || header.isBlank() ? Optional.empty() : Optional.of(Headers.key(header.strip()));
    }
}
