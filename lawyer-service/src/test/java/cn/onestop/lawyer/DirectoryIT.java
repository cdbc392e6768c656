package cn.onestop.lawyer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who keeps the directory, who may read it, and what its rules do to a search. */
class DirectoryIT extends LawyerIT {
    @Test
    void anybodyFindsALawyerByAreaAndFieldAndSeesNeitherKeyNorDeclarations() {
        Lawyer zheng = lawyer(firm(), "INHERITANCE");

        Answer found = as(null).get("/api/lawyers?area=2103&field=INHERITANCE&limit=200");

        assertThat(found.json()
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .contains(zheng.id());
        assertThat(found.body()).doesNotContain(zheng.key(), "declarations");
        assertThat(as(null).get("/api/lawyers?area=2109&field=INHERITANCE").body())
                .doesNotContain(zheng.id());
    }

    @Test
    void aLongListComesInPartsAndEveryEntryOnce() {
        String firm = firm();
        for (int i = 0; i < 3; i++) {
            lawyer(firm, "MEDICAL");
        }
        JsonNode first = as(null).get("/api/lawyers?limit=2&firm=" + firm).json();
        JsonNode rest = as(null).get("/api/lawyers?limit=2&firm=" + firm + "&after="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(rest.path("items").size()).isEqualTo(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(first.path("items").toString())
                .doesNotContain(rest.path("items").path(0).path("id").asString());
    }

    @Test
    void aSupervisorKeepsTheOwnAreaOnly() {
        String elsewhere = TestTokens.staff("P-elsewhere", Role.SUPERVISOR, "2109");
        Lawyer zheng = lawyer(firm(), "LABOUR");
        String etag = as(null).get("/api/lawyers/" + zheng.id()).header("ETag");
        String suspended =
                entry(firm(), "LABOUR", "210381", somebody()).replace("\"practising\": true", "\"practising\": false");

        assertThat(as(elsewhere)
                        .put("/api/lawyers/" + zheng.id(), suspended, "If-Match", etag)
                        .status())
                .isEqualTo(403);
        assertThat(as(elsewhere)
                        .post("/api/lawyers", suspended, "Idempotency-Key", key())
                        .status())
                .isEqualTo(403);
        Answer changed = done(as(SUPERVISOR).put("/api/lawyers/" + zheng.id(), suspended, "If-Match", etag));
        assertThat(changed.json().path("practising").asBoolean()).isFalse();
        assertThat(as(SUPERVISOR)
                        .put("/api/lawyers/" + zheng.id(), suspended, "If-Match", etag)
                        .status())
                .as("on the version that is gone")
                .isEqualTo(412);
    }

    @Test
    void onePersonHasOneEntryAndWorksAtAPlaceOfTheRightKind() {
        String firm = firm();
        String number = somebody();
        done(as(ADMIN).post("/api/lawyers", entry(firm, "LABOUR", "210381", number), "Idempotency-Key", key()));

        Answer twice =
                as(ADMIN).post("/api/lawyers", entry(firm, "LABOUR", "210381", number), "Idempotency-Key", key());
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.field()).isEqualTo("/person");
        Answer nowhere = as(ADMIN)
                .post("/api/lawyers", entry("F-none", "LABOUR", "210381", somebody()), "Idempotency-Key", key());
        assertThat(nowhere.field()).isEqualTo("/firm");
    }

    @Test
    void theSameAdditionTwiceAddsOneAndAnotherUnderItsKeyIsRefused() {
        String firm = firm();
        String body = entry(firm, "LABOUR", "210381", somebody());
        String key = key();

        Answer first = done(as(ADMIN).post("/api/lawyers", body, "Idempotency-Key", key));
        Answer again = done(as(ADMIN).post("/api/lawyers", body, "Idempotency-Key", key));

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(as(ADMIN)
                        .post("/api/lawyers", entry(firm, "DEBT", "210381", somebody()), "Idempotency-Key", key)
                        .slug())
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void whoDeclaredAnInterestInASideIsNotAskedAndOnlyOneselfDeclares() {
        Lawyer zheng = lawyer(firm(), "LABOUR");
        String employer = "91" + somebody().substring(2);
        String etag = as(null).get("/api/lawyers/" + zheng.id()).header("ETag");
        String kin = """
                {"declarations": [{"relation": "NEAR_RELATIVE",
                 "organisation": {"name": "海城样例建筑有限公司", "creditCode": "%s"}}]}""".formatted(employer);
        String path = "/api/lawyers/" + zheng.id() + "/declarations";
        assertThat(as(lawyer(firm(), "LABOUR").token())
                        .put(path, kin, "If-Match", etag)
                        .status())
                .isEqualTo(403);
        done(as(zheng.token()).put(path, kin, "If-Match", etag));

        String zhao = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(zhao, request("LABOUR", employer)));
        post(zhao, reference, "/matching", null);
        Answer refused = tried(zhao, "POST", reference, "/offers", "{\"lawyer\": \"%s\"}".formatted(zheng.id()));

        assertThat(refused.body()).contains("KIN_OR_INTEREST", "39");
        assertThat(as(zhao).get(PATH + "/" + reference + "/candidates/" + zheng.id())
                        .json()
                        .path("fits")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoFitsIsSuggestedAndExplainedWithoutACase() {
        Lawyer here = lawyer(firm("210921"), "LAND", "210921");
        lawyer(firm("210921"), "MEDICAL", "210921");

        JsonNode best = done(as(null).get("/api/lawyers/suggestions?area=210921103201&field=LAND"))
                .json()
                .at("/items/0");

        assertThat(best.path("lawyer").path("id").asString()).isEqualTo(here.id());
        assertThat(best.path("reasons")
                        .valueStream()
                        .mapToInt(reason -> reason.path("points").asInt())
                        .sum())
                .isEqualTo(best.path("points").asInt());
        assertThat(best.path("reasons").toString()).contains("同一县", "专长包括");
        assertThat(as(null).get("/api/lawyers/suggestions?area=210921103201&field=NONE")
                        .status())
                .isEqualTo(400);
    }
}
