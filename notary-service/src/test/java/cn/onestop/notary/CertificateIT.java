package cn.onestop.notary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.ReferralFactsSchema;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the application to a certificate that anybody can check, and who may not act on the way. */
class CertificateIT extends NotaryIT {
    @Test
    void fromTheApplicationToACertificateThatAnybodyCanCheck() {
        Office office = office("210213");
        String song = TestTokens.citizen("P-" + somebody());
        Answer filed = filed(song, application("KINSHIP", "210213001"));
        String reference = referenceOf(filed);
        assertThat(filed.body()).contains("KINSHIP_PROOF").doesNotContain("出国探亲");
        assertThat(filed.json().path("office").asString()).isEqualTo("某公证处");

        issue(office, song, reference);

        JsonNode it = seen(song, reference);
        assertThat(it.path("status").path("code").asString()).isEqualTo("ISSUED");
        JsonNode certificate = it.path("certificate");
        String number = certificate.path("number").asString();
        String code = certificate.path("code").asString();
        assertThat(number).matches("20[0-9]{2}-210213-000001");
        assertThat(code).matches("[0-9A-Z]{8}");

        String paper = certificate.path("prints").path(0).path("attachment").asString();
        Answer pdf = done(as(song).get(PATH + "/" + reference + "/attachments/" + paper));
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");

        Answer checked = done(as(null).get(PATH + "/checks/" + number + "?code=" + code.toLowerCase()));
        assertThat(checked.json().path("validity").path("code").asString()).isEqualTo("VALID");
        assertThat(checked.body()).doesNotContain("姓名", "P-");
        String sha256 = checked.json().path("sha256").path(0).asString();
        assertThat(pdf.header("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        assertThat(as(null).get(PATH + "/checks/" + number + "?code=00000000").status())
                .isEqualTo(404);
        assertThat(as(null).get(PATH + "/checks/2026-210213-999999?code=" + code)
                        .status())
                .isEqualTo(404);

        CaseEvent issued = heard("notary.issued.v1", reference);
        assertThat(CloudEvents.write(issued)).contains(number).doesNotContain(code, "出国探亲");
        post(song, reference, "/receipt", null);
        assertThat(seen(song, reference)
                        .path("certificate")
                        .path("mayAskReviewUntil")
                        .isNull())
                .isFalse();
    }

    @Test
    void theTimelineAndTheAccessesAreTheApplicants() {
        Office office = office("210214");
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(song, application("COPY", "210214001")));
        get(office.first().token(), reference);
        assertThat(done(as(song).get(PATH + "/" + reference + "/timeline")).body())
                .contains("notary.applied.v1");
        assertThat(done(as(song).get(PATH + "/" + reference + "/accesses")).body())
                .contains("case-handling");
        assertThat(as(TestTokens.citizen("P-stranger"))
                        .get(PATH + "/" + reference + "/accesses")
                        .status())
                .isEqualTo(404);
        assertThat(as(office.second().token()).get(PATH + "/" + reference).slug())
                .isEqualTo("purpose-missing");
    }

    @Test
    void aProxyForAWillIsRefusedWithArticleAndNextStepAndTheTestatorIsNot() {
        office("210224");
        String will = application("WILL", "210224001");
        String byClerk = will.replaceFirst("\\{", """
                {"applicant": {"person": {"name": "宋某", "identityNumber": "%s"}},
                 "proxy": {"basis": "WORKSTATION", "scope": "代为申请", "givenAt": "2026-01-05T01:00:00Z"},
                """.formatted(somebody()));
        String byAgent = byClerk.replace("WORKSTATION", "MANDATE");
        String clerk = TestTokens.staff("P-clerk-224", Role.CLERK, "210224");

        for (Answer refused : List.of(
                as(clerk).post(PATH, byClerk, "Idempotency-Key", key()),
                as(TestTokens.citizen("P-agent")).post(PATH, byAgent, "Idempotency-Key", key()))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
            assertThat(refused.body()).contains("PERSONAL_ACT", "公证法", "26", "nextSteps");
        }
        filed(TestTokens.citizen("P-testator"), will);
        filed(clerk, byClerk.replace("WILL", "KINSHIP"));
    }

    @Test
    void anOfficeThatIsNotCompetentRefusesWithThePlacesThatAre() {
        Office office = office("210281");
        String house = application("REAL_ESTATE_CONTRACT", "210281001")
                .replace("\"residence\"", "\"property\": \"210283001\", \"residence\"");
        Answer refused = as(TestTokens.citizen("P-x")).post(PATH, house, "Idempotency-Key", key());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("NOT_WHERE_THE_PROPERTY_IS", "25", "notary-offices");

        filed(TestTokens.citizen("P-x"), house.replace("REAL_ESTATE_CONTRACT", "MANDATE"));
        assertThat(as(null).get("/api/notary-offices?place=210281001").body()).contains(office.id());
    }

    @Test
    void aNotaryMayNotActForARelativeNorInTheOwnMatterNorWhereTheRegisterKnowsOfAnInterest() {
        Office office = office("210282");
        Somebody feng = office.first();
        String relative = somebody();
        String etag = as(null).get("/api/notaries/" + feng.id()).header("ETag");
        done(as(feng.token())
                .put("/api/notaries/" + feng.id() + "/declarations", """
                        {"declarations": [{"relation": "NEAR_RELATIVE",
                         "person": {"name": "宋某", "identityNumber": "%s"}}]}""".formatted(relative), "If-Match", etag));
        String song = TestTokens.citizen("P-" + relative);
        String reference = referenceOf(filed(song, application("KINSHIP", "210282001")));

        Answer refused = tried(feng.token(), "POST", reference, "/acceptance", null);
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.body()).contains("NEAR_RELATIVE", "23(3)", "assignment");
        Answer assigned =
                tried(SUPERVISOR, "POST", reference, "/assignment", "{\"notary\": \"%s\"}".formatted(feng.id()));
        assertThat(assigned.body()).contains("NEAR_RELATIVE");

        saysOfEverybody("COUNSEL_BEFORE");
        assertThat(tried(office.second().token(), "POST", reference, "/acceptance", null)
                        .body())
                .contains("INTEREST", "23(3)")
                .doesNotContain("COUNSEL");
        everybodyIsBack();
        post(
                SUPERVISOR,
                reference,
                "/assignment",
                "{\"notary\": \"%s\"}".formatted(office.second().id()));
        post(office.second().token(), reference, "/acceptance", null);

        String own = referenceOf(filed(TestTokens.citizen(office.second().key()), application("KINSHIP", "210282001")));
        assertThat(tried(
                                SUPERVISOR,
                                "POST",
                                own,
                                "/assignment",
                                "{\"notary\": \"%s\"}".formatted(office.second().id()))
                        .body())
                .contains("OWN_MATTER");
    }

    @Test
    void aRefusalNamesTheArticleAndWhatToDoInstead() {
        Office office = office("210283");
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(song, application("KINSHIP", "210283001")));
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        post(notary, reference, "/information", "{}");
        post(notary, reference, "/supplement-request", "{\"materials\": [\"KINSHIP_PROOF\"]}");
        assertThat(seen(song, reference).path("deadlines").toString()).contains("\"STOPPED\"");
        assertThat(tried(song, "POST", reference, "/supplement", null).body()).contains("MATERIAL_LACKING");
        post(notary, reference, "/refusal", "{\"ground\": \"DISPUTED\", \"words\": \"兄弟有异议\"}");

        JsonNode ending = seen(song, reference).path("ending");
        assertThat(ending.path("refusal").toString()).contains("31(4)", "MEDIATION", "nextSteps");
        post(song, reference, "/referrals", """
                {"to": "MEDIATION", "consent": {"scope": "转介调解", "narrative": false}}""");
        CaseEvent offered = heard("notary.referral_offered_to_mediation.v1", reference);
        String referral = CloudEvents.part(offered, "referral", Referred.class).id();
        JsonNode facts = as(TestTokens.service("mediation-service", "notary-service", "referrals.facts"))
                .get("/internal/referrals/" + referral + "/facts")
                .json();
        assertThat(ReferralFactsSchema.of("notary-service").faults(facts))
                .as(facts.toString())
                .isEmpty();
        assertThat(facts.path("dispute").path("narrative").isNull()).isTrue();
    }

    private record Referred(String id) {}

    @Test
    void ofEightApprovalsAtTheSameInstantOneIssues() throws Exception {
        Office office = office("210302");
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(song, application("KINSHIP", "210302001")));
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        post(notary, reference, "/information", "{}");
        provideAll(song, reference);
        post(notary, reference, "/fee-relief", "{\"basis\": \"低保证\"}");
        post(notary, reference, "/draft", "{\"statement\": \"属实。\", \"conclusion\": \"兹证明。\"}");
        assertThat(tried(notary, "POST", reference, "/approval", null).body()).contains("OWN_CASE");

        String etag = get(office.second().token(), reference).header("ETag");
        CyclicBarrier start = new CyclicBarrier(8);
        List<Integer> statuses;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var futures = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return as(office.second().token())
                                .post(PATH + "/" + reference + "/approval", null, "If-Match", etag)
                                .status();
                    }))
                    .toList();
            statuses = new ArrayList<>();
            for (var future : futures) {
                statuses.add(future.get());
            }
        }
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).isSubsetOf(200, 409, 412);
        assertThat(seen(song, reference).path("certificate").path("prints").size())
                .isEqualTo(1);
        assertThat(seen(song, reference).path("fee").path("dueYuan").asDouble()).isZero();
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedWhenTheDraftIsSubmitted() {
        Office office = office("210303");
        String song = TestTokens.citizen("P-" + somebody());
        String reference = referenceOf(filed(song, application("COPY", "210303001")));
        String notary = office.first().token();
        post(notary, reference, "/acceptance", null);
        post(notary, reference, "/information", "{}");
        provideAll(song, reference);
        Answer refused = tried(notary, "POST", reference, "/draft", """
                {"statement": "属实\\uD83D\\uDE00", "conclusion": "兹证明。"}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("/statement");
    }
}
