package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import org.junit.jupiter.api.Test;

class ConcessionsIT extends MediationIT {
    private static final String SECRET = "最低可以接受一万八千元";

    @Test
    void onlyTheMediatorOfTheCaseAndThePartyItselfReadAConcession() {
        String reference = inMediation("LABOUR_PAY");
        post(MEDIATOR, reference, "/concessions", "{\"party\": \"%s\", \"what\": \"%s\"}".formatted(WORKER, SECRET));
        String path = "/api/mediations/" + reference + "/concessions";

        assertThat(as(MEDIATOR).get(path).body()).contains(SECRET);
        assertThat(as(TestTokens.citizen(WORKER)).get(path).body()).contains(SECRET);
        assertThat(as(TestTokens.citizen(BOSS)).get(path).body()).isEqualTo("{\"items\":[]}");
        assertThat(as(CLERK).get(path, "Purpose", "work").status()).isEqualTo(403);
        assertThat(as(TestTokens.citizen("P-other")).get(path).status()).isEqualTo(404);
        for (String elsewhere : new String[] {"", "/timeline", "/referrals"}) {
            assertThat(as(MEDIATOR)
                            .get("/api/mediations/" + reference + elsewhere)
                            .body())
                    .doesNotContain(SECRET);
        }
    }
}
