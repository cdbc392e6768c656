package cn.onestop.identity.adapter.login;

import cn.onestop.web.Access;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page with the button to log out: a link alone logs nobody out, so that no other website can. */
@Hidden
@RestController
class LogoutController {
    @Access(anyone = true)
    @GetMapping("/logout")
    ResponseEntity<String> askLogout(Locale locale, CsrfToken csrf) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(new LoginPage(locale, csrf, "").askLogout());
    }
}
