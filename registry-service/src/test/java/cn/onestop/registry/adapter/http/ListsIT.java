package cn.onestop.registry.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.registry.RegistryIT;
import cn.onestop.testkit.Http;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListsIT extends RegistryIT {
    private static final String SITES = """
            number,kind,name,area,address,phone,offers,hours
            A-1,LAW_FIRM,"第一, ""一"" 律师事务所",210102001002,和平街1号,024-11111111,LAWYER|CONSULTATION,Mo-Fr 09:00-17:00
            A-2,LAW_FIRM,=1+1,210102001002,和平街2号,,,
            A-3,SHOP,第三律师事务所,210102001002,和平街3号,,,
            A-4,LAW_FIRM,第四律师事务所,999999,和平街4号,,,
            A-5,LAW_FIRM,第五律师事务所,211402001,和平街5号,,,
            A-6,LAW_FIRM,,210102001002,和平街6号,,,
            A-7,LAW_FIRM,第七律师事务所,210102001002,和平街7号,电话,,
            A-8,LAW_FIRM,第八律师事务所,210102001002,和平街8号,,,Mo 8-12
            A-1,LAW_FIRM,又一律师事务所,210102001002,和平街9号,,,
            """;

    private Http.Answer take(String kind, String list, String key) {
        return clerk().post(
                        "/api/registry/imports?kind=" + kind, list, "Content-Type", "text/csv", "Idempotency-Key", key);
    }

    @Test
    void eachRowIsTakenWholeOrRejectedWithLineColumnAndReason() {
        String key = UUID.randomUUID().toString();
        Http.Answer first = take("SITES", SITES, key);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().path("rows").asInt()).isEqualTo(9);
        assertThat(first.json().path("created").asInt()).isEqualTo(2);
        assertThat(first.json().path("rejected").asInt()).isEqualTo(7);
        assertThat(first.json()
                        .path("rejections")
                        .valueStream()
                        .map(each -> each.path("line").asInt() + " "
                                + each.path("field").asString()))
                .containsExactlyInAnyOrder("4 kind", "5 area", "6 area", "7 name", "8 phone", "9 hours", "10 number");
        assertThat(first.json()
                        .path("rejections")
                        .path(0)
                        .path("reason")
                        .path("zh")
                        .asString())
                .isNotEmpty();
        assertThat(anyone().get("/api/sites?kind=LAW_FIRM&area=" + VILLAGE)
                        .json()
                        .path("items"))
                .hasSize(2);

        assertThat(take("SITES", SITES, key).json()).isEqualTo(first.json());
        assertThat(take("SITES", SITES + "A-9,,,,,,,\n", key).status()).isEqualTo(422);
        Http.Answer again = take("SITES", SITES, UUID.randomUUID().toString());
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(2);
        assertThat(again.json().path("created").asInt()).isZero();
    }

    @Test
    void anExportIsSafeToOpenAndComesBackUnchanged() {
        String list = """
                number,kind,name,area,address
                B-1,NOTARY_OFFICE,@SUM(A1)公证处,210102001003,+街道
                B-2,NOTARY_OFFICE,第二公证处,210102001003,和平街4号
                """;
        assertThat(take("SITES", list, UUID.randomUUID().toString())
                        .json()
                        .path("created")
                        .asInt())
                .isEqualTo(2);
        Http.Answer export = clerk().get("/api/registry/exports/SITES?area=210102001003");
        assertThat(export.header("Content-Type")).startsWith("text/csv");
        assertThat(export.body())
                .startsWith("\uFEFFid,kind,name")
                .contains(",'@SUM(A1)公证处,")
                .contains(",'+街道,");
        Http.Answer back = take("SITES", export.body(), UUID.randomUUID().toString());
        assertThat(back.json().path("rejected").asInt()).as(back.toString()).isZero();
        assertThat(back.json().path("unchanged").asInt())
                .isEqualTo(back.json().path("rows").asInt())
                .isGreaterThan(1);
    }

    @Test
    void peopleComeInWithTheirNumbersAndGoOutWithoutThem() {
        String list =
                "number,name,roles,area,phone,status\nC-1,司徒美堂,MEDIATOR|LEGAL_SAVVY,210102001005,13900005678,ACTIVE\n";
        Http.Answer first = take("PEOPLE", list, UUID.randomUUID().toString());
        assertThat(first.json().path("created").asInt()).as(first.toString()).isEqualTo(1);
        Http.Answer export = clerk().get("/api/registry/exports/PEOPLE?area=210102001005");
        assertThat(export.body()).contains("司徒美堂").contains("139****5678").doesNotContain("13900005678");
        assertThat(take("PEOPLE", list, UUID.randomUUID().toString())
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        Http.Answer back = take(
                "PEOPLE", list.replace("ACTIVE", "TRAINED"), UUID.randomUUID().toString());
        assertThat(back.json().path("rejections").path(0).path("field").asString())
                .isEqualTo("status");
    }

    @Test
    void anotherSpellingOfAKnownNumberChangesNothing() {
        String people = "number,name,roles,area,phone,status\nD-1,司空图,MEDIATOR,210102001006,%s,ACTIVE\n";
        String sites = "number,kind,name,area,address,phone\nD-1,LAW_FIRM,拼写律师事务所,210102001006,和平街8号,%s\n";
        for (String[] list : new String[][] {
            {"PEOPLE", people.formatted("139 0000 5679"), people.formatted("+8613900005679")},
            {"SITES", sites.formatted("024-11112222"), sites.formatted("(024) 1111 2222")}
        }) {
            Http.Answer first = take(list[0], list[1], UUID.randomUUID().toString());
            assertThat(first.json().path("created").asInt())
                    .as(first.toString())
                    .isEqualTo(1);
            Http.Answer again = take(list[0], list[2], UUID.randomUUID().toString());
            assertThat(again.json().path("unchanged").asInt())
                    .as(again.toString())
                    .isEqualTo(1);
        }
        Http.Answer none =
                take("SITES", sites.formatted("-----"), UUID.randomUUID().toString());
        assertThat(none.json().path("rejections").path(0).path("field").asString())
                .isEqualTo("phone");
    }

    @Test
    void anExportHoldsOnlyWhatTheCallerKeeps() {
        assertThat(clerkElsewhere()
                        .get("/api/registry/exports/SITES?area=210102")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void onlyStaffTakeListsInAndOnlyAsText() {
        String[] headers = {"Content-Type", "text/csv", "Idempotency-Key", "k"};
        String path = "/api/registry/imports?kind=SITES";
        assertThat(anyone().post(path, SITES, headers).status()).isEqualTo(401);
        assertThat(citizen("P-1").post(path, SITES, headers).status()).isEqualTo(403);
        assertThat(clerk().post(path, SITES, "Content-Type", "text/csv").field())
                .isEqualTo("Idempotency-Key");
        assertThat(clerk().post("/api/registry/imports?kind=SHOPS", SITES, headers)
                        .field())
                .isEqualTo("kind");
        assertThat(clerk().post(path, "[]", "Idempotency-Key", "k").status()).isEqualTo(415);
        assertThat(clerk().post(path, "x".repeat(21 * 1024 * 1024), headers).status())
                .isEqualTo(413);
    }

    @Test
    void aListWithAnUnknownColumnIsNotBegun() {
        Http.Answer answer = take(
                "SITES",
                "number,kind,colour\nA,LAW_FIRM,red\n",
                UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("heading");
        assertThat(take("SITES", "", UUID.randomUUID().toString()).status()).isEqualTo(400);
    }
}
