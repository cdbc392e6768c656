package cn.onestop.registry;

import cn.onestop.testkit.Http;
import cn.onestop.testkit.OnTestServers;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The one context of all this service's ITs: the sample register, and two lines whose feeds a test fills. */
@OnTestServers
@TestPropertySource(
        properties = {
            "onestop.samples=true",
            "onestop.registry.epoch-check=2s",
            "onestop.registry.lines=mediation,legal_aid"
        })
public abstract class RegistryIT {
    /** A village, its township, and a county in another city. */
    protected static final String VILLAGE = "210102001002";

    protected static final String TOWNSHIP = "210102001";
    protected static final String ELSEWHERE = "211402";

    protected static final FakeLine MEDIATION = new FakeLine();
    protected static final FakeLine LEGAL_AID = new FakeLine();

    @Value("${local.server.port}")
    protected int port;

    @DynamicPropertySource
    static void lines(DynamicPropertyRegistry registry) {
        registry.add("spring.cloud.discovery.client.simple.instances.mediation-service[0].uri", MEDIATION::uri);
        registry.add("spring.cloud.discovery.client.simple.instances.legal-aid-service[0].uri", LEGAL_AID::uri);
    }

    protected Http anyone() {
        return Http.at(port);
    }

    protected Http clerk() {
        return Http.at(port).as(TestTokens.staff(Role.CLERK, TOWNSHIP));
    }

    protected Http clerkElsewhere() {
        return Http.at(port).as(TestTokens.staff("staff-elsewhere", Role.CLERK, ELSEWHERE));
    }

    protected Http citizen(String key) {
        return Http.at(port).as(TestTokens.citizen(key));
    }

    protected Http service(String scope) {
        return Http.at(port).as(TestTokens.service("mediation-service", "registry-service", scope));
    }
}
