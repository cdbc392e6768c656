package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With the balancer's address named as the operations' guide says, clients are told apart by what it says of them. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.2\\.1",
            "onestop.gateway.door.connections-per-address=0",
            "onestop.gateway.limits.per-address=40"
        })
class BehindALoadBalancerIT extends GatewayFixture {
    @Test
    void eachClientBehindItHasAShareOfItsOwnAndNobodyElseIsBelieved() throws Exception {
        for (int i = 0; i < 30; i++) {
            ask("127.0.2.1", "203.0.113.7");
        }
        assertThat(Wire.status(ask("127.0.2.1", "203.0.113.7"))).isEqualTo(429);
        assertThat(Wire.status(ask("127.0.2.1", "203.0.113.8"))).isEqualTo(200);
        assertThat(IDENTITY.seen().getLast().headers().get("X-forwarded-for")).containsExactly("203.0.113.8");

        ask("127.0.2.2", "203.0.113.9");
        assertThat(IDENTITY.seen().getLast().headers().get("X-forwarded-for")).containsExactly("127.0.2.2");
    }

    private String ask(String from, String claimed) throws Exception {
        return Wire.ask(
                port,
                from,
                "GET /oauth2/jwks HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Forwarded-For: " + claimed
                        + "\r\n\r\n");
    }
}
