package cn.onestop.web.answer;

import cn.onestop.web.Page;
import cn.onestop.web.Whole;
import cn.onestop.web.access.AccessClasses;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Which operations show one thing, that a reader may keep and ask about again. */
public final class Singles {
    /** Lists have no tag; what is streamed is not read twice. */
    private static final List<Class<?>> OTHERS =
            List.of(Page.class, Whole.class, Iterable.class, Resource.class, InputStream.class, void.class, Void.class);

    private Singles() {}

    public static boolean isSingle(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null
                && List.of(mapping.method()).contains(RequestMethod.GET)
                && AccessClasses.of(handler).isPresent()
                && OTHERS.stream().noneMatch(other -> other.isAssignableFrom(answered(handler)));
    }

    private static Class<?> answered(HandlerMethod handler) {
        ResolvableType type = ResolvableType.forMethodReturnType(handler.getMethod());
        ResolvableType body = type.as(HttpEntity.class);
        return (body == ResolvableType.NONE ? type : body.getGeneric(0)).resolve(Object.class);
    }
}
