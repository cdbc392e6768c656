package cn.onestop.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.testkit.TestTokens;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OneStopIT extends GatewayFixture {
    private static final String REGISTER_SAYS = """
            {"reference":"MAT-20261123-00000000-J","cases":[
              {"reference":"MED-1","line":"mediation","status":"FAILED"},
              {"reference":"AID-1","line":"legal_aid","status":"GRANTED"}],
             "links":[{"type":"ESCALATED_TO","from":"MED-1","to":"AID-1"}]}""";

    private static final String LED = """
            {"asking":null,"steps":[{"question":"where","answer":"210381104"},{"question":"trouble","answer":"NEIGHBOUR"}],
             "outcome":{"id":"out","opens":{"line":"%s","kind":%s},"articles":[{"law":{"zh":"民法典"},"number":"288"}]}}""";

    private static final String FORM = """
            {"line":"%s","kind":"LABOUR_PAY","area":"210102","request":"Pay 18,600 yuan","narrative":"Five months of wages",
             "respondents":[{"organisation":{"name":"甲公司","creditCode":"91210100MA0000000X"}}]%s}""";

    @Test
    void aMatterShowsWhatTheRegisterNamesAndWhatTheLinesSay() throws Exception {
        REGISTRY.does(StubService.json(200, REGISTER_SAYS));
        MEDIATION.does((exchange, seen) -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            StubService.json(200, "{\"reference\":\"MED-1\",\"kind\":\"LABOUR_PAY\"}")
                    .answer(exchange, seen);
        });
        JsonNode view = body(read("/api/one-stop/matters/" + matter()));
        assertThat(view.at("/matter/links/0/type").asString()).isEqualTo("ESCALATED_TO");
        assertThat(view.at("/details/MED-1/kind").asString()).isEqualTo("LABOUR_PAY");
        assertThat(view.at("/details/MED-1/etag").asString()).isEqualTo("\"7\"");
        assertThat(view.at("/details/AID-1/ok").asBoolean()).isTrue();
        assertThat(view.at("/away")).isEmpty();
        assertThat(MEDIATION.seen().getFirst().path()).isEqualTo("/api/mediations/MED-1");
    }

    @Test
    void aLineThatDoesNotAnswerInTimeIsNamedAndTheRestIsShown() throws Exception {
        REGISTRY.does(StubService.json(200, REGISTER_SAYS));
        CountDownLatch thaw = new CountDownLatch(1);
        LEGAL_AID.does((exchange, seen) -> {
            thaw.await(10, TimeUnit.SECONDS);
            exchange.close();
        });
        JsonNode view = body(read("/api/one-stop/matters/" + matter()));
        thaw.countDown();
        assertThat(view.at("/details").propertyNames()).containsExactly("MED-1");
        assertThat(view.at("/away/0/service").asString()).isEqualTo("legal-aid-service");
        assertThat(view.at("/away/0/message/zh").asString()).isNotBlank();
    }

    @Test
    void aCaseThatTheLineHidesIsNotShownAndNotCalledAway() throws Exception {
        REGISTRY.does(StubService.json(200, REGISTER_SAYS));
        LEGAL_AID.does(StubService.json(404, "{}"));
        JsonNode view = body(read("/api/one-stop/matters/" + matter()));
        assertThat(view.at("/details").propertyNames()).containsExactly("MED-1");
        assertThat(view.at("/away")).isEmpty();
    }

    @Test
    void aMatterThatTheReaderMayNotSeeIsNotThere() throws Exception {
        REGISTRY.does(StubService.json(404, "{}"));
        assertThat(read("/api/one-stop/matters/" + matter()).statusCode()).isEqualTo(404);
        assertThat(read("/api/one-stop/matters/MAT-20261123-0000000A-0").statusCode())
                .isEqualTo(400);
    }

    @Test
    void withTheRegisterAwayEachLineIsAskedForThePersonsCases() throws Exception {
        REGISTRY.does((exchange, seen) -> exchange.close());
        MEDIATION.does(StubService.json(200, "{\"items\":[{\"reference\":\"MED-1\"}]}"));
        LEGAL_AID.does(StubService.json(200, "{\"items\":[]}"));
        JsonNode overview = body(read("/api/one-stop/overview?limit=5"));
        assertThat(overview.at("/register").asBoolean()).isFalse();
        assertThat(overview.at("/cases/mediation/0/reference").asString()).isEqualTo("MED-1");
        assertThat(overview.at("/away/0/service").asString()).isEqualTo("registry-service");
    }

    @Test
    void aFormBecomesAnApplicationForANotarization() throws Exception {
        NOTARY.does(StubService.json(201, "{\"reference\":\"NOT-1\",\"matter\":\"MAT-1\"}"));
        HttpResponse<String> opened = open("NOTARY", ",\"details\":{\"office\":\"NO-1\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        StubService.Seen filed = NOTARY.seen().getFirst();
        JsonNode application = JsonMapper.shared().readTree(filed.body());
        assertThat(filed.path()).isEqualTo("/api/notarizations");
        assertThat(application.at("/what/kind").asString()).isEqualTo("LABOUR_PAY");
        assertThat(application.at("/what/places/actOrFact").asString()).isEqualTo("210102");
        assertThat(application.at("/office").asString()).isEqualTo("NO-1");
        assertThat(application.at("/others/0/organisation/name").asString()).isEqualTo("甲公司");
        assertThat(application.has("kind")).isFalse();
    }

    @Test
    void aFormBecomesARequestForALawyer() throws Exception {
        LAWYER.does(StubService.json(201, "{\"reference\":\"LAW-1\",\"matter\":\"MAT-1\"}"));
        HttpResponse<String> opened = open("LAWYER", ",\"details\":{\"languages\":[\"KOREAN\"]}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        StubService.Seen filed = LAWYER.seen().getFirst();
        JsonNode request = JsonMapper.shared().readTree(filed.body());
        assertThat(filed.path()).isEqualTo("/api/legal-services");
        assertThat(request.at("/field").asString()).isEqualTo("LABOUR_PAY");
        assertThat(request.at("/work").asString()).isEqualTo("LITIGATION");
        assertThat(request.at("/languages/0").asString()).isEqualTo("KOREAN");
        assertThat(request.at("/opponents/0/organisation/name").asString()).isEqualTo("甲公司");
        assertThat(request.has("kind")).isFalse();
    }

    @Test
    void aFormBecomesACommissionOfAnAppraisalThatNamesItsMaterials() throws Exception {
        FORENSIC.does(StubService.json(201, "{\"reference\":\"FOR-1\",\"matter\":\"MAT-1\"}"));
        HttpResponse<String> opened = open("FORENSIC", ",\"details\":{\"items\":[\"病历\"],\"complex\":true}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        StubService.Seen filed = FORENSIC.seen().getFirst();
        JsonNode commission = JsonMapper.shared().readTree(filed.body());
        assertThat(filed.path()).isEqualTo("/api/appraisals");
        assertThat(commission.at("/field").asString()).isEqualTo("LABOUR_PAY");
        assertThat(commission.at("/question").asString()).isEqualTo("Pay 18,600 yuan");
        assertThat(commission.at("/circumstances").asString()).isEqualTo("Five months of wages");
        assertThat(commission.at("/items/0").asString()).isEqualTo("病历");
        assertThat(commission.at("/complex").asBoolean()).isTrue();
        assertThat(commission.at("/others/0/organisation/name").asString()).isEqualTo("甲公司");
        assertThat(commission.has("kind")).isFalse();
        CONSULTATION.does(StubService.json(200, LED.formatted("FORENSIC", "\"CLINICAL\"")));
        assertThat(body(answered("")).path("needed").toString()).contains("/details/items");
    }

    @Test
    void aFormOpensACaseOnItsLineWithTheCallersTokenAndKey() throws Exception {
        MEDIATION.does((exchange, seen) -> {
            exchange.getResponseHeaders().set("Location", "/api/mediations/MED-1");
            StubService.json(201, "{\"reference\":\"MED-1\",\"matter\":\"MAT-1\"}")
                    .answer(exchange, seen);
        });
        HttpResponse<String> opened = open("MEDIATION", "");
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location")).hasValue("/api/mediations/MED-1");
        assertThat(body(opened).at("/reference").asString()).isEqualTo("MED-1");
        StubService.Seen filed = MEDIATION.seen().getFirst();
        assertThat(filed.path()).isEqualTo("/api/mediations");
        assertThat(filed.headers().get("Idempotency-key")).containsExactly("once-1");
        assertThat(filed.headers().get("Authorization").getFirst()).startsWith("Bearer ");
        assertThat(filed.body()).contains("甲公司").doesNotContain("\"line\"");
    }

    @Test
    void aQuestionIsAskedOnTheSameForm() throws Exception {
        CONSULTATION.does(StubService.json(201, "{\"reference\":\"CON-1\",\"matter\":\"MAT-1\"}"));
        HttpResponse<String> opened = open(
                "CONSULTATION",
                ",\"amountYuan\":18600,\"details\":{\"channel\":\"HOTLINE\",\"topic\":\"CRIMINAL\",\"circumstances\":{\"knownOn\":\"2026-03-02\"}}");
        assertThat(opened.statusCode()).isEqualTo(201);
        JsonNode asked =
                JsonMapper.shared().readTree(CONSULTATION.seen().getFirst().body());
        assertThat(asked.path("topic").asString()).isEqualTo("LABOUR_PAY");
        assertThat(asked.path("channel").asString()).isEqualTo("HOTLINE");
        assertThat(asked.path("question").asString()).isEqualTo("Pay 18,600 yuan\nFive months of wages");
        assertThat(asked.at("/opponents/0/organisation/name").asString()).isEqualTo("甲公司");
        assertThat(asked.at("/circumstances/knownOn").asString()).isEqualTo("2026-03-02");
        assertThat(asked.at("/circumstances/amountYuan").asInt()).isEqualTo(18_600);
    }

    @Test
    void withoutALineTheNextQuestionOfTheTriageIsAnswered() throws Exception {
        CONSULTATION.does(StubService.json(200, "{\"asking\":{\"id\":\"trouble\"},\"outcome\":null,\"steps\":[]}"));
        HttpResponse<String> asked = send(json(to("/api/one-stop/requests"), "{\"area\":\"210381104\"}")
                .header("Idempotency-Key", "once-2")
                .header("Authorization", "Bearer " + TestTokens.citizen("P-worker")));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(body(asked).at("/asking/id").asString()).isEqualTo("trouble");
        StubService.Seen walked = CONSULTATION.seen().getFirst();
        assertThat(walked.path()).isEqualTo("/api/triage/walks");
        assertThat(walked.body()).contains("\"area\":\"210381104\"", "\"answers\":[]");
        assertThat(MEDIATION.seen()).isEmpty();
    }

    @Test
    void whereTheTriageLeadsACaseIsOpenedAndTheReasonGoesWithIt() throws Exception {
        CONSULTATION.does(StubService.json(200, LED.formatted("MEDIATION", "\"NEIGHBOUR\"")));
        MEDIATION.does(StubService.json(201, "{\"reference\":\"MED-1\",\"matter\":\"MAT-1\"}"));
        HttpResponse<String> opened = answered(
                ",\"request\":\"Open the path\",\"narrative\":\"It is walled up\",\"respondents\":[{\"person\":{\"name\":\"乙\",\"identityNumber\":\"210381198001011234\"}}]");
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(body(opened).at("/reference").asString()).isEqualTo("MED-1");
        assertThat(body(opened).at("/triage/articles/0/number").asString()).isEqualTo("288");
        JsonNode filed =
                JsonMapper.shared().readTree(MEDIATION.seen().getFirst().body());
        assertThat(filed.path("kind").asString()).isEqualTo("NEIGHBOUR");
        assertThat(filed.path("area").asString()).isEqualTo("210381104");
        assertThat(filed.has("answers")).isFalse();
    }

    @Test
    void whatIsStillNeededIsNamedAndNothingIsOpened() throws Exception {
        CONSULTATION.does(StubService.json(200, LED.formatted("MEDIATION", "\"NEIGHBOUR\"")));
        HttpResponse<String> led = answered("");
        assertThat(led.statusCode()).isEqualTo(200);
        assertThat(body(led)
                        .path("needed")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactly("/request", "/narrative", "/respondents");
        assertThat(MEDIATION.seen()).isEmpty();
    }

    @Test
    void whereTheLineIsNotConnectedTheOutcomeIsToldAndNothingIsOpened() throws Exception {
        CONSULTATION.does(StubService.json(200, LED.formatted("REFERRAL", "null")));
        HttpResponse<String> led = answered(",\"request\":\"A scan\",\"narrative\":\"I was hurt\"");
        assertThat(led.statusCode()).isEqualTo(200);
        assertThat(body(led).at("/outcome/opens/line").asString()).isEqualTo("REFERRAL");
    }

    @Test
    void aNamedLineNeedsTheWholeForm() throws Exception {
        HttpResponse<String> refused =
                send(json(to("/api/one-stop/requests"), "{\"line\":\"MEDIATION\",\"kind\":\"DEBT\"}")
                        .header("Idempotency-Key", "once-3")
                        .header("Authorization", "Bearer " + TestTokens.citizen("P-worker")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused)
                        .path("errors")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactly("/area", "/request", "/narrative");
    }

    private HttpResponse<String> answered(String more) throws Exception {
        return send(json(
                        to("/api/one-stop/requests"),
                        "{\"answers\":[{\"question\":\"where\",\"value\":\"210381104\"},{\"question\":\"trouble\",\"value\":\"NEIGHBOUR\"}]%s}"
                                .formatted(more))
                .header("Idempotency-Key", "once-4")
                .header("Authorization", "Bearer " + TestTokens.citizen("P-worker")));
    }

    @Test
    void theLinesOwnProblemReachesTheCaller() throws Exception {
        MEDIATION.does((exchange, seen) -> {
            byte[] problem = "{\"status\":422,\"errors\":[{\"field\":\"/area\"}]}".getBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(422, problem.length);
            exchange.getResponseBody().write(problem);
        });
        HttpResponse<String> refused = open("MEDIATION", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(refused).at("/errors/0/field").asString()).isEqualTo("/area");
    }

    @Test
    void aLineThatIsNotConnectedIsAnsweredWithThoseThatAre() throws Exception {
        HttpResponse<String> refused = open("REFERRAL", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused).at("/errors/0/field").asString()).isEqualTo("/line");
        assertThat(body(refused).at("/errors/0/reason/en").asString()).contains("MEDIATION", "LEGAL_AID");
    }

    @Test
    void aLineThatIsAwaySaysRepeatWithTheSameKey() throws Exception {
        MEDIATION.does((exchange, seen) -> exchange.close());
        HttpResponse<String> away = open("MEDIATION", "");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).isPresent();
        assertThat(body(away).at("/messages/en").asString()).contains("same", "Idempotency-Key");
    }

    @Test
    void nobodyOpensWithoutALogIn() throws Exception {
        assertThat(send(json(to("/api/one-stop/requests"), FORM.formatted("MEDIATION", ""))
                                .header("Idempotency-Key", "k"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(MEDIATION.seen()).isEmpty();
    }

    private HttpResponse<String> open(String line, String more) throws Exception {
        return send(json(to("/api/one-stop/requests"), FORM.formatted(line, more))
                .header("Idempotency-Key", "once-1")
                .header("Authorization", "Bearer " + TestTokens.citizen("person-1")));
    }

    private HttpResponse<String> read(String path) throws Exception {
        HttpRequest.Builder request = to(path).header("Authorization", "Bearer " + TestTokens.citizen("person-1"));
        return send(request);
    }

    /** A number with a right check character. */
    private static String matter() {
        return cn.onestop.kernel.Reference.mint(
                        cn.onestop.kernel.Line.MATTER, java.time.LocalDate.parse("2026-11-23"), new java.util.Random(1))
                .toString();
    }
}
