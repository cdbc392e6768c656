package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.partyOf;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import cn.onestop.acceptance.client.Api;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The part of the mediators in a story: consent, an appraisal while the clock stands still, a written agreement with the countdown for its confirmation. */
final class Settlement {
    private static final String MEDIATIONS = "/api/mediations/";
    private static final String CLERK = "clerk 王建国";

    private final Cast cast;
    private final Api clerk;
    private final Narrator tell;
    private final Handling mediation;
    private String mediator = "";

    Settlement(Cast cast, Narrator tell, String reference) {
        this.cast = cast;
        this.clerk = cast.clerk().forPurpose("mediation-of-the-case");
        this.tell = tell;
        this.mediation = new Handling(tell, "mediation-service", MEDIATIONS, reference);
    }

    void begin() {
        Answer asked = mediation.does(clerk, CLERK, "asks both sides for their consent", "invitation", Map.of());
        mediation.does(
                cast.employer(),
                "employer 孙德海",
                "agrees to mediation",
                "consents",
                Map.of("party", partyOf(asked.body(), "RESPONDENT"), "agrees", true));
        mediation.does(clerk, CLERK, "accepts it; the time limit begins", "acceptance", Map.of());
        JsonNode candidate = clerk.get(mediation.item() + "/mediators/candidates")
                .expect(200)
                .body()
                .at("/items/0");
        mediator = candidate.path("id").asString();
        mediation.puts(
                clerk,
                CLERK,
                "appoints " + candidate.path("name").asString(),
                "mediators",
                Map.of("choice", "APPOINTED", "mediators", List.of(mediator)));
        mediation.does(
                clerk,
                CLERK,
                "calls both sides together",
                "sessions",
                Map.of("convenedFor", Instant.now().plusSeconds(3_600).toString(), "place", "析木镇调解室"));
    }

    /** @param item what is to be looked at: no two commissions of the same appraisal are accepted */
    void askAppraisal(String item) {
        Answer asked = refers(
                "asks for an appraisal of his injury",
                Map.of(
                        "to",
                        "FORENSIC",
                        "subject",
                        worker(),
                        "consent",
                        Map.of("scope", "将病历和影像资料交司法鉴定机构", "narrative", true),
                        "appraisal",
                        Map.of("field", "CLINICAL", "question", "右腕关节功能丧失程度及伤残等级", "items", List.of(item))));
        require(standsStill(asked.body()), "the mediation's time stands still while the appraisal is awaited");
        tell.holds("the mediation's clock stands still while the injury is appraised");
    }

    void awaitEvidence(String opinion) {
        Answer seen = cast.employer()
                .await(
                        mediation.item(),
                        "the opinion as evidence",
                        body -> body.path("evidence").toString().contains(opinion));
        require(!standsStill(seen.body()), "the clock runs on");
        tell.holds("opinion " + opinion + " came back as evidence, for both sides to see; the clock runs on");
        Appraising.requireGenuine(cast, tell, opinion, seen.text("/evidence/0/code"), seen.text("/evidence/0/sha256"));
    }

    void agree() {
        JsonNode before = mediation.read(clerk).body();
        JsonNode view = mediation
                .puts(
                        clerk,
                        CLERK,
                        "draws up what both agreed on",
                        "agreement",
                        Map.of(
                                "terms",
                                "公司于三十日内一次性支付工伤赔偿72000元，双方再无争议。",
                                "subjects",
                                List.of("PAYMENT"),
                                "performOn",
                                WorkInjury.today().plusDays(30).toString(),
                                "payment",
                                Map.of(
                                        "payer",
                                        partyOf(before, "RESPONDENT"),
                                        "payee",
                                        partyOf(before, "APPLICANT"),
                                        "amountYuan",
                                        72_000)))
                .body();
        sign(cast.worker(), "worker 赵铁柱", partyOf(view, "APPLICANT"));
        sign(cast.employer(), "employer 孙德海", partyOf(view, "RESPONDENT"));
        sign(clerk, CLERK + " for the mediator", mediator);
        Answer sealed = mediation.does(clerk, CLERK, "puts the committee's seal", "agreement/seal", Map.of());
        require(
                sealed.text("/status/code").equals("AGREED_WRITTEN"),
                "agreed in writing (People's Mediation Law art. 29)");
        sealed.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        require(
                sealed.body().path("deadlines").toString().contains("33"),
                "the 30 days for judicial confirmation are counted (art. 33)");
    }

    void referToNotary() {
        refers(
                "has the agreement made enforceable by a notary, as both want",
                Map.of(
                        "to",
                        "NOTARY",
                        "subject",
                        worker(),
                        "consent",
                        Map.of("scope", "将调解协议转交公证机构办理赋予强制执行效力公证", "narrative", false, "agreement", true)));
    }

    private Answer refers(String what, Map<String, Object> referral) {
        return mediation.does(cast.worker(), "worker 赵铁柱", what, "referrals", referral);
    }

    private String worker() {
        return partyOf(mediation.read(cast.worker()).body(), "APPLICANT");
    }

    private static boolean standsStill(JsonNode view) {
        return view.path("deadlines")
                .valueStream()
                .anyMatch(one -> one.path("kind").asString().equals("time_limit")
                        && one.path("lastDay").isNull());
    }

    private void sign(Api who, String name, String signer) {
        mediation.does(who, name, "signs", "agreement/signatures", Map.of("signer", signer));
    }
}
