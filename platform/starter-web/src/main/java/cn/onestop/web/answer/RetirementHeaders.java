package cn.onestop.web.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells every caller of an operation that it goes; a date that is none fails the start. */
final class RetirementHeaders implements HandlerInterceptor, SmartInitializingSingleton {
    private final ListableBeanFactory beans;

    RetirementHeaders(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Retirement.of(method).ifPresent(retirement -> retirement.headers().forEach(response::addHeader));
        }
        return true;
    }

    @Override
    public void afterSingletonsInstantiated() {
        beans.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().values().forEach(Retirement::of));
    }
}
