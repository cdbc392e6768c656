package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What a person sees who opens the gateway in a browser. */
class PagesIT extends GatewayFixture {
    @Test
    void theFirstPageSaysWhatThisIsInTheReadersLanguage() throws Exception {
        HttpResponse<String> chinese = send(to("/"));
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.headers().firstValue("Content-Type").orElse("")).isEqualTo("text/html;charset=UTF-8");
        assertThat(chinese.body()).contains("公共法律服务", "12348", "/swagger-ui.html", "/login", "lang=\"zh-CN\"");
        assertThat(send(to("/").header("Accept-Language", "en-GB")).body()).contains("Not sure whom to turn to?");
        assertThat(send(to("/?lang=en")).body()).contains("Not sure whom to turn to?");
        assertThat(send(to("/?lang=zh").header("Accept-Language", "en")).body()).contains("拿不准该找谁");
        assertThat(send(to("/?lang=%3Cscript%3E")).statusCode()).isEqualTo(200);
    }

    @Test
    void theFirstPageRunsNothingAndAsksNobodyElse() throws Exception {
        HttpResponse<String> page = send(to("/"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.body()).doesNotContain("<script", "http://", "https://", " style=");
        HttpResponse<String> style = send(to("/home.css"));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    }

    @Test
    void thePageOfTheApisOpensAndRunsItsOwnScriptsOnly() throws Exception {
        HttpResponse<String> entrance = send(to("/swagger-ui.html"));
        assertThat(entrance.statusCode()).isEqualTo(302);
        assertThat(entrance.headers().firstValue("Location").orElse("")).endsWith("/swagger-ui/index.html");
        HttpResponse<String> page = send(to("/swagger-ui/index.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'", "connect-src 'self'")
                .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe");
        assertThat(send(to("/v3/api-docs/swagger-config")).body())
                .contains("/v3/api-docs/mediation-service", "oauth2-redirect.html");
    }
}
