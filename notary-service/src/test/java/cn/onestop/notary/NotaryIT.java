package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service whole, with its neighbours at hand; one context for every IT. */
@OnTestServers
abstract class NotaryIT {
    static final String PATH = "/api/notarizations";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String AREA = "210381104201";
    static final String CLERK = TestTokens.staff("P-clerk", Role.CLERK, "210381104");
    static final String SUPERVISOR = TestTokens.staff("P-supervisor", Role.SUPERVISOR, "21");
    static final String ADMIN = TestTokens.staff("P-admin", Role.ADMIN, "21");

    @LocalServerPort
    int port;

    private final EventTap tap = new EventTap();

    /** A notary of the directory, with an account. */
    record Somebody(String id, String key, String token) {}

    /** An office with two notaries, of an area of its own. */
    record Office(String id, String area, Somebody first, Somebody second) {}

    @AfterEach
    void everybodyIsBack() {
        Neighbours.INSTANCE.comeBack();
        Neighbours.INSTANCE.answer("/internal/conflicts", request -> Optional.of(Map.of("conflicts", List.of())));
    }

    /** What the matter register says of everybody who is asked about. */
    static void saysOfEverybody(String kind) {
        Neighbours.INSTANCE.answer(
                "/internal/conflicts",
                request -> Optional.of(Map.of(
                        "conflicts",
                        request.body()
                                .path("actors")
                                .valueStream()
                                .map(actor -> Map.of("actor", actor.asString(), "kind", kind))
                                .toList())));
    }

    CaseEvent heard(String type, String reference) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> tap.heardOf(reference).stream()
                                .filter(event -> event.type().equals(type))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    Http as(@Nullable String token) {
        return Http.at(port).as(token);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** An identity number nobody else has; the register's key of it is P- and the number. */
    static String somebody() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    Office office(String area) {
        String id = done(as(ADMIN).post("/api/notary-offices", officeBody(area), "Idempotency-Key", key()))
                .json()
                .path("id")
                .asString();
        return new Office(id, area, notary(id, area), notary(id, area));
    }

    Somebody notary(String office, String area) {
        String number = somebody();
        Answer added =
                done(as(ADMIN).post("/api/notaries", notaryBody(office, area, number), "Idempotency-Key", key()));
        return new Somebody(
                added.json().path("id").asString(), "P-" + number, TestTokens.staff("P-" + number, Role.NOTARY, area));
    }

    static String officeBody(String area) {
        return """
                {"name": "某公证处", "area": "%s", "serves": "%s", "address": "辽宁省某市某路1号"}""".formatted(area, area);
    }

    static String notaryBody(String office, String area, String number) {
        return """
                {"name": "冯某", "person": {"name": "冯某", "identityNumber": "%s"}, "office": "%s", "area": "%s",
                 "licence": "12103810000001", "practising": true}""".formatted(number, office, area);
    }

    /** What somebody applies for, living in the area. */
    static String application(String kind, String area) {
        return """
                {"area": "%s", "what": {"kind": "%s", "request": "办理公证", "narrative": "为出国探亲",
                 "places": {"residence": "%s"}}}""".formatted(area, kind, area);
    }

    Answer filed(String token, String body) {
        Answer answer = as(token).post(PATH, body, "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    static String referenceOf(Answer answer) {
        return answer.json().path("reference").asString();
    }

    Answer get(String token, String reference) {
        return done(as(token).get(PATH + "/" + reference, "Purpose", "case-handling"));
    }

    JsonNode seen(String token, String reference) {
        return get(token, reference).json();
    }

    String status(String token, String reference) {
        return seen(token, reference).path("status").path("code").asString();
    }

    /** A change on the newest version. */
    Answer tried(String token, String method, String reference, String path, @Nullable String body) {
        String etag = get(token, reference).header("ETag");
        return as(token).send(method, PATH + "/" + reference + path, body, "If-Match", etag);
    }

    Answer post(String token, String reference, String path, @Nullable String body) {
        return done(tried(token, "POST", reference, path, body));
    }

    /** A file that this caller uploaded. */
    String upload(String token) {
        return done(as(token)
                        .post(
                                PATH + "/attachments?name=paper.txt",
                                "材料",
                                "Content-Type",
                                "application/octet-stream",
                                "Idempotency-Key",
                                key()))
                .json()
                .path("id")
                .asString();
    }

    /** Everything that the kind requires. */
    void provideAll(String token, String reference) {
        seen(token, reference)
                .path("materials")
                .valueStream()
                .filter(one -> one.path("required").asBoolean()
                        && !one.path("known").asBoolean()
                        && one.path("files").isEmpty())
                .forEach(one -> post(token, reference, "/materials", """
                        {"material": "%s", "attachment": "%s"}""".formatted(
                                one.path("code").asString(), upload(token))));
    }

    /** From the acceptance to the certificate; the fee is paid unless it was relieved. */
    void issue(Office office, String applicant, String reference) {
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        post(notary, reference, "/information", "{\"words\": \"已明白\"}");
        provideAll(applicant, reference);
        if (seen(notary, reference).path("fee").path("dueYuan").asDouble() > 0) {
            post(notary, reference, "/fee-payment", "{\"receipt\": \"票-1\"}");
        }
        post(notary, reference, "/draft", """
                {"statement": "经查，材料属实。\\n双方意思表示真实。", "conclusion": "兹证明上述事实属实。"}""");
        post(office.second().token(), reference, "/approval", null);
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }
}
