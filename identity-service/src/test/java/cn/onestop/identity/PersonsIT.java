package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PersonsIT extends IdentityIT {
    private static final String NAME = "韩梅梅";
    private static final String PHONE = "13912345678";

    @Autowired
    Persons persons;

    @Autowired
    ConnectionFactory connections;

    @Test
    void theSameSaidAgainIsTheSameClaimAndIsShownAsItWasSaid() {
        String number = Invented.number("19900101");

        JsonNode first = Browser.json(resolve(number, NAME));
        JsonNode again = Browser.json(resolve(number.toLowerCase(), " 韩 梅梅 "));

        assertThat(again.get("personKey")).isEqualTo(first.get("personKey"));
        assertThat(first.get("displayName").asString()).isEqualTo(NAME);
        assertThat(again.get("displayName").asString()).isEqualTo("韩 梅梅");
        assertThat(again.propertyNames()).containsExactlyInAnyOrder("personKey", "displayName");
    }

    @Test
    void whoFilesForOnePersonAtOnceGetsOneKey() throws Exception {
        String number = Invented.number("19900102");
        List<Callable<JsonNode>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> Browser.json(resolve(number, NAME)));
        }

        Set<String> keys = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls)) {
                keys.add(call.get().get("personKey").asString());
            }
        }

        assertThat(keys).hasSize(1);
    }

    @Test
    void nothingThatNamesAPersonIsReadableInTheDatabase() {
        String number = Invented.number("19900104");
        String key = Browser.json(resolve(number, NAME)).get("personKey").asString();

        String stored = document(key).toJson();

        assertThat(stored)
                .doesNotContain(NAME)
                .doesNotContain(number)
                .doesNotContain(PHONE)
                .doesNotContain("19900104");
    }

    @Test
    void namesAreLookedUpInBatchesAndUnknownKeysAreLeftOut() {
        String key = Browser.json(resolve(Invented.number("19900105"), NAME))
                .get("personKey")
                .asString();

        HttpResponse<String> names = lookup(serviceToken("registry-service", "persons.read"), key, "P-unknown");

        assertThat(Browser.json(names).get("names").toString()).isEqualTo("{\"%s\":\"%s\"}".formatted(key, NAME));
    }

    @Test
    void attributesTellAgeBandsOnly() {
        int year = LocalDate.now().getYear();
        String child = Browser.json(resolve(Invented.number((year - 10) + "0101"), NAME))
                .get("personKey")
                .asString();
        String elder = Browser.json(resolve(Invented.number((year - 70) + "0101"), NAME))
                .get("personKey")
                .asString();

        HttpResponse<String> answer = browser()
                .call(
                        "POST",
                        "/internal/persons/attributes",
                        serviceToken("legal-aid-service", "persons.attributes"),
                        "{\"keys\":[\"%s\",\"%s\"]}".formatted(child, elder));

        JsonNode attributes = Browser.json(answer).get("attributes");
        assertThat(attributes.get(child).get("minor").asBoolean()).isTrue();
        assertThat(attributes.get(child).get("elder").asBoolean()).isFalse();
        assertThat(attributes.get(elder).get("minor").asBoolean()).isFalse();
        assertThat(attributes.get(elder).get("elder").asBoolean()).isTrue();
        assertThat(attributes.get(elder).propertyNames()).containsExactlyInAnyOrder("minor", "elder");
    }

    @Test
    void aMergeIsToldToEveryServiceAndBothKeysAnswerWithTheOneThatStands() throws Exception {
        String into = registered(NAME, Invented.number("19900106"));
        String duplicate = registerUnidentified("韩美美");
        try (Channel heard = listening("person.merged.v1")) {
            assertThat(merge(duplicate, into).statusCode()).isEqualTo(204);
            assertThat(merge(duplicate, into).statusCode())
                    .as("again is harmless")
                    .isEqualTo(204);

            CaseEvent event = next(heard);
            assertThat(event.subject()).isEqualTo(duplicate);
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.data().get("person").toString())
                    .contains("key=" + duplicate)
                    .contains("into=" + into);
            assertThat(heard.basicGet("heard", true)).as("told once").isNull();
        }
        assertThat(Browser.json(lookup(serviceToken("registry-service", "persons.read"), duplicate, into))
                        .get("names")
                        .get(duplicate)
                        .asString())
                .isEqualTo(NAME);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(document(duplicate).getList("outbox", Document.class))
                        .isEmpty());
    }

    @Test
    void whoHasAnotherNumberIsAnotherPerson() {
        String one = Browser.json(resolve(Invented.number("19900107"), NAME))
                .get("personKey")
                .asString();
        String other = Browser.json(resolve(Invented.number("19900108"), NAME))
                .get("personKey")
                .asString();

        assertThat(merge(one, other).statusCode()).isEqualTo(409);
        assertThat(merge(one, one).statusCode()).isEqualTo(400);
        assertThat(merge("P-unknown", other).statusCode()).isEqualTo(404);
    }

    @Test
    void erasureIsToldAndLeavesNothingThatCouldBeReadEvenFromABackup() throws Exception {
        String number = Invented.number("19900109");
        String key = Browser.json(resolve(number, NAME)).get("personKey").asString();
        Document backup = document(key);
        try (Channel heard = listening("person.erased.v1")) {
            assertThat(erase(key).statusCode()).isEqualTo(204);

            CaseEvent event = next(heard);
            assertThat(event.subject()).isEqualTo(key);
            assertThat(event.data().toString()).doesNotContain(NAME).doesNotContain(number);
        }
        Document left = document(key);
        assertThat(left).doesNotContainKeys("dataKey", "name", "number", "phone");
        assertThat(persons.find(key)).isEmpty();
        assertThat(backup.getString("name"))
                .as("sealed under the key that is gone")
                .startsWith("owned.");
        JsonNode again = Browser.json(resolve(number, NAME));
        assertThat(again.get("personKey").asString())
                .as("comes back as somebody new")
                .isNotEqualTo(key);
    }

    @Test
    void anOrganisationIsOneByItsCode() {
        String token = serviceToken("mediation-service", "organisations.resolve");
        String body = "{\"creditCode\":\"91350100M000100Y43\",\"name\":\"福建样例公司\"}";

        JsonNode first = Browser.json(browser().call("POST", "/internal/organisations/resolve", token, body));
        JsonNode again = Browser.json(browser().call("POST", "/internal/organisations/resolve", token, body));

        assertThat(first.get("organisationKey").asString()).startsWith("O-");
        assertThat(again.get("organisationKey")).isEqualTo(first.get("organisationKey"));
        assertThat(again.get("created").asBoolean()).isFalse();
    }

    @Test
    void aPhoneThatIsNotProvenRegistersNobody() {
        var response = browser()
                .call(
                        "POST",
                        "/api/persons",
                        null,
                        registration("王小明", Invented.phone(), "123456", "user-unproven"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Browser.json(response).get("errors").get(0).get("field").asString())
                .isEqualTo("/code");
    }

    @Test
    void registeringTwiceWithOneKeyIsOneRegistrationAndAnotherBodyIsRefused() {
        String phone = Invented.phone();
        browser().call("POST", "/api/persons/codes", null, "{\"phone\":\"%s\"}".formatted(phone));
        String login = "user-" + UUID.randomUUID().toString().substring(0, 8);
        String body = registration("王小明", phone, codes.lastTo(phone), login);
        String key = UUID.randomUUID().toString();

        var first = browser().call("POST", "/api/persons", null, body, "Idempotency-Key", key);
        var again = browser().call("POST", "/api/persons", null, body, "Idempotency-Key", key);
        var other = browser().call("POST", "/api/persons", null, body.replace("王小明", "王大明"), "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        var me = browser()
                .call(
                        "GET",
                        "/api/persons/me",
                        browser().logIn(login, "correct horse").accessToken(),
                        null);
        assertThat(Browser.json(me).get("name").asString()).isEqualTo("王小明");
        assertThat(me.body()).doesNotContain(phone);
    }

    private String registerUnidentified(String name) {
        return registered(name, null);
    }

    private String registered(String name, @Nullable String number) {
        String phone = Invented.phone();
        assertThat(browser()
                        .call("POST", "/api/persons/codes", null, "{\"phone\":\"%s\"}".formatted(phone))
                        .statusCode())
                .isEqualTo(202);
        String login = "user-" + UUID.randomUUID().toString().substring(0, 8);
        var response = browser()
                .call(
                        "POST",
                        "/api/persons",
                        null,
                        registration(name, phone, codes.lastTo(phone), login)
                                .replaceFirst("\\{", number == null ? "{" : "{\"identityNumber\":\"" + number + "\","),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Browser.json(response).get("personKey").asString();
    }

    private static String registration(String name, String phone, String code, String login) {
        return "{\"name\":\"%s\",\"phone\":\"%s\",\"code\":\"%s\",\"login\":\"%s\",\"password\":\"correct horse\"}"
                .formatted(name, phone, code, login);
    }

    private HttpResponse<String> resolve(String number, String name) {
        return browser()
                .call(
                        "POST",
                        "/internal/persons/resolve",
                        TestTokens.service("mediation-service", "identity-service", "persons.resolve"),
                        "{\"identityNumber\":\"%s\",\"name\":\"%s\",\"phone\":\"%s\"}".formatted(number, name, PHONE));
    }

    private HttpResponse<String> lookup(String token, String... keys) {
        return browser()
                .call("POST", "/internal/persons/lookup", token, "{\"keys\":[\"" + String.join("\",\"", keys) + "\"]}");
    }

    private HttpResponse<String> merge(String duplicate, String into) {
        return browser()
                .call(
                        "POST",
                        "/api/persons/" + duplicate + "/merge",
                        TestTokens.staff(Role.ADMIN),
                        "{\"into\":\"%s\"}".formatted(into));
    }

    private HttpResponse<String> erase(String key) {
        return browser().call("DELETE", "/api/persons/" + key, TestTokens.staff(Role.ADMIN), null);
    }

    private Document document(String key) {
        MongoCollection<Document> collection = database.getMongoDatabase().getCollection("persons");
        return collection.find(new Document("_id", key)).first();
    }

    private Channel listening(String type) throws Exception {
        Channel channel = connections.createConnection().createChannel(false);
        channel.queueDeclare("heard", false, true, true, null);
        channel.queueBind("heard", "onestop.events", type);
        channel.queuePurge("heard");
        return channel;
    }

    private static CaseEvent next(Channel channel) {
        GetResponse message =
                await().atMost(Duration.ofSeconds(20)).until(() -> channel.basicGet("heard", true), got -> got != null);
        return CloudEvents.read(new String(message.getBody(), StandardCharsets.UTF_8));
    }
}
