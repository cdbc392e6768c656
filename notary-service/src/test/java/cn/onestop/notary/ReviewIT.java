package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.TestTokens;
import cn.onestop.testkit.TimeMachine;
import cn.onestop.web.BusinessClock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The review of a certificate (Notarization Law art. 39): asked for by a party or somebody with an interest, by another notary. */
class ReviewIT extends NotaryIT {
    private static final String WRONG = "{\"subject\": \"CERTIFICATE\", \"reason\": \"姓名有误\"}";

    @Autowired
    BusinessClock clock;

    private record Issued(Office office, String applicant, String reference, String number, String code) {}

    private Issued issued(String area) {
        Office office = office(area);
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(song, application("KINSHIP", area)));
        issue(office, song, reference);
        JsonNode certificate = seen(song, reference).path("certificate");
        return new Issued(
                office,
                song,
                reference,
                certificate.path("number").asString(),
                certificate.path("code").asString());
    }

    private String validity(Issued it) {
        return done(as(null).get(PATH + "/checks/" + it.number() + "?code=" + it.code()))
                .json()
                .path("validity")
                .path("code")
                .asString();
    }

    private void reviewer(Issued it) {
        post(
                SUPERVISOR,
                it.reference(),
                "/review/reviewer",
                "{\"notary\": \"%s\"}".formatted(it.office().second().id()));
    }

    @Test
    void aRevokedCertificateShowsSoToAnybody() {
        Issued it = issued("210402");
        String reviewer = it.office().second().token();
        post(it.applicant(), it.reference(), "/receipt", null);
        post(it.applicant(), it.reference(), "/review", WRONG);
        assertThat(tried(
                                SUPERVISOR,
                                "POST",
                                it.reference(),
                                "/review/reviewer",
                                "{\"notary\": \"%s\"}"
                                        .formatted(it.office().first().id()))
                        .body())
                .contains("SAME_NOTARY");
        reviewer(it);
        assertThat(validity(it)).as("in force until it is decided").isEqualTo("VALID");
        post(reviewer, it.reference(), "/review/stop", "{\"reason\": \"VERIFICATION\", \"evidence\": \"函\"}");
        post(reviewer, it.reference(), "/review/resumption", "{\"reason\": \"VERIFICATION\"}");
        post(reviewer, it.reference(), "/review/decision", "{\"outcome\": \"REVOKED\", \"words\": \"与事实不符\"}");
        assertThat(validity(it)).isEqualTo("REVOKED");
        assertThat(tried(reviewer, "POST", it.reference(), "/review/completion", "{}")
                        .body())
                .contains("NO_ANNOUNCEMENT");
        post(reviewer, it.reference(), "/review/completion", "{\"announcement\": \"海城市人民政府网站\"}");
        assertThat(done(as(null).get(PATH + "/checks/" + it.number() + "?code=" + it.code()))
                        .body())
                .contains("海城市人民政府网站", "自始无效");
        heard("notary.revoked.v1", it.reference());
    }

    @Test
    void aCorrectionIsPrintedUnderTheSameNumber() {
        Issued it = issued("210403");
        String reviewer = it.office().second().token();
        post(it.applicant(), it.reference(), "/review", WRONG);
        reviewer(it);
        post(reviewer, it.reference(), "/review/decision", "{\"outcome\": \"CORRECTED\", \"words\": \"姓名笔误\"}");
        assertThat(tried(reviewer, "POST", it.reference(), "/review/completion", "{}")
                        .field())
                .isEqualTo("/text");
        post(reviewer, it.reference(), "/review/completion", "{\"text\": \"将宋某更正为宋某某。\"}");
        JsonNode prints =
                seen(it.applicant(), it.reference()).path("certificate").path("prints");
        assertThat(prints.size()).isEqualTo(2);
        assertThat(done(as(it.applicant())
                                .get(PATH + "/" + it.reference() + "/attachments/"
                                        + prints.path(1).path("attachment").asString()))
                        .body())
                .startsWith("%PDF-");
        assertThat(validity(it)).isEqualTo("CORRECTED");
    }

    @Test
    void somebodyWithAnInterestAsksByNumberAndCodeAndSeesTheReviewAlone() {
        Issued it = issued("210404");
        String heir = TestTokens.citizen("P-" + somebody());
        String body = """
                {"code": "%s", "knownOn": "%s", "subject": "CERTIFICATE", "reason": "遗漏继承人"}""";
        String asked = body.formatted(it.code(), LocalDate.now(WorkingCalendar.ZONE));
        String path = PATH + "/checks/" + it.number() + "/reviews";
        assertThat(as(heir).post(path, asked.replace(it.code(), "00000000"), "Idempotency-Key", key())
                        .status())
                .isEqualTo(404);
        Answer court = as(heir).post(path, asked.replace("CERTIFICATE", "RIGHTS"), "Idempotency-Key", key());
        assertThat(court.status()).isEqualTo(422);
        assertThat(court.body()).contains("FOR_THE_COURT", "40");
        String key = key();
        Answer first = as(heir).post(path, asked, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(as(heir).post(path, asked, "Idempotency-Key", key).status()).isEqualTo(201);

        Answer seen = get(heir, it.reference());
        assertThat(seen.json().path("reviews").size()).isEqualTo(1);
        assertThat(seen.json().path("application").isNull()).isTrue();
        assertThat(seen.body()).doesNotContain("出国探亲").contains("decide_review");
    }

    @Test
    void aPartyWhoHadItForMoreThanAYearIsTooLate() {
        Issued it = issued("210411");
        post(it.applicant(), it.reference(), "/receipt", null);
        try (TimeMachine time = TimeMachine.of(clock)) {
            time.forward(Duration.ofDays(400));
            Answer late = tried(it.applicant(), "POST", it.reference(), "/review", WRONG);
            assertThat(late.status()).isEqualTo(422);
            assertThat(late.body()).contains("TOO_LATE", "LAWYER");
        }
    }
}
