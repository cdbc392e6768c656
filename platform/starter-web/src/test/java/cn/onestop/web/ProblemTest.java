package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest extends SampleTest {
    @Test
    void chineseIsSpokenUnlessEnglishIsAskedFor() {
        assertThat(get("/api/samples", "").json().path("title").asString()).isEqualTo("未登录");
        assertThat(get("/api/samples", "", "Accept-Language", "en-GB,en;q=0.9")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Not logged in");
        assertThat(get("/api/samples", "", "Accept-Language", "fr")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("未登录");
        assertThat(get("/api/samples", "", "Accept-Language", "%%%").status()).isEqualTo(401);
        assertThat(get("/api/samples", "").json().path("messages").size()).isEqualTo(2);
    }

    @Test
    void aBrokenConstraintIsSaidInBothLanguages() {
        Answer answer = post("/api/samples", ISSUER.citizen(), "{\"what\":\"\"}", "Idempotency-Key", "k");
        assertThat(answer.json()
                        .path("errors")
                        .path(0)
                        .path("reason")
                        .path("en")
                        .asString())
                .isEqualTo("must not be blank");
        assertThat(answer.json()
                        .path("errors")
                        .path(0)
                        .path("reason")
                        .path("zh")
                        .asString())
                .isEqualTo("不能为空");
    }

    @Test
    void aRefusalCarriesItsArticleAndNextStep() {
        Answer answer = put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"x\"}", "If-Match", "\"7\"");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("refusal").path("code").asString()).isEqualTo("SCOPE_NOT_COVERED");
        assertThat(answer.json().path("refusal").path("article").path("number").asString())
                .isEqualTo("31");
        assertThat(answer.json()
                        .path("refusal")
                        .path("nextSteps")
                        .path(0)
                        .path("line")
                        .asString())
                .isEqualTo("MEDIATION");
        assertThat(answer.field()).isEqualTo("/what");
    }

    @Test
    void anIllegalMoveIsAConflict() {
        Answer answer = put("/api/samples/" + REFERENCE, ISSUER.clerk(), "{\"what\":\"close\"}", "If-Match", "\"7\"");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("illegal-move");
    }

    @Test
    void whatNoClientCausedTellsNothing() {
        Answer answer = get("/api/samples/broken", ISSUER.citizen());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.slug()).isEqualTo("internal");
        assertThat(answer.response().body()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.json().path("traceId").asString("")).hasSize(32);
    }

    @Test
    void methodsAndFormatsThatArentServedAreProblems() {
        Answer delete = send(request("/api/samples", ISSUER.citizen()).DELETE());
        assertThat(delete.status()).isEqualTo(405);
        assertThat(delete.header("Allow")).contains("GET").contains("POST");
        Answer xml = send(request("/api/samples", ISSUER.citizen(), "Idempotency-Key", "k", "Content-Type", "text/xml")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("<a/>")));
        assertThat(xml.status()).isEqualTo(415);
        assertThat(get("/api/samples", ISSUER.citizen(), "Accept", "text/html").status())
                .isEqualTo(406);
    }
}
