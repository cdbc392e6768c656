package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;

class AgreementIT extends MediationIT {
    @Test
    void aWageAgreementIsSignedSealedConfirmedByTheCourtAndPerformed() {
        String reference = inMediation("LABOUR_PAY");
        change(
                MEDIATOR,
                "PUT",
                reference,
                "/agreement",
                "{\"terms\": \"公司付清工资24000元\", \"subjects\": [\"PAYMENT\"], \"performOn\": \"2027-01-31\"}");
        post(TestTokens.citizen(WORKER), reference, "/agreement/signatures", "{\"signer\": \"%s\"}".formatted(WORKER));
        post(TestTokens.citizen(BOSS), reference, "/agreement/signatures", "{\"signer\": \"%s\"}".formatted(EMPLOYER));
        post(MEDIATOR, reference, "/agreement/signatures", "{\"signer\": \"PPL-li\"}");
        Answer agreed = post(CLERK, reference, "/agreement/seal", "{}");
        assertThat(agreed.json().path("status").path("code").asString()).isEqualTo("AGREED_WRITTEN");
        assertThat(agreed.json()
                        .path("deadlines")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .contains("confirmation", "performance_follow_up");

        post(
                CLERK,
                reference,
                "/confirmation",
                "{\"court\": \"海城市人民法院\", \"agreedBy\": [\"%s\", \"%s\"]}".formatted(WORKER, EMPLOYER));
        Answer confirmed = post(
                CLERK,
                reference,
                "/confirmation/result",
                "{\"ruling\": \"CONFIRMED\", \"receivedAt\": \"2026-12-20T02:00:00Z\"}");
        assertThat(confirmed.json().path("confirmation").path("status").asString())
                .isEqualTo("CONFIRMED");
        Answer performed =
                post(TestTokens.citizen(WORKER), reference, "/performance", "{\"party\": \"%s\"}".formatted(WORKER));
        assertThat(performed.json().path("closed").asBoolean()).isTrue();
    }

    @Test
    void anOralWageAgreementIsRefusedWithItsArticleAndTheNextStep() {
        String reference = inMediation("LABOUR_PAY");
        String etag = as(MEDIATOR).get("/api/mediations/" + reference).header("ETag");
        Answer refused = as(MEDIATOR)
                .post(
                        "/api/mediations/" + reference + "/agreement/oral",
                        "{\"terms\": \"付清\", \"subjects\": [\"PAYMENT\"], \"agreedBy\": [\"%s\", \"%s\"]}"
                                .formatted(WORKER, EMPLOYER),
                        "If-Match",
                        etag);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("refusal").path("code").asString()).isEqualTo("WRITTEN_AGREEMENT_REQUIRED");
        assertThat(refused.json().path("refusal").path("article").path("number").asString())
                .isEqualTo("14");
        assertThat(refused.json().path("refusal").path("nextSteps")).isNotEmpty();
    }

    @Test
    void anAreasStaffSayWhatTheyLookForAndThePartiesSeeWhoLooked() {
        String reference = filed("DEBT");
        String supervisor = TestTokens.staff("P-supervisor", Role.SUPERVISOR, "2103");
        String path = "/api/mediations/" + reference;
        assertThat(as(supervisor).get(path).slug()).isEqualTo("purpose-missing");
        assertThat(as(supervisor).get(path, "Purpose", "quality review").status())
                .isEqualTo(200);
        assertThat(as(TestTokens.citizen(WORKER)).get(path + "/accesses").body())
                .contains("quality review", "P-supervisor");
        assertThat(as(supervisor).get(path + "/concessions", "Purpose", "x").status())
                .isEqualTo(403);
    }
}
