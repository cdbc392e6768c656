package cn.onestop.gateway.routing;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;

/** Errors of a route are told as problems too: Spring's advice looks after controllers only, unless asked. */
@Configuration(proxyBeanMethods = false)
class RoutingErrors implements WebMvcConfigurer {
    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        for (HandlerExceptionResolver resolver : resolvers) {
            if (resolver instanceof ExceptionHandlerExceptionResolver advice) {
                advice.setMappedHandlerPredicate(handler -> true);
            }
        }
    }
}
