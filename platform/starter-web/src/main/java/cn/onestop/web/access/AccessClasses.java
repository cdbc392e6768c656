package cn.onestop.web.access;

import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** The access class of an operation, and who belongs to it. */
public final class AccessClasses {
    private AccessClasses() {}

    public static Optional<Access> of(HandlerMethod handler) {
        Method method = handler.getMethod();
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Access.class));
    }

    /** Whether an annotation names any class at all. */
    public static boolean isEmpty(Access access) {
        return !access.anyone()
                && !access.own()
                && access.staff().length == 0
                && access.scope().length == 0;
    }

    public static boolean admits(Access access, Caller caller) {
        if (access.anyone()) {
            return true;
        }
        if (caller.service()) {
            return Arrays.stream(access.scope()).anyMatch(caller::hasScope);
        }
        return access.own() || caller.has(access.staff());
    }
}
