package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A trial's office: its two notaries act with the accounts that a trial has. */
@TestPropertySource(properties = "onestop.notary.samples=true")
@DirtiesContext
class SamplesIT extends NotaryIT {
    private static final String FENG = "P-sample0notary0000001";
    private static final String XU = "P-sample0notary0000002";

    @Test
    void theTwoNotariesOfHaichengIssueACertificate() {
        Somebody feng = new Somebody("N-sample-feng", FENG, TestTokens.staff(FENG, Role.NOTARY, "210381"));
        Somebody xu = new Somebody("N-sample-xu", XU, TestTokens.staff(XU, Role.NOTARY, "210381"));
        JsonNode notary = as(null).get("/api/notaries/" + feng.id()).json();
        assertThat(notary.path("sample").asBoolean()).isTrue();
        String office = notary.path("office").asString();
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(
                song,
                application("KINSHIP", "210381104219").replaceFirst("\\{", "{\"office\": \"%s\", ".formatted(office))));

        issue(new Office(office, "210381", feng, xu), song, reference);

        assertThat(status(song, reference)).isEqualTo("ISSUED");
        String etag = as(null).get("/api/notaries/" + feng.id()).header("ETag");
        done(as(feng.token())
                .put("/api/notaries/" + feng.id() + "/declarations", "{\"declarations\": []}", "If-Match", etag));
        assertThat(as(null).get("/api/notaries/" + feng.id()).header("ETag")).isEqualTo("\"2\"");
    }
}
