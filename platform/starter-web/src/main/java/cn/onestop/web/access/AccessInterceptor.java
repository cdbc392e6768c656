package cn.onestop.web.access;

import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets nobody through whom the operation's access class does not name. What has no class is closed. */
final class AccessInterceptor implements HandlerInterceptor {
    private final List<PathPattern> open;
    private final List<RoutedAccess> routed;

    AccessInterceptor(List<String> open, List<RoutedAccess> routed) {
        this.open = open.stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.routed = routed;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                || handler instanceof ResourceHttpRequestHandler
                || isOpen(request)) {
            return true;
        }
        Optional<Caller> caller = CallerAuthentication.current().map(CallerAuthentication::caller);
        if (handler instanceof HandlerMethod method) {
            Optional<Access> access = AccessClasses.of(method);
            if (CallerAuthentication.isOfIdentityOnly()
                    && access.filter(Access::anyone).isEmpty()) {
                BearerProblems.challengeForScope(response);
                throw Problems.scopeMissing();
            }
            admit(access, caller);
            return true;
        }
        if (routed.stream().anyMatch(access -> access.admits(handler, request))) {
            return true;
        }
        throw caller.isEmpty() ? Problems.unauthenticated() : Problems.forbidden();
    }

    private static void admit(Optional<Access> access, Optional<Caller> caller) {
        if (access.isPresent() && access.get().anyone()) {
            return;
        }
        Caller known = caller.orElseThrow(Problems::unauthenticated);
        if (access.isEmpty() || !AccessClasses.admits(access.get(), known)) {
            throw Problems.forbidden();
        }
    }

    private boolean isOpen(HttpServletRequest request) {
        RequestPath path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : RequestPath.parse(request.getRequestURI(), request.getContextPath());
        return open.stream().anyMatch(pattern -> pattern.matches(path.pathWithinApplication()));
    }
}
