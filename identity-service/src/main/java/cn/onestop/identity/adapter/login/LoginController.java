package cn.onestop.identity.adapter.login;

import cn.onestop.identity.application.EndingLogIns;
import cn.onestop.identity.application.LoggingIn;
import cn.onestop.identity.application.LoggingIn.Outcome;
import cn.onestop.identity.domain.Client;
import cn.onestop.identity.domain.Clients;
import cn.onestop.identity.domain.InvalidValue;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import cn.onestop.web.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which people log in and out; plain forms, which a script can drive too. */
@Hidden
@RestController
class LoginController {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int MAX_INPUT = 200;
    static final Text WRONG = new Text("登录名、密码或验证码不正确。", "The name, the password or the code is wrong.");
    static final Text SENT = new Text(
            "如果该账户存在，验证码已发送，5分钟内有效。", "If there is such an account, a code is on its way; it is good for 5 minutes.");
    private static final Text LOGGED_IN = new Text("您已登录，可以关闭此页。", "You are logged in and can close this page.");
    private static final Text LOGGED_OUT =
            new Text("您已退出登录，在其他设备上也已退出。", "You are logged out, on your other devices too.");

    private final LoggingIn loggingIn;
    private final EndingLogIns logIns;
    private final LoginContexts contexts;
    private final LoginCookie cookie;
    private final Clients clients;

    LoginController(
            LoggingIn loggingIn, EndingLogIns logIns, LoginContexts contexts, LoginCookie cookie, Clients clients) {
        this.loggingIn = loggingIn;
        this.logIns = logIns;
        this.contexts = contexts;
        this.cookie = cookie;
        this.clients = clients;
    }

    @Access(anyone = true)
    @GetMapping("/login")
    ResponseEntity<String> page(
            @RequestParam(name = "continue", required = false) @Nullable String next, Locale locale, CsrfToken csrf) {
        return html(HttpStatus.OK, page(locale, csrf, next).ask("", null));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> byPassword(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = loggingIn.byPassword(bounded(username), bounded(password), request.getRemoteAddr());
        LoginPage page = page(locale, csrf, next);
        return answer(
                outcome, bounded(username), page, next, response, message -> page.ask(bounded(username), message));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login/code", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> sendCode(
            @RequestParam String username,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request) {
        LoginPage page = page(locale, csrf, next);
        return loggingIn
                .sendCode(bounded(username), request.getRemoteAddr())
                .map(tooMany -> tooMany(tooMany, text -> page.askCode(bounded(username), text)))
                .orElseGet(() -> html(HttpStatus.OK, page.askCode(bounded(username), SENT)));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login/code/check", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> byCode(
            @RequestParam String username,
            @RequestParam String code,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        Outcome outcome = loggingIn.byCode(bounded(username), bounded(code), request.getRemoteAddr());
        LoginPage page = page(locale, csrf, next);
        return answer(
                outcome, bounded(username), page, next, response, message -> page.askCode(bounded(username), message));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login/password/own", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> chooseOwnPassword(
            @RequestParam String username,
            @RequestParam String given,
            @RequestParam String password,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request,
            HttpServletResponse response) {
        LoginPage page = page(locale, csrf, next);
        try {
            Outcome outcome = loggingIn.withOwnPassword(
                    bounded(username), bounded(given), bounded(password), request.getRemoteAddr());
            return answer(
                    outcome,
                    bounded(username),
                    page,
                    next,
                    response,
                    message -> page.askOwnPassword(bounded(username), message));
        } catch (InvalidValue weak) {
            return html(HttpStatus.BAD_REQUEST, page.askOwnPassword(bounded(username), weak.reason()));
        }
    }

    @Access(anyone = true)
    @PostMapping("/logout")
    ResponseEntity<String> logout(
            Locale locale, CsrfToken csrf, HttpServletRequest request, HttpServletResponse response) {
        contexts.login(request).ifPresent(login -> logIns.ofAccount(login.getPrincipal()));
        cookie.clear(response);
        return html(HttpStatus.OK, page(locale, csrf, null).say(LOGGED_OUT));
    }

    @Access(anyone = true)
    @GetMapping("/oauth2/consent")
    ResponseEntity<String> consent(
            @RequestParam("client_id") String clientId,
            @RequestParam String scope,
            @RequestParam String state,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request) {
        if (contexts.login(request).isEmpty()) {
            throw Problems.unauthenticated();
        }
        Client client = clients.find(clientId).orElseThrow(Problems::notFound);
        Iterable<String> scopes = Arrays.stream(scope.split(" "))
                .filter(one -> client.scopes().contains(one) && !one.equals("openid"))
                .toList();
        return html(HttpStatus.OK, page(locale, csrf, null).askConsent(client.id(), client.name(), scopes, state));
    }

    @Access(anyone = true)
    @GetMapping(path = "/login/style.css", produces = "text/css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("login.css"));
    }

    private ResponseEntity<String> answer(
            Outcome outcome,
            String username,
            LoginPage page,
            @Nullable String next,
            HttpServletResponse response,
            Function<Text, String> again) {
        return switch (outcome) {
            case Outcome.Accepted(String secret) -> {
                cookie.write(response, secret);
                String to = Urls.allowed(next);
                yield to.isEmpty()
                        ? html(HttpStatus.OK, page.say(LOGGED_IN))
                        : ResponseEntity.status(HttpStatus.FOUND)
                                .location(URI.create(to))
                                .build();
            }
            case Outcome.OwnPasswordWanted() -> html(HttpStatus.OK, page.askOwnPassword(username, null));
            case Outcome.Refused() -> html(HttpStatus.UNAUTHORIZED, again.apply(WRONG));
            case Outcome.TooMany tooMany -> tooMany(tooMany, again);
        };
    }

    static ResponseEntity<String> tooMany(Outcome.TooMany tooMany, Function<Text, String> again) {
        long seconds = Math.max(1, tooMany.retryAfter().toSeconds());
        Text wait = new Text(
                "尝试次数过多，请" + (seconds / 60 + 1) + "分钟后再试。",
                "Too many tries: wait " + (seconds / 60 + 1) + " minutes, then try again.");
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .contentType(HTML)
                .body(again.apply(wait));
    }

    static ResponseEntity<String> html(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(page);
    }

    static LoginPage page(Locale locale, CsrfToken csrf, @Nullable String next) {
        return new LoginPage(locale, csrf, Urls.allowed(next));
    }

    static String bounded(String text) {
        return text.length() > MAX_INPUT ? text.substring(0, MAX_INPUT) : text;
    }
}
