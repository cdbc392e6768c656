package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;

/** Who keeps the directory of notaries and offices, and who may read it. */
class DirectoryIT extends NotaryIT {
    @Test
    void anybodyFindsANotaryAndSeesNeitherKeyNorDeclarations() {
        Office office = office("210502");
        Answer found = as(null).get("/api/notaries?office=" + office.id());
        assertThat(found.json().path("items").size()).isEqualTo(2);
        assertThat(found.body()).doesNotContain(office.first().key(), "declarations");
        assertThat(as(null).get("/api/notaries?area=2105&limit=1")
                        .json()
                        .path("next")
                        .isNull())
                .isFalse();
        assertThat(as(null).get("/api/notarization-kinds").body()).contains("WILL", "遗嘱公证", "baseYuan");
    }

    @Test
    void aSupervisorKeepsTheOwnAreaOnlyAndAStaleChangeIsRefused() {
        Office office = office("210503");
        String path = "/api/notaries/" + office.first().id();
        String etag = as(null).get(path).header("ETag");
        String suspended =
                notaryBody(office.id(), "210503", somebody()).replace("\"practising\": true", "\"practising\": false");
        String elsewhere = TestTokens.staff("P-elsewhere", Role.SUPERVISOR, "2109");
        assertThat(as(elsewhere).put(path, suspended, "If-Match", etag).status())
                .isEqualTo(403);
        done(as(SUPERVISOR).put(path, suspended, "If-Match", etag));
        assertThat(as(SUPERVISOR).put(path, suspended, "If-Match", etag).status())
                .isEqualTo(412);

        String reference = referenceOf(filed(TestTokens.citizen("P-y"), application("COPY", "210503")));
        assertThat(tried(office.first().token(), "POST", reference, "/acceptance", null)
                        .status())
                .as("whose certificate is suspended")
                .isEqualTo(403);
    }

    @Test
    void onePersonHasOneEntryAtAnOfficeOfTheDirectory() {
        Office office = office("210504");
        String number = somebody();
        done(as(ADMIN).post("/api/notaries", notaryBody(office.id(), "210504", number), "Idempotency-Key", key()));
        Answer twice =
                as(ADMIN).post("/api/notaries", notaryBody(office.id(), "210504", number), "Idempotency-Key", key());
        assertThat(twice.field()).isEqualTo("/person");
        Answer nowhere =
                as(ADMIN).post("/api/notaries", notaryBody("NO-none", "210504", somebody()), "Idempotency-Key", key());
        assertThat(nowhere.field()).isEqualTo("/office");
    }

    @Test
    void anOfficeChangesItsAddress() {
        Office office = office("210505");
        String path = "/api/notary-offices/" + office.id();
        String etag = as(null).get(path).header("ETag");
        Answer changed = done(as(ADMIN).put(path, officeBody("210505").replace("某路1号", "新路2号"), "If-Match", etag));
        assertThat(changed.body()).contains("新路2号");
    }
}
