package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client makes up is the client's fault: never a 5xx while every service answers. */
class OddRequestsIT extends GatewayFixture {
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "FOO", "TRACE", "PROPFIND", "get", "CONNECT");
    private static final List<String> PATHS = List.of(
            "/api/mediations",
            "/api/one-stop/overview",
            "/api/one-stop/matters/MAT-20261123-00000000-J",
            "/api/one-stop/requests",
            "/oauth2/authorize",
            "/login",
            "/v3/api-docs/mediation-service",
            "/api/areas/21",
            "/livez",
            "/error",
            "/",
            "*");
    private static final List<String> BITS = List.of(
            "=",
            "&",
            "?",
            "%0A",
            "%0D%0A",
            "%00",
            "%",
            "%zz",
            "%e4%b8",
            "%ED%A0%80",
            "%25",
            "%7B",
            "{x}",
            "[",
            "]",
            "|",
            "\"",
            "<",
            "^",
            "`",
            "\\",
            "+",
            "%20",
            "a",
            "a=1",
            "a[]=1",
            "limit=5",
            "limit=",
            "limit=%0A",
            ";",
            "#",
            "/",
            "//",
            "..",
            "%2e%2e",
            ".",
            "%2f",
            "%5c",
            "~",
            "!",
            "$",
            "'",
            "(",
            "*",
            ",",
            ":",
            "@",
            "é",
            "中",
            "😀",
            "%F0%9F%98%80",
            "%C3%28",
            "&&",
            "==",
            "a&a&a");
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "API-Version",
            "Authorization",
            "Connection",
            "Content-Encoding",
            "Content-Type",
            "Cookie",
            "Date",
            "Expect",
            "Forwarded",
            "From",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "Idempotency-Key",
            "Max-Forwards",
            "Origin",
            "Access-Control-Request-Method",
            "Access-Control-Request-Headers",
            "Purpose",
            "Range",
            "Referer",
            "TE",
            "traceparent",
            "tracestate",
            "baggage",
            "Upgrade",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "Host",
            "Content-Length",
            "X-Odd");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "*",
            "*/*",
            "a",
            "a/b/c",
            "/",
            ";",
            ";;q=",
            "text/html;q=2",
            "application/json;charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "zh;q=x",
            "-1",
            "0",
            "99999999999999999999",
            "\"",
            "\"7",
            "\"7\"",
            "W/\"x\"",
            "bytes=9-1",
            "http://",
            "http://[::1",
            "http://a b",
            "null",
            "Bearer",
            "Bearer ",
            "Bearer a.b.c",
            "Basic Og==",
            "Basic !",
            "close",
            "upgrade",
            "keep-alive, foo",
            "100-continue",
            "nothing",
            "websocket",
            "h2c",
            "\t",
            "é中😀",
            "%00",
            "%0A",
            "a=b; c=\"d",
            "$Version=1; a=b",
            "=",
            "for=\"[::1",
            "1",
            "9",
            "PUT",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "00-zz-zz-zz",
            "Thu, 99 Foo 2026",
            "x".repeat(7_000),
            "2026-11-23",
            "[",
            "{",
            "a,b,,c",
            "gzip;q=9",
            "identity",
            "example.com:99999",
            "exa mple",
            "[::1]:80");

    @Test
    void noOddRequestIsAFailureOfOurs() throws Exception {
        SplittableRandom dice = new SplittableRandom(12);
        List<String> failures = new ArrayList<>();
        String token = TestTokens.citizen("person-odd");
        for (int i = 0; i < 1_500; i++) {
            String request =
                    oneOf(dice, METHODS) + " " + target(dice) + " HTTP/1.1\r\n" + headers(dice, token) + "\r\n";
            String answer = Wire.ask(port, request);
            boolean isNoProxy =
                    request.startsWith("CONNECT ") && Wire.status(answer) == 501; // the container's plain answer
            if (Wire.status(answer) >= 500 && !isNoProxy) {
                failures.add(Wire.status(answer) + " for\n" + request);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noOddBodyIsAFailureOfOurs() throws Exception {
        SplittableRandom dice = new SplittableRandom(13);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String body = bits(dice, 12);
            String request = oneOf(dice, List.of("POST", "PUT", "PATCH", "DELETE", "GET")) + " " + target(dice)
                    + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                    + oneOf(
                            dice,
                            List.of(
                                    "application/json",
                                    "application/x-www-form-urlencoded",
                                    "multipart/form-data; boundary=a",
                                    "multipart/form-data",
                                    "text/csv",
                                    "a"))
                    + "\r\nContent-Length: " + body.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                    + "\r\n\r\n"
                    + body;
            String answer = Wire.ask(port, request);
            if (Wire.status(answer) >= 500) {
                failures.add(Wire.status(answer) + " for\n" + request);
            }
        }
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "TRACE", "get", "QUERY", "LOCK"})
    void anUnknownMethodIsToldWhichThereAreAndGoesNoFurther(String method) throws Exception {
        for (String path : List.of("/api/mediations", "/api/one-stop/overview", "/login", "/api/nothing")) {
            String answer = Wire.ask(port, method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertThat(Wire.status(answer)).as(path).isEqualTo(405);
            assertThat(Wire.header(answer, "Allow")).contains("GET", "POST");
            assertThat(answer).contains("urn:onestop:problem:method-not-allowed");
        }
        assertThat(MEDIATION.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "=x", "&=", "limit=5&=", "%=1", "limit=%0A"})
    void anOddParameterOfTheOneStopIs400(String query) throws Exception {
        String answer = Wire.ask(
                port,
                "GET /api/one-stop/overview?" + query
                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + TestTokens.citizen("person-odd") + "\r\n\r\n");
        assertThat(Wire.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer).contains("\"errors\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void aFormIsHandedOnByteForByte(String method) throws Exception {
        String form = "grant_type=x&scope=a+b%20c&scope=&q=%E4%B8%AD&=&a&%0A=1";
        IDENTITY.does(StubService.json(200, "{}"));
        String answer = Wire.ask(
                port,
                method + " /oauth2/token?a=1%202&b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n\r\n" + form);
        assertThat(Wire.status(answer)).as(answer).isEqualTo(200);
        assertThat(IDENTITY.seen().getFirst().body()).isEqualTo(form);
        assertThat(IDENTITY.seen().getFirst().path()).startsWith("/oauth2/token?a=1%202");
    }

    private static String target(SplittableRandom dice) {
        String path = oneOf(dice, PATHS);
        return switch (dice.nextInt(4)) {
            case 0 -> path;
            case 1 -> path + "/" + bits(dice, 4);
            case 2 -> path + bits(dice, 3) + "?" + bits(dice, 6);
            default -> path + "?" + bits(dice, 8);
        };
    }

    private static String headers(SplittableRandom dice, String token) {
        StringBuilder all = new StringBuilder("Host: x\r\nConnection: close\r\n");
        if (dice.nextBoolean()) {
            all.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (int i = dice.nextInt(4); i > 0; i--) {
            String name = oneOf(dice, HEADERS);
            String value = oneOf(dice, VALUES);
            if (!name.equals("Content-Length") || value.equals("0") || !value.matches("\\d+")) {
                all.append(name).append(": ").append(value).append("\r\n");
            }
        }
        return all.toString();
    }

    private static String bits(SplittableRandom dice, int most) {
        StringBuilder all = new StringBuilder();
        for (int i = dice.nextInt(most + 1); i > 0; i--) {
            all.append(oneOf(dice, BITS));
        }
        return all.toString();
    }

    private static String oneOf(SplittableRandom dice, List<String> from) {
        return from.get(dice.nextInt(from.size()));
    }
}
