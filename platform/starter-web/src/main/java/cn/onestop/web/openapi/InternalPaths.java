package cn.onestop.web.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The operations that services have for each other only; the gateway routes none of them. */
final class InternalPaths {
    static final String PREFIX = "/internal/";

    private InternalPaths() {}

    static boolean isInternal(Method method) {
        return paths(method.getDeclaringClass())
                .flatMap(base -> paths(method).map(path -> base + path))
                .anyMatch(path -> (path + "/").startsWith(PREFIX));
    }

    private static Stream<String> paths(AnnotatedElement mapped) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(mapped, RequestMapping.class);
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
