package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account is opened for somebody, and becomes that somebody's by the own act; by no request does anybody become somebody else. */
class InvitationsIT extends IdentityIT {
    private static final String OWN = "quiet river stone";
    private static final String OPENERS_PHONE = "13711112222";

    private final String ofAnshan = TestTokens.staff(Role.SUPERVISOR, "2103");

    @Test
    void aKeyNamedInTheRequestIsRefusedAsUnknown() {
        HttpResponse<String> answer = open("""
                {"login":"%s","personKey":"P-sample0worker0000001","name":"赵铁柱","identityNumber":"210381198507163037",
                 "phone":"%s","roles":["CLERK"],"areas":["210381"]}""".formatted(login(), OPENERS_PHONE));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("personKey");
    }

    @Test
    void whoOpensAnAccountUnderSomebodysNumberReachesThatSomebody() {
        String login = login();
        Person worker = registered("赵小柱");
        assertThat(open(login, worker.name(), worker.number(), OPENERS_PHONE).statusCode())
                .isEqualTo(201);

        assertThat(setPassword(login, OPENERS_PHONE, OWN).statusCode())
                .as("nothing goes to the phone that the opener typed")
                .isEqualTo(401);
        assertThat(messages.to(worker.phone())).anyMatch(told -> told.contains(login));
        assertThat(browser().submitPassword(login, OWN).statusCode()).isEqualTo(401);
        forgetFailures();
        assertThat(setPassword(login, worker.phone(), OWN).statusCode()).isEqualTo(200);
        assertThat(browser().logIn(login, OWN).claims().get("person_key").asString())
                .isEqualTo(worker.key());
    }

    @Test
    void underAnotherNameTheAccountIsNobodysRecord() {
        String login = login();
        Person worker = registered("钱大明");
        open(login, "钱小明", worker.number(), OPENERS_PHONE);

        assertThat(setPassword(login, OPENERS_PHONE, OWN).statusCode()).isEqualTo(200);

        assertThat(browser().logIn(login, OWN).claims().has("person_key")).isFalse();
    }

    @Test
    void whoIsInTheRegisterByOthersWordsOnlyIsNotJoined() {
        String login = login();
        String number = Invented.number("19720304");
        browser()
                .call(
                        "POST",
                        "/internal/persons/resolve",
                        serviceToken("mediation-service", "persons.resolve"),
                        "{\"identityNumber\":\"%s\",\"name\":\"孙文\",\"phone\":null}".formatted(number));
        open(login, "孙文", number, OPENERS_PHONE);

        assertThat(setPassword(login, OPENERS_PHONE, OWN).statusCode()).isEqualTo(200);

        assertThat(browser().logIn(login, OWN).claims().has("person_key")).isFalse();
    }

    @Test
    void theAnswerIsTheSameWhetherTheRegisterKnowsTheHolderOrNot() {
        Person known = registered("李四");

        String one = open("a-" + login(), known.name(), known.number(), OPENERS_PHONE)
                .body();
        String other = open("a-" + login(), "李五", Invented.number("19900101"), OPENERS_PHONE)
                .body();

        assertThat(shape(one)).isEqualTo(shape(other));
        assertThat(one).doesNotContain(known.phone().substring(7)).doesNotContain(known.key());
    }

    @Test
    void aCitizensAccountIsOpenedByTheCitizenOnly() {
        HttpResponse<String> answer = open("""
                {"login":"%s","name":"周","identityNumber":"%s","phone":"%s","roles":["CITIZEN","CLERK"],"areas":["210381"]}""".formatted(login(), Invented.number("19900101"), OPENERS_PHONE));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/roles");
    }

    @Test
    void aVoidedPasswordIsSetAnewByTheHolderWhoIsToldAndByNobodyElse() {
        String login = login();
        String phone = Invented.phone();
        String id = Browser.json(open(login, "吴敏", Invented.number("19810203"), phone))
                .get("id")
                .asString();
        setPassword(login, phone, OWN);
        var tokens = browser().logIn(login, OWN);
        forgetFailures();

        HttpResponse<String> voided =
                browser().call("DELETE", "/api/accounts/" + id + "/password", ofAnshan, null, "If-Match", "\"1\"");

        assertThat(voided.statusCode()).as(voided.body()).isEqualTo(200);
        assertThat(browser().submitPassword(login, OWN).statusCode()).isEqualTo(401);
        assertThat(browser().refresh(tokens.refreshToken()).statusCode()).isEqualTo(400);
        assertThat(messages.to(phone)).anyMatch(told -> told.contains("作废"));
        assertThat(setPassword(login, phone, "another river stone").statusCode())
                .isEqualTo(200);
        assertThat(browser().submitPassword(login, "another river stone").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aPasswordInARequestOfAnAdministratorIsRefused() {
        String id = Browser.json(open(login(), "吴敏", Invented.number("19810203"), Invented.phone()))
                .get("id")
                .asString();

        HttpResponse<String> answer = browser()
                .call(
                        "PUT",
                        "/api/accounts/" + id + "/password",
                        ofAnshan,
                        "{\"password\":\"quiet river stone\"}",
                        "If-Match",
                        "\"0\"");

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "password", "aaaaaaaa", "abcdefgh", "qwertyui", "11223344", "Password1"})
    void aWeakPasswordIsRefusedAndTheCodeGoesOnServing(String weak) {
        String login = login();
        String phone = Invented.phone();
        open(login, "郑强", Invented.number("19820203"), phone);
        Browser browser = browser();
        browser.submit("/login/password/code", Map.of("username", login));
        Map<String, String> form = Map.of("username", login, "code", codes.lastTo(phone), "password", weak);

        assertThat(browser.submit("/login/password", form).statusCode()).isEqualTo(400);

        assertThat(browser.submit(
                                "/login/password",
                                Map.of("username", login, "code", codes.lastTo(phone), "password", OWN))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPasswordMadeOfWhatIsKnownOfTheHolderIsRefused() {
        String login = login();
        String phone = Invented.phone();
        String number = Invented.number("19830203");
        open(login, "郑强", number, phone);
        Browser browser = browser();
        browser.submit("/login/password/code", Map.of("username", login));

        for (String known : new String[] {phone, "x" + number + "y", login + "!"}) {
            assertThat(browser.submit(
                                    "/login/password",
                                    Map.of("username", login, "code", codes.lastTo(phone), "password", known))
                            .statusCode())
                    .as(known)
                    .isEqualTo(400);
        }
    }

    @Test
    void aPhoneIsCountedAndLockedAsOneHoweverItIsTyped() {
        String[] ways = {"199 0000 0007", "199-0000-0007", "+8619900000007", "１９９０００００００７", "19900000007"};
        for (String way : ways) {
            assertThat(browser().submitPassword(way, "wrong password").statusCode())
                    .isEqualTo(401);
        }

        assertThat(browser()
                        .submitPassword("0086 199 0000 0007", "wrong password")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aForgottenPasswordIsSetAnewByPhoneWithEveryWayOfTypingIt() {
        Person person = registered("冯新");

        assertThat(setPassword("+86 " + person.phone(), person.phone(), "another river stone")
                        .statusCode())
                .isEqualTo(200);

        assertThat(browser()
                        .submitPassword(person.phone(), "another river stone")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSecondAccountWithAPhoneSaysWhetherItIsShared() {
        Person mother = registered("陈母");

        HttpResponse<String> unsaid =
                register("陈子", mother.phone(), null, Invented.number("20010101"), code(mother.phone()));
        assertThat(unsaid.statusCode()).isEqualTo(409);
        assertThat(unsaid.body()).contains("/phoneUse");
        HttpResponse<String> shared =
                register("陈子", mother.phone(), "SHARED", Invented.number("20010101"), codes.lastTo(mother.phone()));

        assertThat(shared.statusCode()).as(shared.body()).isEqualTo(201);
        assertThat(browser().submitPassword(mother.phone(), OWN).statusCode())
                .as("the phone alone still names the first")
                .isEqualTo(302);
    }

    @Test
    void aRecycledNumberOpensTheFormerHoldersAccountNoMore() {
        Person former = registered("卫前");
        String formerLogin = loginOf(former);

        HttpResponse<String> now =
                register("蒋后", former.phone(), "OWN", Invented.number("20020202"), code(former.phone()));

        assertThat(now.statusCode()).as(now.body()).isEqualTo(201);
        forgetFailures();
        assertThat(setPassword(formerLogin, former.phone(), "another river stone")
                        .statusCode())
                .as("no code for the former holder's account goes there")
                .isEqualTo(401);
        forgetFailures();
        assertThat(browser().submitPassword(formerLogin, OWN).statusCode()).isEqualTo(302);
    }

    @Test
    void aRecycledNumberLogsItsNewOwnerIn() {
        Person former = registered("冯前");
        register("褚后", former.phone(), "OWN", Invented.number("20020203"), code(former.phone()));
        forgetFailures();

        Browser browser = browser();

        assertThat(browser.logIn(former.phone(), OWN).claims().get("person_key").asString())
                .isNotEqualTo(former.key());
    }

    @Test
    void whoKeepsASharedPhoneIsNamedByItOnceTheOtherGaveItUp() {
        Person mother = registered("孔母");
        assertThat(register("孔安", mother.phone(), "SHARED", Invented.number("20010102"), code(mother.phone()))
                        .statusCode())
                .isEqualTo(201);
        String token = browser().logIn(loginOf(mother), OWN).accessToken();

        assertThat(browser()
                        .call(
                                "PUT",
                                "/api/accounts/me/phone",
                                token,
                                "{\"password\":\"%s\",\"phone\":null,\"code\":null,\"phoneUse\":null}".formatted(OWN))
                        .statusCode())
                .isEqualTo(204);

        forgetFailures();
        assertThat(browser()
                        .logIn(mother.phone(), OWN)
                        .claims()
                        .get("person_key")
                        .asString())
                .isNotEqualTo(mother.key());
    }

    @Test
    void aRecycledNumberAnswersNoInvitationForItsFormerHolder() {
        String login = login();
        Person former = registered("秦前");
        register("尤后", former.phone(), "OWN", Invented.number("20020204"), code(former.phone()));
        forgetFailures();
        open(login, former.name(), former.number(), OPENERS_PHONE);

        assertThat(setPassword(login, former.phone(), OWN).statusCode()).isEqualTo(401);
        forgetFailures();
        assertThat(setPassword(login, OPENERS_PHONE, OWN).statusCode()).isEqualTo(200);

        assertThat(browser().logIn(login, OWN).claims().has("person_key"))
                .as("whoever answers is not the person")
                .isFalse();
    }

    @Test
    void anInvitationReachesTheHolderOnThePhoneOfToday() {
        String login = login();
        Person person = registered("许静");
        String next = Invented.phone();
        String token = browser().logIn(loginOf(person), OWN).accessToken();
        HttpResponse<String> changed = browser()
                .call(
                        "PUT",
                        "/api/accounts/me/phone",
                        token,
                        "{\"password\":\"%s\",\"phone\":\"%s\",\"code\":\"%s\",\"phoneUse\":null}"
                                .formatted(OWN, next, code(next)));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        forgetFailures();
        open(login, person.name(), person.number(), OPENERS_PHONE);

        assertThat(setPassword(login, next, OWN).statusCode()).isEqualTo(200);

        assertThat(browser().logIn(login, OWN).claims().get("person_key").asString())
                .isEqualTo(person.key());
    }

    @Test
    void theHolderChangesThePhoneAndIsToldOnBoth() {
        Person person = registered("沈静");
        String token = browser().logIn(loginOf(person), OWN).accessToken();
        String next = Invented.phone();

        HttpResponse<String> changed = browser()
                .call(
                        "PUT",
                        "/api/accounts/me/phone",
                        token,
                        "{\"password\":\"%s\",\"phone\":\"+86 %s\",\"code\":\"%s\",\"phoneUse\":null}"
                                .formatted(OWN, next, code(next)));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(messages.to(person.phone())).anyMatch(told -> told.contains("手机号码已更改"));
        assertThat(messages.to(next)).anyMatch(told -> told.contains("手机号码已更改"));
        assertThat(browser().submitPassword(next, OWN).statusCode()).isEqualTo(302);
        assertThat(browser().submitPassword(person.phone(), OWN).statusCode()).isEqualTo(401);
    }

    @Test
    void aPhoneOfTheTimeBeforeSharingIsFoundAsBefore() {
        Person person = registered("韩旧");
        database.getMongoDatabase()
                .getCollection("accounts")
                .updateOne(
                        new Document("personKey", person.key()), new Document("$unset", new Document("phoneOf", "")));

        assertThat(register("杨新", person.phone(), null, Invented.number("20030303"), code(person.phone()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser().submitPassword(person.phone(), OWN).statusCode()).isEqualTo(302);
    }

    /** Somebody who registered by the own act. */
    private record Person(String key, String name, String number, String phone) {}

    private Person registered(String name) {
        String phone = Invented.phone();
        String number = Invented.number("19790708");
        HttpResponse<String> answer = register(name, phone, null, number, code(phone));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Person(Browser.json(answer).get("personKey").asString(), name, number, phone);
    }

    private HttpResponse<String> register(String name, String phone, String use, String number, String code) {
        return browser()
                .call(
                        "POST",
                        "/api/persons",
                        null,
                        """
                        {"name":"%s","identityNumber":"%s","phone":"%s","code":"%s","login":"%s","password":"%s","phoneUse":%s}""".formatted(
                                name, number, phone, code, login(), OWN, use == null ? "null" : "\"" + use + "\""),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    /** A code for a phone, whatever was sent there within the minute. */
    private String code(String phone) {
        forgetFailures();
        browser().call("POST", "/api/persons/codes", null, "{\"phone\":\"%s\"}".formatted(phone));
        return codes.lastTo(phone);
    }

    private String loginOf(Person person) {
        return database.getMongoDatabase()
                .getCollection("accounts")
                .find(new Document("personKey", person.key()))
                .first()
                .getString("login");
    }

    private HttpResponse<String> open(String login, String name, String number, String phone) {
        return open("""
                {"login":"%s","name":"%s","identityNumber":"%s","phone":"%s","roles":["MEDIATOR"],"areas":["210381104"]}""".formatted(login, name, number, phone));
    }

    private HttpResponse<String> open(String body) {
        return browser()
                .call(
                        "POST",
                        "/api/accounts",
                        ofAnshan,
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static String shape(String body) {
        return body.replaceAll("\"(id|login)\":\"[^\"]*\"", "\"$1\":\"\"");
    }

    private static String login() {
        return "inv-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
