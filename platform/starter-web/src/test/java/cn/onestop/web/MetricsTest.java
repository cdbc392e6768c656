package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Metrics are on a port of their own, and name nobody and no case. */
class MetricsTest extends SampleTest {
    private static final String PERSON = "P-7k3q9x4f2m8w";
    private static final String DECISION = "0d1f6a52-3f8e-4c55-9f61-2b0c7a1e9d43";

    @Value("${local.management.port}")
    private int management;

    @Test
    void thePublicPortAnswersWhetherItIsUpAndNothingElseOfItself() {
        for (String probe : new String[] {"/livez", "/readyz"}) {
            assertThat(get(probe, "").status()).as(probe).isEqualTo(200);
            assertThat(get(probe, "").response().body()).isEqualTo("{\"status\":\"UP\"}");
        }
        for (String closed :
                new String[] {"/actuator", "/actuator/prometheus", "/actuator/health", "/actuator/info", "/actuator/env"
                }) {
            assertThat(get(closed, "").status()).as(closed).isIn(401, 404);
            assertThat(get(closed, ISSUER.citizen()).status()).as(closed).isIn(403, 404);
        }
    }

    @Test
    void theManagementPortAnswersProbesAndTheScraper() {
        assertThat(management).isNotEqualTo(port);
        assertThat(onManagement("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(onManagement("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(metrics()).contains("jvm_");
        assertThat(onManagement("/actuator/env").status()).isIn(401, 404);
        assertThat(onManagement("/api/samples/hello").status()).isIn(401, 404);
        assertThat(onManagement("/internal/clock").status()).isIn(401, 404);
    }

    @Test
    void noTagHoldsAReferenceAPersonOrAnId() {
        String citizen = ISSUER.citizen();
        assertThat(get("/api/samples/" + REFERENCE, citizen).status()).isEqualTo(200);
        assertThat(get("/api/samples/neighbour/" + PERSON, citizen).status()).isEqualTo(200);
        assertThat(get("/api/samples/twin/" + DECISION, citizen).status()).isEqualTo(200);
        get("/api/nothing/" + REFERENCE, citizen);
        get("/api/samples/" + REFERENCE + "/nothing/" + DECISION, "");
        assertThat(metrics())
                .contains("uri=\"/api/samples/{reference}\"")
                .doesNotContain(REFERENCE, PERSON, DECISION, "7k3q9x4f2m8w");
    }

    private String metrics() {
        return onManagement("/actuator/prometheus").response().body();
    }

    private Answer onManagement(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)));
    }
}
