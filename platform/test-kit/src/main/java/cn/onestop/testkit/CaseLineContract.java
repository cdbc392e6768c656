package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Line;
import cn.onestop.web.PartnerScopes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every line with cases keeps to, seen from outside over HTTP and the broker: creation, guarded changes, ownership, the
 * feed, what it tells, what it hears. A line extends it once and says how its cases are filed, read and changed.
 */
@OnTestServers
public abstract class CaseLineContract {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PARTNER = "hospital";

    @LocalServerPort
    int port;

    @Autowired
    OutboxRelay relay;

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

    /** Someone of the same kind as the owner, to whom the case is nothing. */
    protected String stranger() {
        return TestTokens.citizen("P-a-stranger-to-the-case");
    }

    /** Staff with the role that minds such cases, of another area. */
    protected abstract String staffElsewhere();

    /** What a partner's system files for a person who agreed to it. */
    protected abstract String filingForAPerson();

    /** Where the consent stands in it. */
    protected String consentIn() {
        return "consent";
    }

    /** A body for oneself, made one for a person who is named under a field, with consent. */
    protected static String forAPerson(String own, String under, boolean wrapped) {
        ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(own);
        ObjectNode named = wrapped ? body.putObject(under).putObject("person") : body.putObject(under);
        named.put("name", "周某").put("identityNumber", "11010519491231002X").put("phone", "13900000000");
        body.putObject("consent").put("scope", "代为提交申请").put("givenAt", "2026-01-05T02:00:00Z");
        return body.toString();
    }

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
    void aPartnerFilesForAPersonWhoAgreedAndLearnsHowTheCaseStandsAndNoMore() {
        String reference = filedByPartner();
        Http.Answer progress = http().as(reader(PARTNER)).get(casesPath() + "/" + reference + "/progress");
        Http.Answer list = http().as(reader(PARTNER)).get(casesPath() + "?limit=200");

        assertThat(progress.status()).as(progress.toString()).isEqualTo(200);
        assertThat(progress.header("ETag")).isNotEmpty();
        assertThat(progress.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "reference", "matter", "line", "status", "closed", "area", "openedAt", "next", "deadlines");
        assertThat(progress.json().path("status").path("title").path("zh").asString()).isNotBlank();
        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.json().path("items").valueStream().map(item -> item.path("reference").asString()))
                .contains(reference);
        assertThat(http().as(reader(PARTNER)).get(casesPath() + "/" + reference).status())
                .as("the whole case is its parties'")
                .isIn(403, 404);
    }

    @Test
    void whatOnePartnerFiledIsNotThereForAnother() {
        String reference = filedByPartner();
        String others = filed();
        String another = reader("another-partner");

        assertThat(http().as(another).get(casesPath() + "/" + reference + "/progress").status())
                .isEqualTo(404);
        assertThat(http().as(another).get(casesPath() + "?limit=200").body()).doesNotContain(reference);
        assertThat(http().as(reader(PARTNER)).get(casesPath() + "/" + others + "/progress").status())
                .as("what no partner filed")
                .isEqualTo(404);
        assertThat(http().as(reader(PARTNER)).get(casesPath() + "?limit=200").body()).doesNotContain(others);
    }

    @Test
    void aPartnerNeedsTheScopeAndThePersonsConsent() {
        String key = key();
        ObjectNode without = (ObjectNode) JsonMapper.shared().readTree(filingForAPerson());
        without.remove(consentIn());
        Http.Answer unconsented = http().as(filer()).post(casesPath(), without.toString(), "Idempotency-Key", key());

        assertThat(http().as(reader(PARTNER))
                        .post(casesPath(), filingForAPerson(), "Idempotency-Key", key)
                        .status())
                .isEqualTo(403);
        assertThat(http().as(filer()).get(casesPath() + "?limit=1").status()).isEqualTo(403);
        assertThat(unconsented.status()).as(unconsented.toString()).isEqualTo(400);
        assertThat(unconsented.field()).isEqualTo("/" + consentIn());
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

    private String filedByPartner() {
        Http.Answer answer =
                http().as(filer()).post(casesPath(), filingForAPerson(), "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return referenceIn(answer.json());
    }

    private static String filer() {
        return TestTokens.partner(PARTNER, PartnerScopes.FILE_CASES);
    }

    private static String reader(String partner) {
        return TestTokens.partner(partner, PartnerScopes.READ_CASES);
    }

    private String casesPath() {
        return filing().path();
    }

    /** Files a case; its reference. */
    protected final String filed() {
        Http.Answer answer = send(filing(), "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return referenceIn(answer.json());
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

    private String service(String scope) {
        return TestTokens.service("registry-service", line().serviceName(), scope);
    }

    private Http.Answer send(Request request, String... headers) {
        return sendAs(request.token(), request, headers);
    }

    private Http.Answer sendAs(String token, Request request, String... headers) {
        return http().as(token).send(request.method(), request.path(), request.body(), headers);
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
