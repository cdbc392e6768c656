package cn.onestop.web.access;

import jakarta.servlet.http.HttpServletRequest;

/** Who may use a handler that is no controller method: a gateway's routes. Without such a bean they are denied. */
@FunctionalInterface
public interface RoutedAccess {
    /** Whether the request may go on; judged again by whoever it is routed to. */
    boolean admits(Object handler, HttpServletRequest request);
}
