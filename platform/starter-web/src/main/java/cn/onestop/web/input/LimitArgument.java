package cn.onestop.web.input;

import cn.onestop.kernel.Text;
import cn.onestop.web.Limit;
import cn.onestop.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@code limit}: how many at most. */
final class LimitArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Limit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String value = request.getParameter("limit");
        if (value == null) {
            return new Limit(Limit.DEFAULT);
        }
        if (value.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= Limit.MAX) {
                return new Limit(limit);
            }
        }
        throw Problems.invalid(
                "limit", new Text("应为 1 至 " + Limit.MAX + " 之间的整数", "must be a whole number from 1 to " + Limit.MAX));
    }
}
