package cn.onestop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutgoingTest extends SampleTest {
    @Autowired
    CircuitBreakerRegistry breakers;

    @BeforeEach
    void closed() {
        breakers.find("neighbour-service").ifPresent(breaker -> breaker.reset());
        ISSUER.asked.clear();
    }

    @Test
    void aUsersCallTakesTheUserAlongByAnExchangedTokenThatIsAskedForOnce() {
        String user = ISSUER.token(claims ->
                claims.claim("person_key", "P-9").claim("scope", "openid api").jwtID("exchange-once"));
        for (int i = 0; i < 3; i++) {
            Answer answer = get("/api/samples/neighbour/1", user);
            assertThat(answer.json().path("name").asString()).isEqualTo("here");
        }
        assertThat(ISSUER.asked).hasSize(1);
        assertThat(ISSUER.asked.peek())
                .contains("token-exchange")
                .contains("audience=neighbour-service")
                .contains("subject_token=" + user);
        assertThat(NEIGHBOUR_HEARD).allMatch(heard -> heard.matches("Bearer token-\\d+ 00-[0-9a-f]{32}-.*"));
    }

    @Test
    void aServicesCallAsksForItsScopeAndAudience() {
        get("/api/samples/neighbour-feed", ISSUER.citizen());
        get("/api/samples/neighbour-feed", ISSUER.citizen());
        assertThat(ISSUER.asked.stream().filter(form -> form.contains("scope=cases.feed")))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(NEIGHBOUR_HEARD).hasSize(2);
    }

    @Test
    void theCalleesProblemIsPassedOn() {
        neighbourAnswer = new NeighbourAnswer(422, """
                {"type":"urn:onestop:problem:refused","title":"t","status":422,"detail":"d","messages":{"zh-CN":"不","en":"no"},
                 "errors":[{"field":"/site","reason":{"zh":"错","en":"wrong"}}]}""");
        Answer answer = get("/api/samples/neighbour/1", ISSUER.citizen());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("/site");
        assertThat(answer.json().path("detail").asString()).isEqualTo("不");
    }

    @Test
    void aCalleeThatFailsIsSaidToBeAwayAndThenLeftAlone() {
        neighbourAnswer = new NeighbourAnswer(500, "{}");
        for (int i = 0; i < 6; i++) {
            Answer answer = post("/api/samples/neighbour/1", ISSUER.citizen(), "");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("3");
            assertThat(answer.response().body()).contains("neighbour-service");
        }
        int heard = NEIGHBOUR_HEARD.size();
        assertThat(post("/api/samples/neighbour/1", ISSUER.citizen(), "").status())
                .isEqualTo(503);
        assertThat(NEIGHBOUR_HEARD).as("the breaker is open").hasSize(heard);
    }

    @Test
    void refusalsOfTheCalleeDontOpenItsBreaker() {
        neighbourAnswer = new NeighbourAnswer(404, """
                {"type":"urn:onestop:problem:not-found","title":"t","status":404,"detail":"d"}""");
        for (int i = 0; i < 12; i++) {
            assertThat(get("/api/samples/neighbour/1", ISSUER.citizen()).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aLookUpThatMetADeadInstanceIsTriedOnTheNextAndAChangeNever() {
        for (int i = 0; i < 4; i++) {
            assertThat(get("/api/samples/twin/1", ISSUER.citizen()).status()).isEqualTo(200);
        }
        NEIGHBOUR_HEARD.clear();
        List<Integer> changes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            changes.add(post("/api/samples/twin/1", ISSUER.citizen(), "").status());
        }
        assertThat(changes).containsExactlyInAnyOrder(200, 200, 503, 503);
        assertThat(NEIGHBOUR_HEARD).hasSize(2);
    }

    @Test
    void aChangeWhoseAnswerIsLostIsNotRepeated() {
        neighbourAnswer = new NeighbourAnswer(0, "");
        assertThat(post("/api/samples/neighbour/1", ISSUER.citizen(), "").status())
                .isEqualTo(503);
        assertThat(NEIGHBOUR_HEARD).hasSize(1);
    }

    @Test
    void aCallMayTakeItsTimeLimitAndNoLonger() {
        neighbourAnswer = new NeighbourAnswer(200, "{\"name\":\"slow\"}", Duration.ofMillis(1_300));
        assertThat(get("/api/samples/neighbour/1", ISSUER.citizen()).status()).isEqualTo(200);
        neighbourAnswer = new NeighbourAnswer(200, "{\"name\":\"slower\"}", Duration.ofMillis(2_300));
        Answer late = get("/api/samples/neighbour/1", ISSUER.citizen());
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.response().body()).contains("neighbour-service");
    }

    @Test
    void aCallersTokenThatRanOutMeanwhileIsA401() {
        ISSUER.tokenStatus = 400;
        String user = ISSUER.token(claims ->
                claims.claim("person_key", "P-8").claim("scope", "openid api").jwtID("ran-out"));
        assertThat(get("/api/samples/neighbour/1", user).status()).isEqualTo(401);
    }

    @Test
    void anIssuerThatIsAwayIsNamed() {
        ISSUER.tokenStatus = 503;
        String user = ISSUER.token(claims ->
                claims.claim("person_key", "P-7").claim("scope", "openid api").jwtID("away"));
        Answer answer = get("/api/samples/neighbour/1", user);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().body()).contains("identity-service");
    }
}
