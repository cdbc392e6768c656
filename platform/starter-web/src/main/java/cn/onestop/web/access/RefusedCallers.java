package cn.onestop.web.access;

import cn.onestop.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * Asked before a caller is turned away for a token that is none or does not serve, which is before any filter behind the
 * security chain: so that whoever counts requests counts these too. A bean, if there is one.
 */
@FunctionalInterface
public interface RefusedCallers {
    /** What to answer instead of the refusal; empty to let it stand. */
    Optional<Problem> instead(HttpServletRequest request, HttpServletResponse response);
}
