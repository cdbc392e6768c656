package cn.onestop.registry.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.RegistryIT;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitesIT extends RegistryIT {
    /** In which no test enters anything. */
    private static final String UNTOUCHED = "210102001007";

    private static final String FORM = """
            {"kind":"WORKSTATION","name":"水源地工作站","area":"210102001002","address":"水源地街1号",
             "phone":"024-12345678","hours":"Mo-Fr 08:30-11:30,13:00-17:00",
             "position":{"longitude":123.4,"latitude":41.8}}""";

    private Http.Answer created() {
        return clerk().post(
                        "/api/sites", FORM, "Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void anyoneFindsTheNearestThatOffersWhatTheVillageLacks() {
        Http.Answer nearest = anyone().get("/api/sites/nearest?service=LEGAL_AID&area=" + UNTOUCHED);
        assertThat(nearest.status()).isEqualTo(200);
        assertThat(nearest.json().path("foundAt").path("code").asString()).isEqualTo(TOWNSHIP);
        assertThat(nearest.json().path("inherited").asBoolean()).isTrue();
        assertThat(nearest.json().path("sites").path(0).path("sample").asBoolean())
                .isTrue();
        assertThat(anyone().get("/api/sites/nearest?service=FORENSIC&area=" + UNTOUCHED)
                        .status())
                .isEqualTo(404);
        assertThat(anyone().get("/api/sites/nearest?area=1").field()).isEqualTo("area");
    }

    @Test
    void anyoneSearchesByPinyinAndPagesOn() {
        Http.Answer first = anyone().get("/api/sites?q=heping&limit=2");
        assertThat(first.json().path("items")).hasSize(2);
        String next = first.json().path("next").asString();
        Http.Answer second = anyone().get("/api/sites?q=heping&limit=2&after=" + next);
        assertThat(second.json().path("items").path(0).path("id"))
                .isNotEqualTo(first.json().path("items").path(1).path("id"));
        assertThat(anyone().get("/api/areas?q=heping&after=" + next).field()).isEqualTo("after");
    }

    @Test
    void theSameKeyMakesOneSiteAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        Http.Answer first = clerk().post("/api/sites", FORM, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        Http.Answer again = clerk().post("/api/sites", FORM, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(clerk().post("/api/sites", FORM.replace("1号", "2号"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(422);
        assertThat(clerk().post("/api/sites", FORM).status()).isEqualTo(400);
    }

    @Test
    void theTelephoneIsOneNumberHoweverItIsTyped() {
        assertThat(created().json().path("phone").asString()).isEqualTo("02412345678");
        Http.Answer refused = clerk().post(
                        "/api/sites",
                        FORM.replace("024-12345678", "-----"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("/phone");
    }

    @Test
    void aChangeNamesTheVersionItIsBasedOn() {
        String path = "/api/sites/" + created().json().path("id").asString();
        String changed = FORM.replace("工作站", "新工作站");
        assertThat(clerk().put(path, changed).status()).isEqualTo(428);
        Http.Answer second = clerk().put(path, changed, "If-Match", "\"1\"");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo("\"2\"");
        assertThat(clerk().put(path, FORM, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(anyone().get(path).json().path("name").asString()).isEqualTo("水源地新工作站");
        assertThat(anyone().get("/api/sites?q=sydxgzz&area=" + VILLAGE).json().path("items"))
                .isNotEmpty();
    }

    @Test
    void ofEightWritersOfOneVersionExactlyOneWins() throws Exception {
        for (String path :
                List.of("/api/sites/" + created().json().path("id").asString(), "/api/sites/S210102001003-C")) {
            List<Callable<Integer>> writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(writer ->
                            () -> clerk().put(path, FORM.replace("1号", writer + "号"), "If-Match", "\"1\"")
                                    .status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (Future<Integer> each : threads.invokeAll(writers)) {
                    statuses.add(each.get());
                }
            }
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
    }

    @Test
    void aSampleIsStoredWithItsFirstChangeAndARemovedOneStaysAway() {
        String path = "/api/sites/S210102001-A";
        String form = FORM.replace("210102001002", TOWNSHIP).replace("WORKSTATION", "JUDICIAL_STATION");
        Http.Answer changed = clerk().put(path, form, "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("sample").asBoolean()).isTrue();
        assertThat(clerk().send("DELETE", path, null, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(clerk().send("DELETE", path, null, "If-Match", "\"2\"").status())
                .isEqualTo(204);
        assertThat(anyone().get(path).status()).isEqualTo(404);
        assertThat(clerk().put(path, form, "If-Match", "\"1\"").status()).isEqualTo(404);
    }

    @Test
    void anotherAreasClerkKeepsNothingHereAndAnAdministratorEverything() {
        String path = "/api/sites/" + created().json().path("id").asString();
        assertThat(clerkElsewhere().put(path, FORM, "If-Match", "\"1\"").status())
                .isEqualTo(404);
        Http.Answer elsewhere = clerkElsewhere()
                .post("/api/sites", FORM, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.field()).isEqualTo("/area");
        Http admin = Http.at(port).as(TestTokens.staff(Role.ADMIN));
        assertThat(admin.put(path, FORM, "If-Match", "\"1\"").status()).isEqualTo(200);
        assertThat(citizen("P-1").put(path, FORM, "If-Match", "\"2\"").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeReadIsNamed() {
        String key = "k-" + UUID.randomUUID();
        assertThat(clerk().post("/api/sites", FORM.replace("Mo-Fr", "Montag"), "Idempotency-Key", key)
                        .field())
                .isEqualTo("/hours");
        assertThat(clerk().post("/api/sites", FORM.replace("123.4", "1234"), "Idempotency-Key", key)
                        .field())
                .isEqualTo("/position/longitude");
        assertThat(clerk().post("/api/sites", FORM.replace("水源地工作站", " "), "Idempotency-Key", key)
                        .field())
                .isEqualTo("/name");
    }

    @Test
    void linesLookUpWithTheirScopeOnly() {
        assertThat(service("registry.lookup")
                        .get("/internal/sites/nearest?service=MEDIATION&area=" + UNTOUCHED)
                        .json()
                        .path("foundAt")
                        .path("code")
                        .asString())
                .isEqualTo(UNTOUCHED);
        assertThat(service("registry.lookup")
                        .get("/internal/mediators?area=" + UNTOUCHED)
                        .json()
                        .path("mediators"))
                .hasSize(1);
        assertThat(service("registry.lookup")
                        .get("/internal/areas/" + VILLAGE)
                        .json()
                        .path("path"))
                .hasSize(5);
        assertThat(service("other").get("/internal/areas/" + VILLAGE).status()).isEqualTo(403);
    }

    @Test
    void coverageIsPagedAndNarrowed() {
        Http.Answer coverage = anyone().get("/api/coverage?lacks=BASE&limit=1&area=" + TOWNSHIP);
        assertThat(coverage.json().path("items")).hasSize(1);
        assertThat(coverage.json().path("items").path(0).path("lacks").toString())
                .contains("BASE");
        assertThat(coverage.json().path("holes").asInt()).isGreaterThan(1);
    }
}
