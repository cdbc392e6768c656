package cn.onestop.web.access;

import java.util.List;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Fails the start when an operation of this platform says nothing of who may use it. */
final class ClassifiedOperations implements SmartInitializingSingleton {
    private final ListableBeanFactory beans;

    ClassifiedOperations(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unclassified = beans.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith("cn.onestop."))
                .filter(handler ->
                        AccessClasses.of(handler).map(AccessClasses::isEmpty).orElse(true))
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!unclassified.isEmpty()) {
            throw new IllegalStateException(
                    "every operation needs an @Access that says who may try it; these have none: "
                            + String.join(", ", unclassified));
        }
    }
}
