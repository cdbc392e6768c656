package cn.onestop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedTest {
    @Test
    void addressesAreFoundAsPeopleWriteThem() {
        String text = """
                `/swagger-ui.html`, and `GET /api/one-stop/matters/MAT-…` shows; `acceptance/x.java` is a file.
                curl -s $G/api/one-stop/requests -H 'A: b' -d '{
                curl -s -X POST $G/api/mediations/$M/invitation -H "If-Match: $V"
                curl -s -G $G/api/knowledge --data-urlencode 'q=x'
                the gateway: http://127.0.0.1:8080/
                """;
        assertThat(Named.inText("t", text))
                .containsExactly(
                        new Named("t", "GET", "/swagger-ui.html"),
                        new Named("t", "GET", "/api/one-stop/matters/MAT-…"),
                        new Named("t", "POST", "/api/one-stop/requests"),
                        new Named("t", "POST", "/api/mediations/$M/invitation"),
                        new Named("t", "GET", "/api/knowledge"),
                        new Named("t", "GET", "/"));
    }

    @Test
    void whatAPageLeadsToIsFoundAndOtherServersAreNot() {
        assertThat(Named.inPage("/", "<a href=\"/?lang=en\"><a href=\"tel:12348\"><form action=\"/login\"><link href=\"/home.css\">"))
                .extracting(Named::path)
                .containsExactly("/", "/login", "/home.css");
    }
}
