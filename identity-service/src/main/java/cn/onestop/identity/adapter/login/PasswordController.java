package cn.onestop.identity.adapter.login;

import static cn.onestop.identity.adapter.login.LoginController.bounded;
import static cn.onestop.identity.adapter.login.LoginController.html;
import static cn.onestop.identity.adapter.login.LoginController.page;

import cn.onestop.identity.application.LoggingIn.Outcome;
import cn.onestop.identity.application.SettingPassword;
import cn.onestop.identity.domain.InvalidValue;
import cn.onestop.kernel.Text;
import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which the holder of an account sets a password by a code: the first one, or in the place of a forgotten one. */
@Hidden
@RestController
class PasswordController {
    private static final Text SET = new Text("密码已设置，请登录。", "The password is set: log in.");

    private final SettingPassword setting;

    PasswordController(SettingPassword setting) {
        this.setting = setting;
    }

    @Access(anyone = true)
    @GetMapping("/login/password")
    ResponseEntity<String> ask(
            @RequestParam(name = "continue", required = false) @Nullable String next, Locale locale, CsrfToken csrf) {
        return html(HttpStatus.OK, page(locale, csrf, next).askWhosePassword("", null));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login/password/code", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> sendCode(
            @RequestParam String username,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request) {
        LoginPage page = page(locale, csrf, next);
        String name = bounded(username);
        return setting.sendCode(name, request.getRemoteAddr())
                .map(over -> LoginController.tooMany(over, text -> page.askNewPassword(name, text)))
                .orElseGet(() -> html(HttpStatus.OK, page.askNewPassword(name, LoginController.SENT)));
    }

    @Access(anyone = true)
    @PostMapping(path = "/login/password", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> set(
            @RequestParam String username,
            @RequestParam String code,
            @RequestParam String password,
            @RequestParam(name = "continue", required = false) @Nullable String next,
            Locale locale,
            CsrfToken csrf,
            HttpServletRequest request) {
        LoginPage page = page(locale, csrf, next);
        String name = bounded(username);
        try {
            Optional<Outcome> refused = setting.set(name, bounded(code), bounded(password), request.getRemoteAddr());
            if (refused.isEmpty()) {
                return html(HttpStatus.OK, page.ask(name, SET));
            }
            return refused.get() instanceof Outcome.TooMany over
                    ? LoginController.tooMany(over, text -> page.askNewPassword(name, text))
                    : html(HttpStatus.UNAUTHORIZED, page.askNewPassword(name, LoginController.WRONG));
        } catch (InvalidValue weak) {
            return html(HttpStatus.BAD_REQUEST, page.askNewPassword(name, weak.reason()));
        }
    }
}
