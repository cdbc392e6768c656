package cn.onestop.registry.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.registry.RegistryIT;
import cn.onestop.testkit.Http;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleIT extends RegistryIT {
    private static final String NUMBER = "13800001234";
    private static final String FORM = """
            {"name":"欧阳修文","roles":["MEDIATOR"],"area":"210102001002","phone":"13800001234"}""";

    @Autowired
    private MongoDatabase database;

    @Autowired
    private FieldCipher cipher;

    private String nominated() {
        Http.Answer answer = clerk().post(
                        "/api/people",
                        FORM,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return "/api/people/" + answer.json().path("id").asString();
    }

    @Test
    void onlyStaffOfTheAreaSeeWhoDoesNotServeYet() {
        String path = nominated();
        assertThat(clerk().get(path).json().path("status").asString()).isEqualTo("NOMINATED");
        assertThat(anyone().get(path).status()).isEqualTo(404);
        assertThat(clerkElsewhere().get(path).status()).isEqualTo(404);
        assertThat(anyone().get("/api/people?q=ouyangxiuwen&area=" + VILLAGE)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(clerk().get("/api/people?q=ouyangxiuwen&area=" + VILLAGE)
                        .json()
                        .path("items"))
                .isNotEmpty();
    }

    @Test
    void aPersonIsMovedOnStepByStepAndThenServesTheVillage() {
        String path = nominated();
        assertThat(move(path, "ACTIVE", 1).status()).isEqualTo(409);
        assertThat(move(path, "TRAINED", 1).status()).isEqualTo(200);
        assertThat(move(path, "CERTIFIED", 1).status()).isEqualTo(412);
        assertThat(move(path, "CERTIFIED", 2).status()).isEqualTo(200);
        assertThat(move(path, "ACTIVE", 3).status()).isEqualTo(200);
        assertThat(anyone().get(path).json().path("phone").asString()).isEqualTo("138****1234");
        assertThat(service("registry.lookup")
                        .get("/internal/mediators?area=" + VILLAGE)
                        .body())
                .contains("欧阳修文");
        assertThat(move(path, "LEFT", 4).status()).isEqualTo(200);
        assertThat(service("registry.lookup")
                        .get("/internal/mediators?area=" + VILLAGE)
                        .body())
                .doesNotContain(path.substring("/api/people/".length()));
    }

    private Http.Answer move(String path, String to, int version) {
        return clerk().post(path + "/moves", "{\"to\":\"" + to + "\"}", "If-Match", "\"" + version + "\"");
    }

    @Test
    void theNumberIsSealedInTheDatabaseAndReadForAPurposeThatIsOnRecord() {
        String path = nominated();
        String id = path.substring("/api/people/".length());
        Document stored =
                database.getCollection("people").find(Filters.eq("_id", id)).first();
        assertThat(stored.toJson()).doesNotContain(NUMBER).contains("138****1234");
        assertThat(clerk().get(path + "/phone").field()).isEqualTo("Purpose");
        assertThat(clerkElsewhere().get(path + "/phone", "Purpose", "call").status())
                .isEqualTo(404);
        Http.Answer clear = clerk().get(path + "/phone", "Purpose", "to invite to the training");
        assertThat(clear.json().path("phone").asString()).isEqualTo(NUMBER);
        assertThat(database.getCollection("people").find().map(Document::toJson).into(new java.util.ArrayList<>()))
                .noneMatch(json -> json.contains(NUMBER));
    }

    @Test
    void aNumberIsOneHoweverItIsTypedAndWhatIsNoneIsRefused() {
        for (String typed : List.of("138 0000-1234", "+86 13800001234", "１３８００００１２３４", "138\u00a00000\u00a01234")) {
            Http.Answer answer = clerk().post(
                            "/api/people",
                            FORM.replace(NUMBER, typed),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
            assertThat(answer.json().path("phone").asString()).as(typed).isEqualTo("138****1234");
            assertThat(inClear(answer.json().path("id").asString())).as(typed).isEqualTo(NUMBER);
        }
        for (String typed : List.of("-----", "+++++", "00000", "1380000123")) {
            Http.Answer answer = clerk().post(
                            "/api/people",
                            FORM.replace(NUMBER, typed),
                            "Idempotency-Key",
                            UUID.randomUUID().toString());
            assertThat(answer.status()).as(typed).isEqualTo(400);
            assertThat(answer.field()).as(typed).isEqualTo("/phone");
        }
    }

    @Test
    void aNumberThatAnOlderVersionStoredAsItWasTypedIsReadInItsOneForm() {
        String path = nominated();
        String id = path.substring("/api/people/".length());
        database.getCollection("people")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("maskedPhone", "138******1234"),
                                Updates.set("phone", cipher.seal(id, "phone", "138-0000-1234"))));
        assertThat(inClear(id)).isEqualTo(NUMBER);
    }

    private String inClear(String id) {
        return clerk().get("/api/people/" + id + "/phone", "Purpose", "to invite to the training")
                .json()
                .path("phone")
                .asString();
    }

    @Test
    void aChangeKeepsStatusAndNumberUnlessItBringsAnother() {
        String path = nominated();
        Http.Answer changed = clerk().put(path, FORM.replace(",\"phone\":\"13800001234\"", ""), "If-Match", "\"1\"");
        assertThat(changed.json().path("phone").asString()).isEqualTo("138****1234");
        assertThat(changed.json().path("status").asString()).isEqualTo("NOMINATED");
        Http.Answer elsewhere =
                clerk().put(path, FORM.replace("}", ",\"serves\":[\"210102001002\",\"999\"]}"), "If-Match", "\"2\"");
        assertThat(elsewhere.field()).isEqualTo("/serves/1");
    }
}
