package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;

/** Who keeps the directory, and what anybody may see of it. */
class DirectoryIT extends ForensicIT {
    @Test
    void anybodyFindsAnInstitutionByFieldAndItsAppraisersWithoutTheirKeys() {
        House house = house();
        Answer found = done(as(null).get(PATH + "/institutions?area=2103&field=DNA&limit=200"));
        assertThat(found.body()).contains(house.id());
        assertThat(as(null).get(PATH + "/institutions?field=TRACE&limit=200").body())
                .doesNotContain(house.id());
        Answer people = done(as(null).get(PATH + "/appraisers?institution=" + house.id()));
        assertThat(people.json().path("items").size()).isEqualTo(2);
        assertThat(people.body()).doesNotContain(house.ma().key(), "relatives");
    }

    @Test
    void aSupervisorKeepsTheOwnAreaOnTheNewestVersion() {
        House house = house();
        String path = PATH + "/institutions/" + house.id();
        String etag = as(null).get(path).header("ETag");
        String elsewhere = TestTokens.staff("P-elsewhere", Role.SUPERVISOR, "2109");
        String entry = institutionEntry(CITY, "NATIONAL");
        assertThat(as(elsewhere).put(path, entry, "If-Match", etag).status()).isEqualTo(403);
        done(as(SUPERVISOR).put(path, entry, "If-Match", etag));
        assertThat(as(SUPERVISOR).put(path, entry, "If-Match", etag).status()).isEqualTo(412);
    }

    @Test
    void theTelephoneOfAnInstitutionIsOneNumberHoweverItIsTyped() {
        String path = PATH + "/institutions/" + house().id();
        String entry = institutionEntry(CITY, "NATIONAL").strip();
        String rung = entry.substring(0, entry.lastIndexOf('}')) + ", \"phone\": \"%s\"}";
        Answer typed = done(as(SUPERVISOR)
                .put(
                        path,
                        rung.formatted("+86 24 1234 5678"),
                        "If-Match",
                        as(null).get(path).header("ETag")));
        assertThat(typed.json().path("phone").asString()).isEqualTo("02412345678");
        Answer none = as(SUPERVISOR).put(path, rung.formatted("-----"), "If-Match", typed.header("ETag"));
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.field()).isEqualTo("/phone");
    }

    @Test
    void onePersonHasOneEntryAndDeclaresOnlyTheOwnRelatives() {
        House house = house();
        String number = somebody();
        String entry = appraiserEntry(house.id(), number, true);
        done(as(ADMIN).post(PATH + "/appraisers", entry, "Idempotency-Key", key()));
        assertThat(as(ADMIN)
                        .post(PATH + "/appraisers", entry, "Idempotency-Key", key())
                        .status())
                .isEqualTo(400);
        assertThat(as(house.ma().token())
                        .put(
                                PATH + "/appraisers/" + house.song().id() + "/relatives",
                                "{\"relatives\": []}",
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anInstitutionWhoseLicenceRanOutAcceptsNothing() {
        House house = house();
        String zhao = TestTokens.citizen("P-zhao-licence");
        String reference = filed(zhao, commission(house.id(), question()));
        String path = PATH + "/institutions/" + house.id();
        done(as(ADMIN)
                .put(
                        path,
                        institutionEntry(CITY, "NATIONAL").replace("2035-12-31", "2020-12-31"),
                        "If-Match",
                        as(null).get(path).header("ETag")));
        refused(tried(house.ma().token(), "POST", reference, "/acceptance", null), "OUT_OF_SCOPE", "15(1)");
    }
}
