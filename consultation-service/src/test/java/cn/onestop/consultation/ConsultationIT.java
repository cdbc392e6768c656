package cn.onestop.consultation;

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
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service whole, with its neighbours at hand; one context for every IT. */
@OnTestServers
abstract class ConsultationIT {
    static final String PATH = "/api/consultations";
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String AREA = "210381104201";
    static final String WORKER_ID = "210381198507163037";
    static final String WORKER = "P-" + WORKER_ID;
    static final String ZHAO = TestTokens.citizen(WORKER);
    static final String AGENT = TestTokens.staff("P-agent", Role.HOTLINE_AGENT, "2103");
    static final String CLERK = TestTokens.staff("P-clerk", Role.CLERK, "210381104");
    static final String SUPERVISOR = TestTokens.staff("P-supervisor", Role.SUPERVISOR, "2103");

    @LocalServerPort
    int port;

    private final EventTap tap = new EventTap();

    @AfterEach
    void everybodyIsBack() {
        Neighbours.INSTANCE.comeBack();
    }

    /** The event of this type about this case, once it was told. */
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

    /** A person nobody else is. */
    static String somebody() {
        return "P-" + UUID.randomUUID();
    }

    /** What a clerk records for a worker at a workstation. */
    static String recorded(String topic) {
        return """
                {"channel": "WORKSTATION", "area": "%s", "topic": "%s", "question": "老板欠我三个月工资怎么办",
                 "inquirer": {"name": "赵铁柱", "identityNumber": "%s", "phone": "19900000003"},
                 "consent": {"scope": "登记本次咨询", "givenAt": "2026-01-05T01:00:00Z"},
                 "opponents": [{"organisation": {"name": "海城样例建筑有限公司", "creditCode": "91210381MA0UP0001W"}}]}
                """.formatted(AREA, topic, WORKER_ID);
    }

    /** What a person asks on the website. */
    static String question(String topic, String area) {
        return "{\"channel\": \"WEBSITE\", \"area\": \"%s\", \"topic\": \"%s\", \"question\": \"邻居家的墙挡了我的光\"}"
                .formatted(area, topic);
    }

    Answer filed(String token, String body) {
        Answer answer = as(token).post(PATH, body, "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    String referenceOf(Answer answer) {
        return answer.json().path("reference").asString();
    }

    Answer get(String token, String reference) {
        Answer answer = as(token).get(PATH + "/" + reference, "Purpose", "case-handling");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    String status(String token, String reference) {
        return get(token, reference).json().path("status").path("code").asString();
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

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }

    /** Answered and closed, so that the survey is out. */
    String closed(String token, String person) {
        String reference = referenceOf(filed(person, question("NEIGHBOUR", AREA)));
        post(token, reference, "/answers", "{\"text\": \"可以协商，也可以申请人民调解\"}");
        post(person, reference, "/closing", null);
        return reference;
    }
}
