package cn.onestop.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import org.junit.jupiter.api.Test;

class FilingIT extends MediationIT {
    @Test
    void aClerkFilesForAWorkerWhoAgreedAndItIsOnRecordWhoDidWhatForWhom() {
        String reference = filed("LABOUR_PAY");
        Answer seen = as(TestTokens.citizen(WORKER)).get("/api/mediations/" + reference);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("proxy").path("clerk").asString()).isEqualTo("P-clerk");
        assertThat(seen.json().path("proxy").path("scope").asString()).isEqualTo("代为申请人民调解");
        Answer steps = as(TestTokens.citizen(WORKER)).get("/api/mediations/" + reference + "/timeline");
        assertThat(steps.json().at("/items/0").path("by").asString()).isEqualTo("STAFF");
        assertThat(steps.json().at("/items/0").path("onBehalfOf").asString()).isEqualTo("赵铁柱");
    }

    @Test
    void theSameRequestAgainIsAnsweredAsTheFirstAndAnotherBodyIsRefused() {
        String key = key();
        Answer first = as(CLERK).post("/api/mediations", application("DEBT"), "Idempotency-Key", key);
        Answer again = as(CLERK).post("/api/mediations", application("DEBT"), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = as(CLERK).post("/api/mediations", application("FAMILY"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.slug()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void everyDeadlineOfTheAnswerNamesItsArticle() {
        Answer answer = as(CLERK).post("/api/mediations", application("LABOUR_PAY"), "Idempotency-Key", key());
        assertThat(answer.json().path("deadlines")).isNotEmpty().allSatisfy(deadline -> {
            assertThat(deadline.path("basis").path("zh").asString()).contains("《劳动争议调解仲裁法》第");
            assertThat(deadline.path("article").path("number").asString()).isNotEmpty();
        });
        assertThat(answer.json().path("nextActions"))
                .extracting(action -> action.path("action").asString())
                .contains("INVITE");
    }

    @Test
    void whileTheRegisterOfPlacesIsAwayTheClerkHearsSoAndNothingIsKept() {
        Neighbours.INSTANCE.goAway("/internal/sites");
        String key = key();
        Answer away = as(CLERK).post("/api/mediations", application("DEBT"), "Idempotency-Key", key);
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(away.body()).contains("registry-service");
        Neighbours.INSTANCE.comeBack();
        assertThat(as(CLERK)
                        .post("/api/mediations", application("DEBT"), "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aClerkDoesNotFileWithoutConsentOrOutsideTheOwnArea() {
        String withoutConsent = application("DEBT").replaceAll("(?s)\"consent\": \\{.*?\\},", "");
        Answer answer = as(CLERK).post("/api/mediations", withoutConsent, "Idempotency-Key", key());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("/consent");
        String elsewhere = TestTokens.staff("P-clerk-2", Role.CLERK, "210281105");
        assertThat(as(elsewhere)
                        .post("/api/mediations", application("DEBT"), "Idempotency-Key", key())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCitizenFilesForOneself() {
        String body = ownApplication("NEIGHBOUR");
        Answer answer = as(TestTokens.citizen("P-wang")).post("/api/mediations", body, "Idempotency-Key", key());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String reference = answer.json().path("reference").asString();
        assertThat(as(TestTokens.citizen("P-wang"))
                        .get("/api/mediations?own=true")
                        .body())
                .contains(reference);
        assertThat(as(TestTokens.citizen("P-other"))
                        .get("/api/mediations/" + reference)
                        .status())
                .isEqualTo(404);
    }
}
