package cn.onestop.mediation;

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
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service whole, with its neighbours at hand; one context for every IT. */
@OnTestServers
abstract class MediationIT {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String AREA = "210381104201";
    static final String WORKER_ID = "210381198507163037";
    static final String WORKER = "P-" + WORKER_ID;
    static final String BOSS_ID = "210381197001014048";
    static final String BOSS = "P-" + BOSS_ID;
    static final String EMPLOYER = "O-91210381MA0UP0001W";
    static final String CLERK = TestTokens.staff("P-clerk", Role.CLERK, "210381104");
    static final String MEDIATOR = TestTokens.staff(Neighbours.MEDIATOR_KEY, Role.MEDIATOR, "210381104");

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

    /** What a clerk files for a worker against an employer. */
    static String application(String kind) {
        return """
                {"applicant": {"person": {"name": "赵铁柱", "identityNumber": "%s", "phone": "19900000003"}},
                 "consent": {"scope": "代为申请人民调解", "givenAt": "2026-01-05T01:00:00Z"},
                 "area": "%s", "kind": "%s",
                 "request": "支付拖欠的工资24000元", "narrative": "自八月起三个月未发工资", "amountYuan": 24000,
                 "respondents": [{"organisation": {"name": "海城样例建筑有限公司", "creditCode": "91210381MA0UP0001W"},
                                  "representative": {"name": "孙德海", "identityNumber": "%s"}}]}
                """.formatted(WORKER_ID, AREA, kind, BOSS_ID);
    }

    /** What the worker files without a clerk. */
    static String ownApplication(String kind) {
        return application(kind).replaceAll("(?s)\"applicant\": .*?\"area\"", "\"area\"");
    }

    String filed(String kind) {
        Answer answer = as(CLERK).post("/api/mediations", application(kind), "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("reference").asString();
    }

    /** A change on the newest version, which must succeed. */
    Answer change(String token, String method, String reference, String path, String body) {
        String etag = as(token).get("/api/mediations/" + reference).header("ETag");
        Answer answer = as(token).send(method, "/api/mediations/" + reference + path, body, "If-Match", etag);
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
        return answer;
    }

    Answer post(String token, String reference, String path, String body) {
        return change(token, "POST", reference, path, body);
    }

    String inMediation(String kind) {
        String reference = filed(kind);
        post(CLERK, reference, "/invitation", null);
        post(
                TestTokens.citizen(BOSS),
                reference,
                "/consents",
                "{\"party\": \"%s\", \"agrees\": true}".formatted(EMPLOYER));
        post(CLERK, reference, "/acceptance", null);
        change(CLERK, "PUT", reference, "/mediators", "{\"choice\": \"APPOINTED\", \"mediators\": [\"PPL-li\"]}");
        post(MEDIATOR, reference, "/sessions", "{\"convenedFor\": \"2026-12-01T01:00:00Z\", \"place\": \"析木镇司法所\"}");
        return reference;
    }

    String failed(String kind) {
        String reference = inMediation(kind);
        post(MEDIATOR, reference, "/failure", "{\"note\": \"双方差距过大\"}");
        return reference;
    }
}
