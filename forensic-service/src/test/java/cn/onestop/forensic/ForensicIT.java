package cn.onestop.forensic;

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
abstract class ForensicIT {
    static final String PATH = "/api/appraisals";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String AREA = "210381104201";
    static final String CITY = "2103";
    static final String ADMIN = TestTokens.staff("P-admin", Role.ADMIN, "21");
    static final String CLERK = TestTokens.staff("P-clerk", Role.CLERK, "210381104");
    static final String SUPERVISOR = TestTokens.staff("P-supervisor", Role.SUPERVISOR, "2103");
    /** Somebody of an institution's reception, who stands in no directory. */
    static final String RECEPTION = TestTokens.staff("P-reception", Role.APPRAISER, CITY);

    @LocalServerPort
    int port;

    private final EventTap tap = new EventTap();

    /** One of the directory, with an account. */
    record Expert(String id, String key, String token) {}

    /** An institution with two appraisers, of whom the first is senior. */
    record House(String id, Expert ma, Expert song) {}

    @AfterEach
    void everybodyIsBack() {
        Neighbours.INSTANCE.comeBack();
        nothingIsKnownOnOtherLines();
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

    /** The case that a referral opened, once it did. */
    String openedFor(CaseEvent offer) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> inFeed(offer.matter()), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> inFeed(String matter) {
        String token = TestTokens.service("registry-service", "forensic-service", "cases.feed");
        String after = "";
        do {
            JsonNode page = done(as(token).get("/internal/cases/feed?limit=200" + after))
                    .json();
            for (JsonNode item : page.path("items")) {
                if (item.path("matter").asString().equals(matter)) {
                    return Optional.of(item.path("reference").asString());
                }
            }
            after = page.path("next").asString("").isEmpty()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return Optional.empty();
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

    static String institutionEntry(String area, String accreditation) {
        return """
                {"name": "样例司法鉴定中心", "licence": "210001", "licensedUntil": "2035-12-31", "area": "%s",
                 "fields": ["CLINICAL", "DNA", "DOCUMENT"], "accreditation": "%s", "headName": "邹国栋"}
                """.formatted(area, accreditation);
    }

    static String appraiserEntry(String institution, String number, boolean senior) {
        return """
                {"institution": "%s", "name": "马德胜", "person": {"name": "马德胜", "identityNumber": "%s"}, "licence": "2100",
                 "licensedUntil": "2035-12-31", "fields": ["CLINICAL", "DNA"], "senior": %s, "years": 12}
                """.formatted(institution, number, senior);
    }

    House house() {
        return house(CITY, "PROVINCIAL");
    }

    House house(String area, String accreditation) {
        String id = done(as(ADMIN)
                        .post(PATH + "/institutions", institutionEntry(area, accreditation), "Idempotency-Key", key()))
                .json()
                .path("id")
                .asString();
        return new House(id, expert(id, true), expert(id, false));
    }

    Expert expert(String institution, boolean senior) {
        String number = somebody();
        Answer added = done(as(ADMIN)
                .post(PATH + "/appraisers", appraiserEntry(institution, number, senior), "Idempotency-Key", key()));
        return new Expert(
                added.json().path("id").asString(),
                "P-" + number,
                TestTokens.staff("P-" + number, Role.APPRAISER, CITY));
    }

    static String commission(String institution, String question) {
        return """
                {"area": "%s", "institution": "%s", "field": "CLINICAL", "question": "%s", "items": ["病历", "CT片"],
                 "purpose": "工伤赔偿", "complex": true,
                 "others": [{"organisation": {"name": "样例公司", "creditCode": "91210381MA0UP0001W"}}]}
                """.formatted(AREA, institution, question);
    }

    /** A question that nobody else asks. */
    static String question() {
        return "伤残等级" + UUID.randomUUID();
    }

    String filed(String token, String body) {
        Answer answer = as(token).post(PATH, body, "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
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

    static final String LETTER = """
            {"number": "2026-临-1", "feeYuan": 1800, "payableYuan": %s, "risks": "无", "returnOfMaterials": "原件退还"}
            """;

    /** Accepted, the letter signed, two appraisers named, begun. */
    void begun(House house, String client, String reference) {
        post(house.ma().token(), reference, "/acceptance", null);
        put(house.ma().token(), reference, "/agreement", LETTER.formatted("1800"));
        post(client, reference, "/agreement/signature", null);
        put(house.ma().token(), reference, "/appraisers", team(house));
        post(house.ma().token(), reference, "/beginning", null);
    }

    static String team(House house) {
        return "{\"appraisers\": [\"%s\", \"%s\"]}"
                .formatted(house.ma().id(), house.song().id());
    }

    /** Written, signed by both, issued. */
    void issued(House house, String reference) {
        written(house, reference, "构成十级伤残");
        post(house.ma().token(), reference, "/opinion/issue", "{}");
    }

    void written(House house, String reference, String conclusion) {
        put(
                house.ma().token(),
                reference,
                "/opinion",
                "{\"process\": \"查体、阅片\", \"analysis\": \"右膝关节功能丧失25%%\", \"conclusion\": \"%s\"}"
                        .formatted(conclusion));
        for (Expert one : List.of(house.ma(), house.song())) {
            post(one.token(), reference, "/opinion/signatures", "{\"appraiser\": \"%s\"}".formatted(one.id()));
        }
    }

    String uploaded(String token, String name, String content) {
        return done(as(token)
                        .post(
                                PATH + "/attachments?name=" + name,
                                content,
                                "Content-Type",
                                "application/octet-stream",
                                "Idempotency-Key",
                                key()))
                .json()
                .path("id")
                .asString();
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }

    static void refused(Answer answer, String code, String article) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().at("/refusal/code").asString())
                .as(answer.toString())
                .isEqualTo(code);
        assertThat(answer.json().at("/refusal/article/number").asString()).isEqualTo(article);
        assertThat(answer.json().at("/refusal/nextSteps").size()).isPositive();
    }
}
