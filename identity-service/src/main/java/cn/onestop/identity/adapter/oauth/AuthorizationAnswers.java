package cn.onestop.identity.adapter.oauth;

import cn.onestop.identity.adapter.login.PlainPages;
import cn.onestop.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * How a website is answered: with the code or the error, its state, and who answers (RFC 9207). Whoever can't be trusted with an
 * answer is not sent one: the person reads a page.
 */
final class AuthorizationAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Text BROKEN = new Text(
            "无法登录：把您带到这里的链接不完整或不正确。请回到您要使用的网站重新开始；如仍不行，请告诉该网站。",
            "You can't log in by this link: it is incomplete or wrong. Go back to the website and start again; if that does not help, tell the website.");
    private static final Text UNKNOWN = new Text(
            "无法登录：我们不认识带您来的网站，或者它要求把您送到未登记的地址。为安全起见，到此为止。",
            "You can't log in here: we don't know the website that sent you, or it wants you sent to an address that isn't registered. For your safety this ends here.");

    private final String issuer;
    private final PlainPages pages;

    AuthorizationAnswers(String issuer, PlainPages pages) {
        this.issuer = issuer;
        this.pages = pages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authorized) throws IOException {
        var granted = (OAuth2AuthorizationCodeRequestAuthenticationToken) authorized;
        String code = granted.getAuthorizationCode() == null
                ? ""
                : granted.getAuthorizationCode().getTokenValue();
        UriComponentsBuilder to = UriComponentsBuilder.fromUriString(String.valueOf(granted.getRedirectUri()))
                .queryParam("code", encoded(code));
        send(response, to, granted.getState());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
            throws IOException {
        if (!(thrown instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused)) {
            pages.say(request, response, HttpStatus.BAD_REQUEST, BROKEN);
            return;
        }
        OAuth2Error error = refused.getError();
        var asked = refused.getAuthorizationCodeRequestAuthentication();
        if (asked == null
                || asked.getRedirectUri() == null
                || asked.getRedirectUri().isBlank()) {
            boolean unknown = String.valueOf(error.getDescription()).contains("client_id")
                    || String.valueOf(error.getDescription()).contains("redirect_uri");
            pages.say(request, response, HttpStatus.BAD_REQUEST, unknown ? UNKNOWN : BROKEN);
            return;
        }
        UriComponentsBuilder to = UriComponentsBuilder.fromUriString(asked.getRedirectUri())
                .queryParam("error", encoded(error.getErrorCode()));
        if (error.getDescription() != null && !error.getDescription().isBlank()) {
            to.queryParam("error_description", encoded(error.getDescription()));
        }
        send(response, to, asked.getState());
    }

    private void send(HttpServletResponse response, UriComponentsBuilder to, @Nullable String state)
            throws IOException {
        if (state != null && !state.isEmpty()) {
            to.queryParam("state", encoded(state));
        }
        to.queryParam("iss", encoded(issuer));
        response.sendRedirect(to.build(true).toUriString());
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
