package cn.onestop.lawyer;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service whole, with its neighbours at hand; one context for every IT. */
@OnTestServers
abstract class LawyerIT {
    static final String PATH = "/api/legal-services";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String AREA = "210381104201";
    static final String EMPLOYER = "91210381MA0UP0001W";
    static final String CLERK = TestTokens.staff("P-clerk", Role.CLERK, "210381104");
    static final String SUPERVISOR = TestTokens.staff("P-supervisor", Role.SUPERVISOR, "2103");
    static final String ADMIN = TestTokens.staff("P-admin", Role.ADMIN, "21");

    @LocalServerPort
    int port;

    private final EventTap tap = new EventTap();

    /** Somebody of the directory, with an account. */
    record Lawyer(String id, String key, String token) {}

    @AfterEach
    void everybodyIsBack() {
        Neighbours.INSTANCE.comeBack();
        nothingIsKnownOnOtherLines();
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

    static void nothingIsKnownOnOtherLines() {
        Neighbours.INSTANCE.answer("/internal/conflicts", request -> Optional.of(Map.of("conflicts", List.of())));
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

    Http as(String token) {
        return Http.at(port).as(token);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** An identity number nobody else has; the register's key of it is P- and the number. */
    static String somebody() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    String firm() {
        return firm("210381");
    }

    String firm(String area) {
        return done(as(ADMIN).post("/api/law-firms", """
                        {"name": "海城某律师事务所", "kind": "LAW_FIRM", "area": "%s", "district": "21", "address": "某路1号"}
                        """.formatted(area), "Idempotency-Key", key()))
                .json()
                .path("id")
                .asString();
    }

    Lawyer lawyer(String firm, String field) {
        return lawyer(firm, field, "210381");
    }

    Lawyer lawyer(String firm, String field, String area) {
        String number = somebody();
        Answer added = done(as(ADMIN).post("/api/lawyers", entry(firm, field, area, number), "Idempotency-Key", key()));
        return new Lawyer(
                added.json().path("id").asString(),
                "P-" + number,
                TestTokens.staff("P-" + number, Role.LAWYER, "2103"));
    }

    static String entry(String firm, String field, String area, String number) {
        return """
                {"name": "郑某", "profession": "LAWYER", "person": {"name": "郑某", "identityNumber": "%s"}, "firm": "%s",
                 "area": "%s", "licence": "12103201010000001", "practising": true,
                 "practice": [{"field": "%s", "since": "2010-07-01"}], "languages": ["MANDARIN"],
                 "capacity": 60, "otherCases": 0}""".formatted(number, firm, area, field);
    }

    /** What a client asks for, against an employer. */
    static String request(String field, String employer) {
        return """
                {"area": "%s", "work": "LITIGATION", "field": "%s", "request": "追索工伤赔偿", "narrative": "在工地摔伤，公司不认",
                 "opponents": [{"organisation": {"name": "海城样例建筑有限公司", "creditCode": "%s"}}]}
                """.formatted(AREA, field, employer);
    }

    /** What a clerk files for an organisation, against a person. */
    static String requestOf(String employer, String field, String worker) {
        return """
                {"area": "%s", "work": "LITIGATION", "field": "%s", "request": "应诉", "narrative": "被员工起诉",
                 "client": {"organisation": {"name": "海城样例建筑有限公司", "creditCode": "%s"},
                            "representative": {"name": "孙经理", "identityNumber": "%s"}},
                 "consent": {"scope": "代为提出", "givenAt": "2026-01-05T01:00:00Z"},
                 "opponents": [{"person": {"name": "赵铁柱", "identityNumber": "%s"}}]}
                """.formatted(AREA, field, employer, somebody(), worker);
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

    Answer put(String token, String reference, String path, @Nullable String body) {
        return done(tried(token, "PUT", reference, path, body));
    }

    /** A paper that this caller uploaded. */
    String paper(String token) {
        Answer uploaded = done(as(token)
                .post(
                        PATH + "/attachments?name=paper.txt",
                        "委托合同",
                        "Content-Type",
                        "application/octet-stream",
                        "Idempotency-Key",
                        key()));
        return uploaded.json().path("id").asString();
    }

    /** Matched, and this lawyer asked. */
    String asked(String client, String body, Lawyer lawyer) {
        String reference = referenceOf(filed(client, body));
        post(client, reference, "/matching", null);
        post(client, reference, "/offers", "{\"lawyer\": \"%s\"}".formatted(lawyer.id()));
        return reference;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }

    /** The answers to calls that start at the same instant. */
    static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Answer>> futures = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
