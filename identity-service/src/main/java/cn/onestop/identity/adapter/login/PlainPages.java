package cn.onestop.identity.adapter.login;

import cn.onestop.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/** Pages that only say something, for whoever is sent here by a filter and not by a controller. */
@Component
public final class PlainPages {
    private static final DefaultCsrfToken NO_FORM = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "-");

    /** In the person's language; says nothing but these words. */
    public void say(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Text words)
            throws IOException {
        Locale locale = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : request.getLocale();
        String page = new LoginPage(locale, NO_FORM, "").say(words);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }
}
