package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.identity.application.Holders;
import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.identity.domain.Role;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.TestTokens;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What somebody says of somebody else binds nobody, tells nothing, and joins the person by the person's act or the paper. */
class ClaimsIT extends IdentityIT {
    private static final String NAME = "邱淑芬";
    private static final String WRONG = "邱淑芳";
    private static final String CARD =
            "\"proof\":{\"kind\":\"IDENTITY_CARD\",\"number\":\"X-1\",\"issuer\":\"海城市公安局\"}";
    private static final String CLERK = TestTokens.staff("P-theclerk", cn.onestop.web.Role.CLERK, "210381104");

    @Autowired
    Persons persons;

    @Autowired
    Accounts accounts;

    @Autowired
    Holders holders;

    @Autowired
    DataKeys keys;

    @Autowired
    LookupHash hashes;

    @Autowired
    ConnectionFactory connections;

    @Test
    void aWrongNameWithANumberNobodyUsedKeepsNobodyFromAnything() {
        String number = Invented.number("19850101");
        String wrong = resolved(number, WRONG);

        String own = registered(NAME, number);

        assertThat(own).isNotEqualTo(wrong);
        assertThat(resolved(number, NAME)).as("others name her rightly").isEqualTo(own);
        assertThat(resolved(number, WRONG)).as("the claim stands apart").isEqualTo(wrong);
        assertThat(persons.standingFor(wrong).orElseThrow().key()).isEqualTo(wrong);
    }

    @Test
    void theAnswerIsTheSameWhetherItFitsOrNot() {
        String number = Invented.number("19850102");
        registered(NAME, number);

        HttpResponse<String> fits = resolve(number, NAME);
        HttpResponse<String> fitsOtherwiseSpelt = resolve(number, "邱·淑 芬");
        HttpResponse<String> doesNot = resolve(number, WRONG);
        HttpResponse<String> nobodys = resolve(Invented.number("19850103"), NAME);

        for (HttpResponse<String> each : List.of(fits, fitsOtherwiseSpelt, doesNot, nobodys)) {
            assertThat(each.statusCode()).isEqualTo(200);
            assertThat(Browser.json(each).propertyNames()).containsExactly("personKey", "displayName");
            assertThat(Browser.json(each).get("personKey").asString()).matches("P-[a-z0-9]{20}");
        }
        assertThat(Browser.json(fitsOtherwiseSpelt).get("displayName").asString())
                .as("as it was said, not as the register writes it")
                .isEqualTo("邱·淑 芬");
        assertThat(Browser.json(fitsOtherwiseSpelt).get("personKey"))
                .isEqualTo(Browser.json(fits).get("personKey"));
    }

    @Test
    void aFitAndAMissDoTheSameInTheDatabase() {
        String number = Invented.number("19850104");
        registered(NAME, number);
        long before = rows();

        resolve(number, NAME);
        assertThat(rows() - before).as("a fit keeps a claim too").isEqualTo(1);
        resolve(number, WRONG);
        assertThat(rows() - before).isEqualTo(2);
        resolve(number, NAME);
        resolve(number, WRONG);
        assertThat(rows() - before).as("and again nothing more").isEqualTo(2);
    }

    @Test
    void claimsThatFitJoinByThePersonsOwnActAndEveryoneIsTold() throws Exception {
        String number = Invented.number("19850105");
        String fits = resolved(number, "邱 淑芬");
        String other = resolved(number, WRONG);
        try (Channel heard = listening("person.merged.v1")) {
            String own = registered(NAME, number);

            CaseEvent event = next(heard);
            assertThat(event.subject()).isEqualTo(fits);
            assertThat(event.data().get("person").toString()).contains("into=" + own);
            assertThat(heard.basicGet("claims-heard", true)).isNull();
            assertThat(persons.standingFor(fits).orElseThrow().key()).isEqualTo(own);
            assertThat(persons.standingFor(other).orElseThrow().key()).isEqualTo(other);
            assertThat(event.data().toString()).doesNotContain(NAME).doesNotContain(number);
        }
    }

    @Test
    void whoRegisteredWithThePhoneSaysTheNumberLater() {
        String number = Invented.number("19850106");
        String claim = resolved(number, NAME);
        String login = "user-" + UUID.randomUUID().toString().substring(0, 8);
        String own = registered(NAME, null, login);
        String token = browser().logIn(login, "correct horse").accessToken();

        HttpResponse<String> said = browser()
                .call("PUT", "/api/persons/me/identity-number", token, "{\"identityNumber\":\"" + number + "\"}");
        HttpResponse<String> again = browser()
                .call("PUT", "/api/persons/me/identity-number", token, "{\"identityNumber\":\"" + number + "\"}");
        HttpResponse<String> another = browser()
                .call(
                        "PUT",
                        "/api/persons/me/identity-number",
                        token,
                        "{\"identityNumber\":\"" + Invented.number("19850107") + "\"}");

        assertThat(said.statusCode()).as(said.body()).isEqualTo(204);
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(persons.standingFor(claim).orElseThrow().key()).isEqualTo(own);
        JsonNode me = Browser.json(browser().call("GET", "/api/persons/me", token, null));
        assertThat(me.get("identified").asBoolean()).isTrue();
    }

    @Test
    void aClaimWithAnotherNameJoinsWhenStaffHaveSeenThePaper() {
        String number = Invented.number("19850108");
        String claim = resolved(number, WRONG);
        String own = registered(NAME, number);

        HttpResponse<String> confirmed = confirm(CLERK, claim, number, NAME);
        HttpResponse<String> again = confirm(CLERK, claim, number, NAME);

        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(Browser.json(confirmed).get("personKey").asString()).isEqualTo(own);
        assertThat(again.body()).isEqualTo(confirmed.body());
        assertThat(resolved(number, WRONG)).as("the same claim leads there now").isEqualTo(own);
        JsonNode record = Browser.json(staffRead(CLERK, own));
        assertThat(record.at("/corrections/0/parts/0").asString()).isEqualTo("CLAIM");
        assertThat(record.at("/corrections/0/by").asString()).isEqualTo("P-theclerk");
        assertThat(record.at("/corrections/0/paper").asString()).isEqualTo("IDENTITY_CARD");
    }

    @Test
    void withThePaperAPersonWhomNobodyKnewComesIntoTheRegisterAndRegistersLater() {
        String number = Invented.number("19850109");
        String claim = resolved(number, NAME);

        String person = Browser.json(confirm(CLERK, claim, number, NAME))
                .get("personKey")
                .asString();

        assertThat(person).isNotEqualTo(claim);
        assertThat(resolved(number, NAME)).isEqualTo(person);
        assertThat(registered(NAME, number)).isEqualTo(person);
    }

    @Test
    void nobodyConfirmsByAnotherPaperForOneselfOrElsewhere() {
        String number = Invented.number("19850110");
        String claim = resolved(number, WRONG);
        String own = registered(NAME, number);

        assertThat(confirm(CLERK, claim, Invented.number("19850111"), NAME).statusCode())
                .as("the paper's number is not the claimed one")
                .isEqualTo(400);
        assertThat(confirm(CLERK, claim, number, WRONG).statusCode())
                .as("the register has another name")
                .isEqualTo(422);
        assertThat(confirm(TestTokens.staff(own, cn.onestop.web.Role.CLERK, "210381104"), claim, number, NAME)
                        .statusCode())
                .as("one's own claim")
                .isEqualTo(409);
        assertThat(confirm(TestTokens.staff(cn.onestop.web.Role.CLERK, "2102"), claim, number, NAME)
                        .statusCode())
                .as("of another area than the paper was shown in")
                .isEqualTo(403);
        assertThat(confirm(CLERK, own, number, NAME).statusCode())
                .as("is no claim")
                .isEqualTo(404);
        assertThat(persons.standingFor(claim).orElseThrow().key()).isEqualTo(claim);
    }

    @Test
    void staffPutANameRightWithPurposeAndProofAndEveryoneIsTold() throws Exception {
        String number = Invented.number("19850112");
        String key = registered(NAME, number);
        String claimed = resolved(number, "邱新名");
        try (Channel heard = listening("person.corrected.v1")) {
            HttpResponse<String> before = staffRead(CLERK, key);
            String etag = before.headers().firstValue("ETag").orElseThrow();

            HttpResponse<String> corrected = correct(CLERK, key, etag, "\"name\":\"邱新名\"");

            assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
            assertThat(Browser.json(corrected).get("name").asString()).isEqualTo("邱新名");
            CaseEvent event = next(heard);
            assertThat(event.subject()).isEqualTo(key);
            assertThat(event.data().get("person").toString()).contains("NAME");
            assertThat(event.data().toString()).doesNotContain("邱").doesNotContain(number);
            assertThat(correct(CLERK, key, etag, "\"name\":\"邱再改\"").statusCode())
                    .as("the version that was seen")
                    .isEqualTo(412);
        }
        assertThat(persons.standingFor(claimed).orElseThrow().key())
                .as("what was claimed under the right name joins")
                .isEqualTo(key);
        Document stored = document(key);
        assertThat(stored.toJson()).doesNotContain("邱").doesNotContain("海城市公安局").doesNotContain("更名");
        assertThat(stored.getList("corrections", Document.class).getFirst().getString("by"))
                .isEqualTo("P-theclerk");
    }

    @Test
    void aNumberAndAPhoneArePutRightAndTheNumberIsFreeAgain() {
        String mistyped = Invented.number("19850113");
        String right = Invented.number("19850114");
        String key = registered(NAME, mistyped);
        String etag = staffRead(CLERK, key).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> corrected = correct(
                CLERK, key, etag, "\"identityNumber\":\"" + right + "\",\"phone\":\"" + Invented.phone() + "\"");

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(Browser.json(corrected).at("/corrections/0/parts").toString())
                .isEqualTo("[\"IDENTITY_NUMBER\",\"PHONE\"]");
        assertThat(resolved(right, NAME)).isEqualTo(key);
        assertThat(registered("另一人", mistyped)).isNotEqualTo(key);
        String other = registered("第三人", Invented.number("19850115"));
        String seen = staffRead(CLERK, other).headers().firstValue("ETag").orElseThrow();
        assertThat(correct(CLERK, other, seen, "\"identityNumber\":\"" + right + "\"")
                        .statusCode())
                .as("another's number")
                .isEqualTo(409);
    }

    @Test
    void aPhoneThatStaffPutRightOpensNobodysAccount() {
        String number = Invented.number("19850122");
        String key = registered(NAME, number);
        Account invited = new Account(
                "A-invited",
                "user-invited",
                null,
                null,
                null,
                Set.of(Role.CLERK),
                Set.of("210381"),
                true,
                false,
                Instant.now(),
                "P-theopener",
                0,
                new Invitation(
                        new PersonName(NAME),
                        IdentityNumber.of(number, LocalDate.of(2100, 1, 1)),
                        new Phone("13900009999")),
                false);
        assertThat(holders.person(invited).orElseThrow().key()).isEqualTo(key);
        String etag = staffRead(CLERK, key).headers().firstValue("ETag").orElseThrow();

        assertThat(correct(CLERK, key, etag, "\"phone\":\"13900008888\"").statusCode())
                .isEqualTo(200);

        assertThat(holders.person(invited))
                .as("no code to that phone lets anybody become her")
                .isEmpty();
    }

    @Test
    void nobodyPutsRightTheOwnRecordNorOneOfAnotherAreaNorWithoutPurposeAndProof() {
        String key = registered(NAME, Invented.number("19850116"));
        String etag = staffRead(CLERK, key).headers().firstValue("ETag").orElseThrow();
        String name = "\"name\":\"邱新名\"";
        String elsewhere = TestTokens.staff("P-elsewhere", cn.onestop.web.Role.SUPERVISOR, "2102");
        String oneself = TestTokens.staff(key, cn.onestop.web.Role.SUPERVISOR, "2103");

        assertThat(correct(oneself, key, etag, name).statusCode()).isEqualTo(409);
        assertThat(staffRead(elsewhere, key).statusCode()).isEqualTo(404);
        assertThat(put(elsewhere, key, etag, "{\"area\":\"2102\"," + name + "," + CARD + "}", "更名")
                        .statusCode())
                .isEqualTo(404);
        assertThat(put(CLERK, key, etag, "{\"area\":\"210381104\"," + name + "," + CARD + "}", null)
                        .statusCode())
                .as("no purpose")
                .isEqualTo(400);
        assertThat(put(CLERK, key, etag, "{\"area\":\"210381104\"," + name + "}", "更名")
                        .statusCode())
                .as("no paper")
                .isEqualTo(400);
        assertThat(correct(TestTokens.citizen(key), key, etag, name).statusCode())
                .isEqualTo(403);
        assertThat(persons.find(key).orElseThrow().name().value()).isEqualTo(NAME);
    }

    @Test
    void anAccountThatOthersOpenedUnderAClaimDoesNotBecomeThePersons() {
        String number = Invented.number("19850117");
        String claim = resolved(number, NAME);
        String account = opened(claim, "P-asupervisor");

        String own = registered(NAME, number);

        assertThat(persons.standingFor(claim).orElseThrow().key()).isEqualTo(own);
        assertThat(accounts.find(account).orElseThrow().personKey()).isEqualTo(claim);
    }

    @Test
    void recordsOfBeforeThatOthersMadeAreClaimsNowAndThoseOfTheOwnActPersons() {
        String wrongs = Invented.number("19850118");
        String wrong = stored("PROXY", WRONG, wrongs);
        String supervised = Invented.number("19850119");
        String underSupervisor = stored("PROXY", NAME, supervised);
        opened(underSupervisor, "P-asupervisor");
        String owns = Invented.number("19850120");
        String own = stored("PROXY", NAME, owns);
        opened(own, own);

        assertThat(registered(NAME, wrongs)).as("she comes into her own").isNotEqualTo(wrong);
        assertThat(resolved(wrongs, WRONG))
                .as("the old key goes on as the claim's")
                .isEqualTo(wrong);
        assertThat(registered(NAME, supervised)).isNotEqualTo(underSupervisor);
        assertThat(persons.standingFor(underSupervisor).orElseThrow().key()).isNotEqualTo(underSupervisor);
        assertThat(resolved(owns, NAME)).isEqualTo(own);
        assertThat(persons.find(own).orElseThrow().isClaim()).isFalse();
    }

    @Test
    void whatNobodyComesUponIsSettledInTheBackgroundOnceAndForAll() {
        String number = Invented.number("19850121");
        String first = stored("PROXY", WRONG, number);

        while (persons.settleOldClaims(2) > 0) {
            assertThat(persons.settleOldClaims(0)).isZero();
        }

        assertThat(persons.settleOldClaims(10)).isZero();
        assertThat(document(first).getString("numberIndex")).isEqualTo("none:" + first);
        assertThat(resolved(number, WRONG)).isEqualTo(first);
        assertThat(persons.find(first).orElseThrow().isClaim()).isTrue();
    }

    /** A document as the versions before wrote it. */
    private String stored(String origin, String name, String number) {
        String key = "P-" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        String wrapped = keys.fresh(key);
        FieldCipher own = keys.under(key, wrapped);
        database.getMongoDatabase()
                .getCollection("persons")
                .insertOne(new Document("_id", key)
                        .append("version", 0L)
                        .append("seq", 0L)
                        .append("origin", origin)
                        .append("createdAt", new Date())
                        .append("dataKey", wrapped)
                        .append("name", own.seal(key, "name", name))
                        .append("numberIndex", hashes.of("identity-number", number))
                        .append("outbox", List.of())
                        .append("number", own.seal(key, "number", number)));
        return key;
    }

    private String opened(String personKey, String by) {
        String id = "A-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(
                new Account(
                        id,
                        "user-" + UUID.randomUUID().toString().substring(0, 8),
                        null,
                        personKey,
                        new Phone(Invented.phone()),
                        Set.of(Role.CITIZEN),
                        Set.of(),
                        true,
                        false,
                        Instant.now(),
                        by,
                        0),
                new Accounts.Creation("claims-it\n" + id, ""));
        return id;
    }

    private String registered(String name, @Nullable String number) {
        return registered(name, number, "user-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private String registered(String name, @Nullable String number, String login) {
        String phone = Invented.phone();
        browser().call("POST", "/api/persons/codes", null, "{\"phone\":\"%s\"}".formatted(phone));
        String body =
                "{\"name\":\"%s\",\"identityNumber\":%s,\"phone\":\"%s\",\"code\":\"%s\",\"login\":\"%s\",\"password\":\"correct horse\"}"
                        .formatted(
                                name,
                                number == null ? "null" : "\"" + number + "\"",
                                phone,
                                codes.lastTo(phone),
                                login);
        var response = browser()
                .call(
                        "POST",
                        "/api/persons",
                        null,
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return Browser.json(response).get("personKey").asString();
    }

    private String resolved(String number, String name) {
        HttpResponse<String> answer = resolve(number, name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Browser.json(answer).get("personKey").asString();
    }

    private HttpResponse<String> resolve(String number, String name) {
        return browser()
                .call(
                        "POST",
                        "/internal/persons/resolve",
                        TestTokens.service("mediation-service", "identity-service", "persons.resolve"),
                        "{\"identityNumber\":\"%s\",\"name\":\"%s\"}".formatted(number, name));
    }

    private HttpResponse<String> confirm(String token, String claim, String number, String name) {
        return browser()
                .call(
                        "POST",
                        "/api/persons/" + claim + "/confirmation",
                        token,
                        "{\"area\":\"210381104\",\"name\":\"%s\",\"identityNumber\":\"%s\",%s}"
                                .formatted(name, number, CARD),
                        "Purpose",
                        "confirmation");
    }

    private HttpResponse<String> staffRead(String token, String key) {
        return browser().call("GET", "/api/persons/" + key, token, null, "Purpose", "correction");
    }

    private HttpResponse<String> correct(String token, String key, String etag, String what) {
        return put(token, key, etag, "{\"area\":\"210381104\"," + what + "," + CARD + "}", "correction");
    }

    private HttpResponse<String> put(String token, String key, String etag, String body, @Nullable String purpose) {
        String path = "/api/persons/" + key + "/particulars";
        return purpose == null
                ? browser().call("PUT", path, token, body, "If-Match", etag)
                : browser().call("PUT", path, token, body, "If-Match", etag, "Purpose", "correction");
    }

    private long rows() {
        return database.getMongoDatabase().getCollection("person_claims").countDocuments();
    }

    private Document document(String key) {
        return database.getMongoDatabase()
                .getCollection("persons")
                .find(new Document("_id", key))
                .first();
    }

    private Channel listening(String type) throws Exception {
        Channel channel = connections.createConnection().createChannel(false);
        channel.queueDeclare("claims-heard", false, true, true, null);
        channel.queueBind("claims-heard", "onestop.events", type);
        channel.queuePurge("claims-heard");
        return channel;
    }

    private static CaseEvent next(Channel channel) {
        GetResponse message = await().atMost(Duration.ofSeconds(20))
                .until(() -> channel.basicGet("claims-heard", true), got -> got != null);
        return CloudEvents.read(new String(message.getBody(), StandardCharsets.UTF_8));
    }
}
