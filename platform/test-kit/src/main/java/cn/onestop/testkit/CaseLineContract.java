package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Line;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/**
 * What every line with cases keeps to, seen from outside over HTTP and the broker: creation, guarded changes, ownership, the
 * feed, what it tells, what it hears. A line extends it once and says how its cases are filed, read and changed.
 */
@OnTestServers
public abstract class CaseLineContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    OutboxRelay relay;

    @Autowired
    ApplicationContext context;

    @Autowired
    MongoDatabaseFactory database;

    private final EventTap tap = new EventTap();

    /** A request that a caller makes, whatever its headers. */
    public record Request(
            String method, String path, @Nullable String body, String token) {}

    protected abstract Line line();

    /** Opens a case, by a caller who then owns it or minds it. */
    protected abstract Request filing();

    /** Another body that the same operation would take. */
    protected abstract String otherBody();

    /** Where the case's reference is in the answer to a filing. */
    protected String referenceIn(JsonNode answer) {
        return answer.path("reference").asString();
    }

    /** Reads a case, by its owner. */
    protected abstract Request reading(String reference);

    /** Lists cases, by the same owner. */
    protected abstract Request listing();

    /** A change that a case which was just filed allows, by someone who may. */
    protected abstract Request change(String reference);

    /** A filing by a clerk, as the proxy at a workstation, for the person of this identity number. */
    protected abstract Request filingAsProxyFor(String identityNumber, String clerk);

    /** A filing in which the person of this number stands on a side that is not told of it; null where the line takes no such side in. */
    protected @Nullable Request filingAgainst(String identityNumber) {
        return null;
    }

    /** Someone of the same kind as the owner, to whom the case is nothing. */
    protected String stranger() {
        return TestTokens.citizen("P-a-stranger-to-the-case");
    }

    /** Staff with the role that minds such cases, of another area. */
    protected abstract String staffElsewhere();

    /** A referral to this line under a matter of its own, with whatever the line will ask of the sender stubbed. */
    protected abstract CaseEvent offer();

    @Test
    void ofEightEqualFilingsOneOpensTheCaseAndAllGetItsAnswer() throws Exception {
        String key = key();

        List<Http.Answer> answers = atOnce(8, () -> send(filing(), "Idempotency-Key", key));

        assertThat(answers)
                .extracting(Http.Answer::status)
                .as(answers.toString())
                .containsOnly(201);
        assertThat(answers)
                .extracting(Http.Answer::body)
                .containsOnly(answers.getFirst().body());
        String reference = referenceIn(answers.getFirst().json());
        assertThat(tapped(reference, 1))
                .filteredOn(event -> event.sequence() == 1)
                .hasSize(1);
    }

    @Test
    void aKeyThatCameWithAnotherBodyIsRefused() {
        String key = key();
        assertThat(send(filing(), "Idempotency-Key", key).status()).isEqualTo(201);
        Request other = new Request(filing().method(), filing().path(), otherBody(), filing().token());

        Http.Answer answer = send(other, "Idempotency-Key", key);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.slug()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aFilingWithoutAKeyIsRefused() {
        assertThat(send(filing()).status()).isEqualTo(400);
    }

    @Test
    void ofEightWritersOnOneVersionExactlyOneWins() throws Exception {
        String reference = filed();
        String seen = send(reading(reference)).header("ETag");

        List<Http.Answer> answers = atOnce(8, () -> send(change(reference), "If-Match", seen));

        assertThat(answers)
                .filteredOn(answer -> answer.status() < 300)
                .as(answers.toString())
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 300)
                .extracting(Http.Answer::status)
                .as(answers.toString())
                .isSubsetOf(409, 412);
        assertThat(send(reading(reference)).header("ETag")).isNotEqualTo(seen);
    }

    @Test
    void aChangeMustNameTheVersionItIsBasedOn() {
        String reference = filed();

        assertThat(send(change(reference)).status()).isEqualTo(428);
        assertThat(send(change(reference), "If-Match", "seven").status()).isEqualTo(400);
        assertThat(send(change(reference), "If-Match", "\"4711\"").status()).isEqualTo(412);
    }

    @Test
    void aChangeThatIsRepeatedWithItsKeyChangesNothingMore() {
        String reference = filed();
        String key = key();
        String seen = send(reading(reference)).header("ETag");
        Http.Answer first = send(change(reference), "If-Match", seen, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isLessThan(300);
        String after = send(reading(reference)).header("ETag");

        Http.Answer again = send(change(reference), "If-Match", seen, "Idempotency-Key", key);

        assertThat(again.status()).as(again.toString()).isEqualTo(first.status());
        assertThat(send(reading(reference)).header("ETag")).isEqualTo(after);
    }

    @Test
    void aCaseIsItsOwnersAndNobodyElsesToSeeOrToChange() {
        String reference = filed();
        Request reading = reading(reference);
        String seen = send(reading).header("ETag");

        for (String other : List.of(stranger(), staffElsewhere())) {
            assertThat(sendAs(other, reading).status()).isEqualTo(404);
            assertThat(sendAs(other, change(reference), "If-Match", seen).status())
                    .isIn(403, 404);
            Http.Answer list = sendAs(other, listing());
            assertThat(list.body()).as(list.toString()).doesNotContain(reference);
        }
        assertThat(http().get(reading.path()).status()).isEqualTo(401);
        assertThat(send(listing()).body()).contains(reference);
    }

    @Test
    void whoIsStaffSeesTheOwnCaseAsAnybodyWhoseCaseItIs() {
        String reference = filed();
        Request reading = reading(reference);
        Http.Answer asCitizen = sendAs(TestTokens.citizen(personOf(reading.token())), reading);

        Http.Answer asStaff = sendAs(withEveryRole(personOf(reading.token())), reading);

        assertThat(asStaff.status()).as("needs no purpose: " + asStaff).isEqualTo(200);
        assertThat(asStaff.json()).isEqualTo(asCitizen.json());
    }

    @Test
    void nobodyIsTheProxyInTheOwnMatter() {
        String number = UUID.randomUUID().toString().substring(0, 18);
        String oneself = Neighbours.keyOf(number);
        Request filing = filingAsProxyFor(number, TestTokens.staff(oneself, Role.CLERK, "21"));

        Http.Answer refused = send(filing, "Idempotency-Key", key());

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("own-matter");
        Request forAnother = filingAsProxyFor(number, TestTokens.staff("P-clerk-of-the-line", Role.CLERK, "21"));
        Http.Answer filed = send(forAnother, "Idempotency-Key", key());
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
    }

    @Test
    void aNameThatWasPutRightIsShownInTheCaseAndAClaimThatJoinedIsThePersons() {
        String number = UUID.randomUUID().toString().substring(0, 18);
        String claimed = Neighbours.keyOf(number);
        Http.Answer filed = send(
                filingAsProxyFor(number, TestTokens.staff("P-clerk-of-the-line", Role.CLERK, "21")),
                "Idempotency-Key",
                key());
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String reference = referenceIn(filed.json());
        assertThat(sendAs(TestTokens.citizen(claimed), reading(reference)).body())
                .doesNotContain(Neighbours.nameOf(claimed));

        EventTap.say(ofPerson("person.corrected.v1", Map.of("key", claimed, "corrected", List.of("NAME"))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sendAs(TestTokens.citizen(claimed), reading(reference))
                                .body())
                        .contains(Neighbours.nameOf(claimed)));
        String into = "P-joined-" + UUID.randomUUID();

        EventTap.say(ofPerson("person.merged.v1", Map.of("key", claimed, "into", into)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sendAs(TestTokens.citizen(into), reading(reference))
                                .body())
                        .contains(Neighbours.nameOf(into)));
        assertThat(sendAs(TestTokens.citizen(claimed), reading(reference)).status())
                .isEqualTo(404);
        assertThat(tap.heardOf(reference))
                .extracting(CaseEvent::type)
                .contains(line().wireName() + ".person_corrected.v1", line().wireName() + ".person_merged.v1");
    }

    @Test
    void whoIsOnTheOtherSideIsAStrangerWhateverTheRole() {
        String number = UUID.randomUUID().toString().substring(0, 18);
        Request filing = filingAgainst(number);
        if (filing == null) {
            return;
        }
        Http.Answer filed = send(filing, "Idempotency-Key", key());
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        String reference = referenceIn(filed.json());
        String theirs = withEveryRole(Neighbours.keyOf(number));

        Http.Answer answer = sendAs(theirs, reading(reference), "Purpose", "review");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        Http.Answer listed = sendAs(theirs, listing());
        assertThat(listed.body()).as(listed.toString()).doesNotContain(reference);
        String into = "P-joined-" + UUID.randomUUID();

        EventTap.say(ofPerson("person.merged.v1", Map.of("key", Neighbours.keyOf(number), "into", into)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sendAs(withEveryRole(into), reading(reference), "Purpose", "review")
                                .status())
                        .as("the case follows whom a claim joined, though it is no party")
                        .isEqualTo(404));
    }

    @Test
    void whatHappensIsToldInOrderWithTheCasesSummary() {
        String reference = filed();
        send(change(reference), "If-Match", send(reading(reference)).header("ETag"));

        List<CaseEvent> events = tapped(reference, 2);

        assertThat(events.stream().map(CaseEvent::sequence).distinct().toList())
                .isEqualTo(IntStream.rangeClosed(1, (int) events.getLast().sequence())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(events).allSatisfy(event -> {
            CaseSummary summary = CloudEvents.summary(event);
            assertThat(event.type()).startsWith(line().wireName() + ".");
            assertThat(summary.reference()).isEqualTo(reference);
            assertThat(summary.line()).isEqualTo(line().wireName());
            assertThat(summary.sequence()).isEqualTo(event.sequence());
            assertThat(summary.matter()).isEqualTo(event.matter());
        });
    }

    @Test
    void whatACrashKeptFromBeingToldIsToldAfterTheRestart() {
        relay.stop();
        String reference = filed();
        assertThat(tap.heardOf(reference)).isEmpty();

        relay.start();

        assertThat(tapped(reference, 1).getFirst().sequence()).isEqualTo(1);
    }

    @Test
    void theFeedTellsWhatTheLastEventTold() {
        String reference = filed();
        send(change(reference), "If-Match", send(reading(reference)).header("ETag"));
        CaseSummary told = CloudEvents.summary(tapped(reference, 2).getLast());

        JsonNode inFeed = inFeed(reference);

        assertThat(inFeed.path("status").asString()).isEqualTo(told.status());
        assertThat(inFeed.path("sequence").asLong()).isEqualTo(told.sequence());
        assertThat(inFeed.path("deadlines").size()).isEqualTo(told.deadlines().size());
        assertThat(http().as(service("inbox.operate"))
                        .get("/internal/cases/feed")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOfferThatComesTwiceWhileTheStoreIsAwayOpensOneCaseWhenItIsBack() {
        CaseEvent offer = offer();
        TestServers.mongo().stop();
        EventTap.say(offer);
        EventTap.say(offer);
        TestServers.mongo().start();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(casesOf(offer.matter())).hasSize(1));
        assertThat(parked().path("items").toString()).doesNotContain(offer.id());
        assertThat(casesOf(offer.matter())).hasSize(1);
    }

    @Test
    void aPoisonMessageIsParkedForPeopleAndBlocksNobody() {
        String poison = "no event " + UUID.randomUUID();
        EventTap.say("tests.referral_offered_to_" + line().wireName() + ".v1", poison);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode items = parked().path("items");
            assertThat(items.valueStream()
                            .map(item -> item.path("id").asString())
                            .map(id -> http().as(service("inbox.operate"))
                                    .get("/internal/inbox/parked/" + id)
                                    .json()
                                    .path("envelope")
                                    .asString()))
                    .contains(poison);
        });
    }

    @Test
    void whatPeopleTellLiesNowhereInClearNotEvenInWhatIsStillToBeTold() {
        relay.stop();
        String reference = filed();
        send(change(reference), "If-Match", send(reading(reference)).header("ETag"));
        try {
            assertThat(NothingLiesInClear.inClear(database.getMongoDatabase(), ToldTexts.all()))
                    .isEmpty();
        } finally {
            relay.start();
        }
    }

    @Test
    void whatTheVersionBeforeStoredIsReadUntilItIsSealedAndSaysTheSameThen() {
        List<Document> stored = StoredBefore.cases();
        Set<String> words = StoredBefore.wordsIn(stored);
        assertThat(words).as("words of people, to be seen in clear before").isNotEmpty();
        StoredBefore.putInto(cases(), stored);
        try {
            StoredCases<?> read = new StoredCases<>(context);
            Map<String, Object> before = read.all(StoredBefore.ids(stored));
            assertThat(NothingLiesInClear.inClear(database.getMongoDatabase(), words))
                    .isNotEmpty();

            assertThat(read.seal().left()).isZero();

            assertThat(read.all(StoredBefore.ids(stored))).isEqualTo(before);
            assertThat(NothingLiesInClear.inClear(database.getMongoDatabase(), words))
                    .isEmpty();
            assertThat(read.seal().sealed()).isZero();
        } finally {
            StoredBefore.removeFrom(cases(), stored);
        }
    }

    @Test
    void twoVersionsWorkSideBySideWhileTheCasesAreSealedAndNothingIsLost() throws Exception {
        List<Document> stored = StoredBefore.cases();
        StoredBefore.putInto(cases(), stored);
        StoredCases<?> read = new StoredCases<>(context);
        Map<String, Object> before = read.all(StoredBefore.ids(stored));
        Map<String, Boolean> changed = new LinkedHashMap<>();
        try (VersionBefore version = VersionBefore.beside(context)) {
            String old = filedAt(version.http());
            assertThat(schemaOf(old)).isEqualTo(version.schema());
            assertThat(send(reading(old)).status()).isEqualTo(200);
            String fresh = filed();
            assertThat(schemaOf(fresh)).isGreaterThan(version.schema());
            Http.Answer refused = at(version.http(), reading(fresh));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();

            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<?> working = threads.submit(() -> {
                    for (int i = 0; i < 8; i++) {
                        String reference = filedAt(version.http());
                        changed.put(reference, isChangedAt(version.http(), reference));
                    }
                });
                Future<?> sealing = threads.submit(() -> {
                    while (!working.isDone()) {
                        read.seal();
                    }
                });
                working.get();
                sealing.get();
            }
        }

        assertThat(read.seal().left()).isZero();
        try {
            assertThat(read.all(StoredBefore.ids(stored))).isEqualTo(before);
            int asFiled = read.entries(filed());
            changed.forEach((reference, yes) -> {
                assertThat(send(reading(reference)).status()).isEqualTo(200);
                assertThat(read.entries(reference) > asFiled)
                        .as(reference + " was changed by the version before")
                        .isEqualTo(yes);
            });
            assertThat(read.broken()).isEmpty();
            assertThat(NothingLiesInClear.inClear(database.getMongoDatabase(), StoredBefore.wordsIn(stored)))
                    .isEmpty();
        } finally {
            StoredBefore.removeFrom(cases(), stored);
        }
    }

    /** Files a case; its reference. */
    protected final String filed() {
        return filedAt(http());
    }

    private String filedAt(Http where) {
        Http.Answer answer = at(where, filing(), "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return referenceIn(answer.json());
    }

    /** Whether that instance took the change; it refuses it when the case was sealed before. */
    private boolean isChangedAt(Http where, String reference) {
        Http.Answer seen = at(where, reading(reference));
        if (seen.status() == 200) {
            Http.Answer answer = at(where, change(reference), "If-Match", seen.header("ETag"));
            if (answer.status() < 300) {
                return true;
            }
            assertThat(answer.status()).as(answer.toString()).isIn(412, 503);
            seen = at(where, reading(reference));
        }
        assertThat(seen.status()).as(seen.toString()).isEqualTo(503);
        return false;
    }

    private int schemaOf(String reference) {
        return Objects.requireNonNull(cases().find(Filters.eq("_id", reference)).first())
                .get("schema", Number.class)
                .intValue();
    }

    private MongoCollection<Document> cases() {
        return database.getMongoDatabase().getCollection("cases");
    }

    protected final Http http() {
        return Http.at(port);
    }

    private List<CaseEvent> tapped(String reference, int atLeast) {
        return await().atMost(PATIENCE)
                .until(
                        () -> tap.heardOf(reference),
                        events -> events.stream()
                                        .map(CaseEvent::sequence)
                                        .distinct()
                                        .count()
                                >= atLeast);
    }

    private JsonNode parked() {
        return http().as(service("inbox.operate"))
                .get("/internal/inbox/parked?limit=200")
                .json();
    }

    private JsonNode inFeed(String reference) {
        return feed().stream()
                .filter(item -> item.path("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow(() -> new AssertionError(reference + " is not in the feed"));
    }

    private List<String> casesOf(String matter) {
        return feed().stream()
                .filter(item -> item.path("matter").asString().equals(matter))
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private List<JsonNode> feed() {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            Http.Answer page = http().as(service("cases.feed")).get("/internal/cases/feed?limit=200" + after);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.json().path("items").forEach(items::add);
            after = page.json().path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.json().path("next").asString();
        } while (!after.isEmpty());
        return items;
    }

    private static String personOf(String token) {
        try {
            return JWTParser.parse(token).getJWTClaimsSet().getStringClaim("person_key");
        } catch (ParseException e) {
            throw new IllegalArgumentException("no token of this kit", e);
        }
    }

    /** What the register of persons says of somebody. */
    private static CaseEvent ofPerson(String type, Map<String, Object> person) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "identity-service",
                String.valueOf(person.get("key")),
                Instant.now(),
                "",
                1,
                "",
                "",
                Map.of("person", person));
    }

    /** Somebody who may do everything everywhere that an account can be allowed. */
    private static String withEveryRole(String personKey) {
        return TestTokens.mint(claims -> claims.subject("account-" + personKey)
                .claim("person_key", personKey)
                .claim("client_id", "workstation")
                .claim(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role != Role.PARTNER)
                                .map(Role::name)
                                .toList())
                .claim("areas", List.of("21")));
    }

    private String service(String scope) {
        return TestTokens.service("registry-service", line().serviceName(), scope);
    }

    private Http.Answer send(Request request, String... headers) {
        return sendAs(request.token(), request, headers);
    }

    private Http.Answer sendAs(String token, Request request, String... headers) {
        return http().as(token).send(request.method(), request.path(), request.body(), headers);
    }

    private static Http.Answer at(Http where, Request request, String... headers) {
        return where.as(request.token()).send(request.method(), request.path(), request.body(), headers);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> List<T> atOnce(int callers, Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<T>> futures = IntStream.range(0, callers)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> future : futures) {
                all.add(future.get());
            }
            return all;
        }
    }
}
