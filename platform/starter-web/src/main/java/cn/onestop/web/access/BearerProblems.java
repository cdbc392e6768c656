package cn.onestop.web.access;

import cn.onestop.kernel.Text;
import cn.onestop.web.Problem;
import cn.onestop.web.Problems;
import cn.onestop.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What is wrong with a token, said plainly: none, expired, for another audience, not good; or its keys can't be had. */
final class BearerProblems implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {
    private static final Logger log = LoggerFactory.getLogger(BearerProblems.class);

    private final ProblemWriter writer;
    private final RefusedCallers refused;

    BearerProblems(ProblemWriter writer, RefusedCallers refused) {
        this.writer = writer;
        this.refused = refused;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        Optional<Problem> instead = refused.instead(request, response);
        if (instead.isPresent()) {
            writer.write(instead.get(), request, response);
        } else if (thrown instanceof AuthenticationServiceException) {
            log.warn("tokens can't be checked: {}", thrown.toString());
            writer.write(
                    Problems.unavailable("identity-service", Duration.ofSeconds(2))
                            .problem(),
                    request,
                    response);
        } else if (thrown instanceof OAuth2AuthenticationException) {
            Problem problem = ofToken(thrown);
            challenge(response, "invalid_token", problem.detail().en());
            writer.write(problem, request, response);
        } else {
            writer.write(Problems.unauthenticated().problem(), request, response);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        commence(request, response, thrown);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
            throws IOException {
        Optional<Problem> instead = refused.instead(request, response);
        if (instead.isPresent()) {
            writer.write(instead.get(), request, response);
        } else {
            challengeForScope(response);
            writer.write(Problems.forbidden().problem(), request, response);
        }
    }

    static void challengeForScope(HttpServletResponse response) {
        challenge(response, "insufficient_scope", "This token does not reach that far");
    }

    private static Problem ofToken(AuthenticationException thrown) {
        if (thrown.getCause() instanceof JwtValidationException invalid) {
            for (var error : invalid.getErrors()) {
                String description = String.valueOf(error.getDescription());
                if (description.startsWith("Jwt expired")) {
                    return problem("token-expired", "登录已过期，请重新登录。", "The token has expired: log in again.");
                }
                if (description.equals(Tokens.WRONG_AUDIENCE)) {
                    return problem(
                            "token-audience",
                            "此令牌不是为本服务签发的。",
                            "The token was issued for another audience than this service.");
                }
            }
        }
        return problem("token-invalid", "令牌无效。", "The token is not a good one: signature, issuer or form is wrong.");
    }

    private static Problem problem(String slug, String zh, String en) {
        return Problem.of(slug, HttpStatus.UNAUTHORIZED, new Text(zh, en)).field("Authorization", new Text(zh, en));
    }

    private static void challenge(HttpServletResponse response, String error, String description) {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"onestop\", error=\"%s\", error_description=\"%s\"".formatted(error, description));
    }
}
