package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tags of what is shown, lists with an end, operations that go. */
class AnswersTest extends SampleTest {
    private static final String UNTAGGED = "/api/samples/untagged";

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "W/\"7\"", "*", "\"1\", W/\"2\", \"7\""})
    void whoHasTheVersionIsToldSo(String known) {
        Answer answer = get("/api/samples/" + REFERENCE, ISSUER.citizen(), "If-None-Match", known);
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Content-Type")).isNotEqualTo("application/json");
    }

    @Test
    void whoHasAnotherVersionIsShownThisOne() {
        Answer answer = get("/api/samples/" + REFERENCE, ISSUER.citizen(), "If-None-Match", "\"6\", \"77\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("reference").asString()).isEqualTo(REFERENCE);
    }

    @Test
    void whatHasNoVersionHasATagOfItsContent() {
        String tag = get(UNTAGGED, "").header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(get(UNTAGGED, "").header("ETag")).isEqualTo(tag);
        assertThat(get(UNTAGGED + "?what=two", "").header("ETag")).isNotEqualTo(tag);
        for (String known : new String[] {tag, "W/" + tag, "*", "\"a\", " + tag}) {
            Answer again = get(UNTAGGED, "", "If-None-Match", known);
            assertThat(again.status()).as(known).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.response().body()).isEmpty();
        }
        assertThat(get(UNTAGGED + "?what=two", "", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void aHeadHasTheSameTagAsAGet() {
        Answer head = send(request(UNTAGGED, "").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get(UNTAGGED, "").header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo("14");
    }

    @Test
    void errorsAndListsHaveNoTagAndAreNeverLeftOut() {
        Answer refused = get("/api/samples/" + REFERENCE, "", "If-None-Match", "*");
        assertThat(refused.status()).isEqualTo(401);
        Answer broken = get("/api/samples/broken", ISSUER.citizen(), "If-None-Match", "*");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.slug()).isNotEmpty();
        assertThat(broken.header("ETag")).isEmpty();
        Answer list = get("/api/samples", ISSUER.citizen(), "If-None-Match", "*");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("ETag")).isEmpty();
    }

    @Test
    void theContractSpeaksOfTagsAndBounds() {
        JsonNode document = get("/v3/api-docs", "").json();
        JsonNode one = document.at("/paths/~1api~1samples~1{reference}/get");
        assertThat(one.at("/responses/200/headers/ETag").isObject()).isTrue();
        assertThat(one.at("/responses/304/headers/ETag").isObject()).isTrue();
        assertThat(one.path("parameters").toString()).contains("If-None-Match");
        assertThat(document.at("/paths/~1api~1samples/get/responses/304").isMissingNode())
                .isTrue();
        assertThat(get("/v3/api-docs/internal", "")
                        .json()
                        .at("/components/schemas/WholeString/properties/items/maxItems")
                        .asInt())
                .isEqualTo(Whole.MOST);
    }

    @Test
    void aListThatOutgrowsItsBoundIsAnErrorOfOurs() {
        assertThat(new Whole<>(Collections.nCopies(Whole.MOST, "x")).items()).hasSize(Whole.MOST);
        assertThatThrownBy(() -> new Whole<>(Collections.nCopies(Whole.MOST + 1, "x")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatGoesSaysSoToItsCallersAndInTheContract() {
        Answer answer = get("/api/samples/retiring", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Deprecation")).isEqualTo("@1796054400"); // 2026-12-01 in China
        assertThat(answer.header("Sunset")).isEqualTo("Mon, 31 May 2027 16:00:00 GMT");
        assertThat(answer.header("Link")).isEqualTo("</api/samples/untagged>; rel=\"successor-version\"");
        assertThat(get(UNTAGGED, "").header("Deprecation")).isEmpty();

        JsonNode said = get("/v3/api-docs", "").json().at("/paths/~1api~1samples~1retiring/get");
        assertThat(said.path("deprecated").asBoolean()).isTrue();
        for (String status : new String[] {"200", "304", "503"}) {
            assertThat(said.at("/responses/" + status + "/headers").propertyNames())
                    .contains("Deprecation", "Sunset", "Link");
        }
    }
}
