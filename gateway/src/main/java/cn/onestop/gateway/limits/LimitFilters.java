package cn.onestop.gateway.limits;

import cn.onestop.web.Problem;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a request is counted: at the door if it shows no token, behind the security chain once it is known whose it is. */
@Configuration(proxyBeanMethods = false)
class LimitFilters {
    /** The filter for other websites' pages stands before it: they may read a refusal too. */
    private static final int AT_THE_DOOR = Ordered.HIGHEST_PRECEDENCE + 20;
    /** Spring Security's chain stands at -100. */
    private static final int AFTER_SECURITY = -90;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> limitsAtTheDoor(ClientLimits limits, ProblemWriter problems) {
        return filter(AT_THE_DOOR, new AtTheDoor(limits, problems));
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> limitsOfCallers(ClientLimits limits, ProblemWriter problems) {
        return filter(AFTER_SECURITY, new OfCallers(limits, problems));
    }

    private static FilterRegistrationBean<OncePerRequestFilter> filter(int order, OncePerRequestFilter filter) {
        FilterRegistrationBean<OncePerRequestFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    private static final class AtTheDoor extends OncePerRequestFilter {
        private final ClientLimits limits;
        private final ProblemWriter problems;

        AtTheDoor(ClientLimits limits, ProblemWriter problems) {
            this.limits = limits;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean claimsToBeSomebody = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            Optional<Problem> tooMany = claimsToBeSomebody ? Optional.empty() : limits.take(request, response);
            if (tooMany.isPresent()) {
                problems.write(tooMany.get(), request, response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                limits.take(request, response); // what was refused before anybody looked at the token
            }
        }
    }

    private static final class OfCallers extends OncePerRequestFilter {
        private final ClientLimits limits;
        private final ProblemWriter problems;

        OfCallers(ClientLimits limits, ProblemWriter problems) {
            this.limits = limits;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<Problem> tooMany = limits.take(request, response);
            if (tooMany.isPresent()) {
                problems.write(tooMany.get(), request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
