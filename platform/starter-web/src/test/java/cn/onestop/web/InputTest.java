package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest extends SampleTest {
    private Answer file(String body) {
        return post("/api/samples", ISSUER.citizen(), body, "Idempotency-Key", "k-1");
    }

    @Test
    void aGoodFilingPasses() {
        Answer answer = file("""
                {"what":"欠薪 😀","kind":"WAGES","on":"2026-11-23","at":"2026-11-23T09:00:00+08:00","matter":"%s",
                 "urgent":true,"parties":[{"name":"王","age":40}],"more":{"a":[1,2.5]}}""".formatted(REFERENCE));
        assertThat(answer.response().body()).contains("欠薪 😀");
        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                              | body",
                "{\"what\":                                     | body",
                "[]                                             | body",
                "\"x\"                                          | body",
                "null                                           | body",
                "`` | body",
                "{} extra                                       | body",
                "{\"what\":\"x\"} {}                            | body",
                "{\"what\":\"x\",\"whatt\":1}                   | /whatt",
                "{\"what\":\"x\",\"what\":\"y\"}                | /what",
                "{\"what\":5}                                   | /what",
                "{\"what\":true}                                | /what",
                "{\"what\":{}}                                  | /what",
                "{\"what\":null}                                | /what",
                "{\"what\":\"  \"}                              | /what",
                "{\"what\":\"\\ud83d\"}                         | /what",
                "{\"what\":\"a\\u0000b\"}                       | /what",
                "{\"what\":\"x\",\"more\":{\"a\":[\"\\ude00\"]}} | /more/a/0",
                "{\"what\":\"x\",\"more\":{\"a\":1e999999}}     | /more/a",
                "{\"what\":\"x\",\"kind\":\"SEA\"}              | /kind",
                "{\"what\":\"x\",\"kind\":0}                    | /kind",
                "{\"what\":\"x\",\"kind\":\"\"}                 | /kind",
                "{\"what\":\"x\",\"on\":\"9999-12-31\"}         | /on",
                "{\"what\":\"x\",\"on\":\"2026-02-30\"}         | /on",
                "{\"what\":\"x\",\"on\":[2026,1,1]}             | /on",
                "{\"what\":\"x\",\"on\":20000}                  | /on",
                "{\"what\":\"x\",\"on\":\"\"}                   | /on",
                "{\"what\":\"x\",\"at\":\"9999-12-31T00:00:00Z\"} | /at",
                "{\"what\":\"x\",\"at\":1790000000}             | /at",
                "{\"what\":\"x\",\"matter\":\"MED-20261123-AAAAAAAA-A\"} | /matter",
                "{\"what\":\"x\",\"matter\":7}                  | /matter",
                "{\"what\":\"x\",\"urgent\":\"yes\"}            | /urgent",
                "{\"what\":\"x\",\"urgent\":1}                  | /urgent",
                "{\"what\":\"x\",\"parties\":{}}                | /parties",
                "{\"what\":\"x\",\"parties\":[1]}               | /parties/0",
                "{\"what\":\"x\",\"parties\":[{\"name\":\"\"}]} | /parties/0/name",
                "{\"what\":\"x\",\"parties\":[{\"name\":\"n\",\"age\":1.5}]}  | /parties/0/age",
                "{\"what\":\"x\",\"parties\":[{\"name\":\"n\",\"age\":\"4\"}]} | /parties/0/age",
                "{\"what\":\"x\",\"parties\":[{\"name\":\"n\",\"age\":99999999999}]} | /parties/0/age",
            })
    void badJsonNamesTheField(String body, String field) {
        Answer answer = file(body == null ? "" : body);
        assertThat(answer.response().body()).as(body).contains("\"errors\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.response().body()).doesNotContain("java.").doesNotContain("cn.onestop");
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(file("{\"what\":\"x\",\"more\":{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}}")
                        .status())
                .isEqualTo(400);
        assertThat(file("{\"what\":\"" + "x".repeat(200_000) + "\"}").field()).isEqualTo("/what");
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = "{\"what\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[9] = (byte) 0xff;
        Answer answer = send(
                request("/api/samples", ISSUER.citizen(), "Idempotency-Key", "k", "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void fiveMegabytesAreTooLargeWhetherTheyAreAnnouncedOrNot() {
        byte[] large = ("{\"what\":\"" + "x".repeat(5_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        Answer announced = send(
                request("/api/samples", ISSUER.citizen(), "Idempotency-Key", "k", "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large)));
        Answer chunked = send(
                request("/api/samples", ISSUER.citizen(), "Idempotency-Key", "k", "Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(announced.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.slug()).isEqualTo("too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "after=abc,                   after",
        "from=9999-01-01,             from",
        "from=yesterday,              from",
        "kind=SEA,                    kind",
        "limit=0,                     limit",
        "limit=201,                   limit",
        "limit=x,                     limit",
        "q=12345678901,               q",
        "q=%ED%A0%80,                 q",
        "q=%00,                       q",
        "q=%zz,                       q",
        "=,                           query",
        "=x,                          query",
        "q=a&=,                       query",
    })
    void badParametersAreNamed(String query, String name) throws Exception {
        String answer = raw("GET /api/samples?" + query + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + ISSUER.citizen() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
        assertThat(answer).contains("\"field\":\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/samples/%00",
        "/api/samples/%ED%A0%80",
        "/api/samples/a%2e%2e/b",
        "/api/samples/%zz",
        "/api/samples/MED-1",
        "/api//samples",
        "/api/samples;a=b/x"
    })
    void badPathsAre400AsProblems(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + ISSUER.citizen()
                + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).contains("application/problem+json");
    }

    @Test
    void aBrokenRequestLineIsAProblemToo() throws Exception {
        assertThat(raw("GET /api/a b c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("<html")
                .doesNotContain("Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "PROPFIND", "get", "TRACE", "QUERY"})
    void anUnknownMethodIsToldWhichThereAre(String method) throws Exception {
        for (String path : new String[] {"/api/samples", "/api/nothing", "/livez"}) {
            assertThat(raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .startsWith("HTTP/1.1 405")
                    .containsPattern("(?i)\r\nAllow: [^\r]*GET")
                    .contains("urn:onestop:problem:method-not-allowed");
        }
    }

    @Test
    void moreParametersThanAreReadAreTooMany() throws Exception {
        assertThat(raw("GET /api/samples?" + "a&".repeat(1_001) + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + ISSUER.citizen() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"query\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n", "5\r\n{\"what", "2\r\n{}x\r\n0\r\n\r\n"})
    void aBrokenChunkIsTheSendersFault(String chunks) throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(
                            ("POST /api/samples HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: k\r\n"
                                            + "Transfer-Encoding: chunked\r\nAuthorization: Bearer " + ISSUER.citizen()
                                            + "\r\n\r\n"
                                            + chunks)
                                    .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"field\":\"body\"");
        }
    }

    @Test
    void aCursorServesOnlyTheListThatGaveItAndOnlyUnchanged() {
        String next = get("/api/samples", ISSUER.citizen()).json().path("next").asString();
        assertThat(get("/api/samples?after=" + next, ISSUER.citizen())
                        .json()
                        .path("items")
                        .path(0)
                        .asString())
                .isEqualTo("050");
        for (int i = 0; i < next.length() - 1; i++) {
            String bent = next.substring(0, i) + (next.charAt(i) == 'A' ? 'B' : 'A') + next.substring(i + 1);
            assertThat(get("/api/samples?after=" + bent, ISSUER.citizen()).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void creationsNeedAKeyAndChangesAVersion() {
        assertThat(post("/api/samples", ISSUER.citizen(), "{\"what\":\"x\"}").slug())
                .isEqualTo("idempotency-key-missing");
        assertThat(post("/api/samples", ISSUER.citizen(), "{\"what\":\"x\"}", "Idempotency-Key", "k".repeat(201))
                        .field())
                .isEqualTo("Idempotency-Key");
        assertThat(put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"x\"}")
                        .slug())
                .isEqualTo("precondition-required");
        for (String version : new String[] {"7", "W/\"7\"", "*", "\"x\"", "\"7\", \"8\"", "\"99999999999999999999\""}) {
            assertThat(put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"x\"}", "If-Match", version)
                            .field())
                    .isEqualTo("If-Match");
        }
        assertThat(put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"x\"}", "If-Match", "\"6\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void purposeIsReadPercentEncodedAndAsItIs() throws Exception {
        Answer encoded = get("/api/samples/" + REFERENCE, ISSUER.clerk(), "Purpose", "%E6%A0%B8%E6%9F%A5");
        assertThat(encoded.json().path("purpose").asString()).isEqualTo("核查");
        assertThat(encoded.header("ETag")).isEqualTo("\"7\"");
        assertThat(raw("GET /api/samples/" + REFERENCE
                        + " HTTP/1.1\r\nHost: x\r\nPurpose: 核查援助\r\nAuthorization: Bearer " + ISSUER.clerk()
                        + "\r\nConnection: close\r\n\r\n"))
                .contains("核查援助");
        assertThat(get("/api/samples/" + REFERENCE, ISSUER.clerk(), "Purpose", "x".repeat(201))
                        .field())
                .isEqualTo("Purpose");
    }

    @Test
    void innerBodiesMaySayMoreThanIsKnown() {
        String token = ISSUER.service("sample-service", "samples.put");
        assertThat(post("/internal/samples", token, "{\"what\":\"x\",\"added\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/internal/samples", token, "{\"what\":\"\\ud83d\"}").field())
                .isEqualTo("/what");
    }

    @Test
    void anUnknownVersionOfTheApiIsRefused() {
        assertThat(get("/api/samples", ISSUER.citizen(), "API-Version", "1").status())
                .isEqualTo(200);
        for (String version : new String[] {"9", "x"}) {
            Answer answer = get("/api/samples", ISSUER.citizen(), "API-Version", version);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.field()).isEqualTo("API-Version");
        }
    }

    /** As bytes on the wire, since Java's client would mend it. */
    private String raw(String request) throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
