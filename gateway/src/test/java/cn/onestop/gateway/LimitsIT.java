package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Every client has a share of the entrance and is told how much of it is left. Each fact comes from an address of its own. */
@TestPropertySource(properties = {"onestop.gateway.limits.per-address=40", "onestop.gateway.limits.per-client=400"})
class LimitsIT extends GatewayFixture {
    /** A quarter of a minute's share may come at once. */
    private static final int AT_ONCE = 10;

    @Test
    void whatIsLeftIsToldWithEveryAnswerAndWhenToComeBackWhenNothingIs() throws Exception {
        String first = ask("127.0.1.1", "/api/mediations", "");
        assertThat(Wire.status(first)).isEqualTo(200);
        assertThat(Wire.header(first, "RateLimit-Policy")).isEqualTo("\"address\";q=10;w=15");
        assertThat(Wire.header(first, "RateLimit")).matches("\"address\";r=9;t=[12]");
        String last = exhaust("127.0.1.1", "");
        assertThat(Wire.status(last)).isEqualTo(429);
        assertThat(Wire.header(last, "RateLimit")).matches("\"address\";r=0;t=\\d+");
        assertThat(Integer.parseInt(Wire.header(last, "Retry-After"))).isBetween(1, 2);
        assertThat(last).contains("urn:onestop:problem:too-many-requests");
    }

    @Test
    void badTokensCountForTheAddressThatTheyComeFrom() throws Exception {
        Map<Integer, Integer> statuses = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            String token = i % 2 == 0 ? "not.a.token" : TestTokens.service("website", "someone-else");
            statuses.merge(Wire.status(ask("127.0.1.2", "/api/mediations", token)), 1, Integer::sum);
        }
        assertThat(statuses.get(401)).isBetween(AT_ONCE, AT_ONCE + 20);
        assertThat(statuses.get(429)).isEqualTo(100 - statuses.get(401));
        assertThat(Wire.status(ask("127.0.1.2", "/api/mediations", ""))).isEqualTo(429);
    }

    @Test
    void aGoodTokenHasItsOwnShareThoughItsAddressHasNoneLeft() throws Exception {
        assertThat(Wire.status(exhaust("127.0.1.3", "bad"))).isEqualTo(429);
        String good = ask("127.0.1.3", "/api/mediations", TestTokens.citizen("person-limits"));
        assertThat(Wire.status(good)).isEqualTo(200);
        assertThat(Wire.header(good, "RateLimit-Policy")).isEqualTo("\"client\";q=100;w=15");
        assertThat(Wire.header(good, "RateLimit")).matches("\"client\";r=99;t=1");
    }

    @Test
    void whatIsRefusedBeforeAnybodyLooksAtTheTokenCountsToo() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(Wire.status(ask("127.0.1.4", "/api/mediations?%zz", "bad")))
                    .isEqualTo(400);
        }
        assertThat(Wire.status(ask("127.0.1.4", "/api/mediations", "bad"))).isEqualTo(429);
        assertThat(Wire.status(ask("127.0.1.4", "/livez", "")))
                .as("a load balancer's question")
                .isEqualTo(200);
    }

    @Test
    void aRequestCountsOnceWhateverBecomesOfIt() throws Exception {
        ask("127.0.1.5", "/api/mediations", "bad");
        ask("127.0.1.5", "/api/mediations?%zz", "");
        ask("127.0.1.5", "/api/mediations?%zz", "bad");
        ask("127.0.1.5", "/api/nothing", "");
        ask("127.0.1.5", "/api/one-stop/overview", "");
        assertThat(Wire.header(ask("127.0.1.5", "/api/mediations", ""), "RateLimit"))
                .matches("\"address\";r=[45];t=.*");
    }

    private String exhaust(String from, String token) throws Exception {
        String answer = "";
        for (int i = 0; i < AT_ONCE + 20 && Wire.status(answer) != 429; i++) {
            answer = ask(from, "/api/mediations", token);
        }
        return answer;
    }

    private String ask(String from, String path, String token) throws Exception {
        return Wire.ask(
                port,
                from,
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n");
    }
}
