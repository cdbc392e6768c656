package cn.onestop.gateway;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.testkit.AccessMatrixContract;
import cn.onestop.testkit.BadInputContract;
import cn.onestop.testkit.OpenApiContract;
import cn.onestop.testkit.Operation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The kit's contracts, held to the gateway's own operations; the services behind judge as the real ones do. */
class ContractsIT extends GatewayFixture {
    private static final String MATTER = Reference.mint(Line.MATTER, LocalDate.of(2026, 3, 2), new SplittableRandom(7))
            .toString();
    private static final String GOOD = """
            {"line":"MEDIATION","kind":"LABOUR_PAY","area":"210102001001","request":"Pay","narrative":"Five months",
             "respondents":[{"organisation":{"name":"甲公司","creditCode":"91210100MA0000000X"}}]}""";
    private static final String NO_CASES =
            "{\"reference\":\"%s\",\"cases\":[],\"links\":[],\"deadlines\":[],\"timeline\":[]}";
    private static final String OPENED = """
            {"reference":"MED-1","matter":"%s","status":{"code":"APPLIED","title":{"zh":"已申请","en":"applied"}},
             "site":{"id":"S-1","name":"样例"},"deadlines":[],"nextActions":[]}""";

    /** Who owns the matter or works in its area sees it; for others it isn't there. */
    @BeforeEach
    void theRegisterJudges() {
        REGISTRY.does((exchange, seen) -> {
            String claims = claims(seen.headers().get("Authorization").getFirst());
            boolean sees = claims.contains("\"P-owner\"") || claims.contains("\"210102001001\"");
            StubService.json(sees ? 200 : 404, sees ? NO_CASES.formatted(MATTER) : "{}")
                    .answer(exchange, seen);
        });
    }

    @BeforeEach
    void mediationOpensACase() {
        MEDIATION.does(StubService.json(201, OPENED.formatted(MATTER)));
    }

    private static String claims(String bearer) {
        return new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    @Nested
    class Api extends OpenApiContract {}

    @Nested
    class Access extends AccessMatrixContract {
        @Override
        protected String pathValue(Operation operation, String variable) {
            return MATTER;
        }

        @Override
        protected String body(Operation operation) {
            return operation.body().isPresent() ? GOOD : null;
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected String pathValue(Operation operation, String variable) {
            return MATTER;
        }

        @Override
        protected String body(Operation operation) {
            return operation.body().isPresent() ? GOOD : null;
        }
    }
}
