package cn.onestop.gateway.pages;

import cn.onestop.web.Access;
import cn.onestop.web.problem.Languages;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this address is, for a person who opens it: where to turn to, and where the API is described. No script, nothing from elsewhere. */
@Hidden
@RestController
class HomePage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** @param lang {@code zh} or {@code en}; what the browser asks for when it is neither */
    @Access(anyone = true)
    @GetMapping("/")
    ResponseEntity<Resource> page(@RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        Locale reader = Languages.SPOKEN.stream()
                .filter(spoken -> spoken.getLanguage().equals(lang))
                .findFirst()
                .orElseGet(() -> Languages.of(request));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(HTML)
                .body(new ClassPathResource("pages/home." + reader.getLanguage() + ".html"));
    }

    @Access(anyone = true)
    @GetMapping("/home.css")
    ResponseEntity<Resource> style() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .contentType(MediaType.valueOf("text/css"))
                .body(new ClassPathResource("pages/home.css"));
    }
}
