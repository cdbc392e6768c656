package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.casesOf;
import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A call about a work injury, five days before the right to have it recognised lapses: aid before the decision, a lawyer at
 * once, a mediation whose clock stands still while the injury is appraised, a written agreement with the countdown for its
 * confirmation, a notary's enforceable deed without a fee. One matter; at the end the caller is asked whether he was satisfied.
 */
public final class InjuryStory implements Story {
    private static final List<String> LINES =
            List.of("consultation", "legal_aid", "lawyer", "mediation", "forensic", "notary");

    private final Cast cast;
    private final Narrator tell;
    private String outcome = "";

    public InjuryStory(Cast cast, Narrator tell) {
        this.cast = cast;
        this.tell = tell;
    }

    @Override
    public void play() {
        HotlineCall call = HotlineCall.received(cast, tell);
        String matter = call.matter();
        call.answer();
        Aid aid = new Aid(cast, tell, opened(matter, "legal_aid"));
        aid.aidBeforeDecision();
        Counsel counsel = new Counsel(cast, tell, opened(matter, "lawyer"));
        counsel.accept();
        aid.awaitCounsel(Counsel.NAME);
        counsel.engage();
        aid.grant("ASSIGNED");
        aid.askFeeReliefOf("FORENSIC");
        aid.askFeeReliefOf("NOTARY");

        call.referToMediation();
        Settlement settlement = new Settlement(cast, tell, opened(matter, "mediation"));
        settlement.begin();
        settlement.askAppraisal("右腕CT片及住院病历 " + UUID.randomUUID());
        Appraising appraising = new Appraising(cast, tell, opened(matter, "forensic"));
        appraising.takeUp();
        settlement.awaitEvidence(appraising.giveOpinion());
        settlement.agree();

        settlement.referToNotary();
        aid.awaitFeeReliefOf("NOTARY");
        new Deed(cast, tell, opened(matter, "notary")).make();
        aid.workedOn("工伤赔偿已调解，公司支付72000元，已办理强制执行公证");
        counsel.close("工伤赔偿已调解，公司支付72000元");
        call.close();

        outcome = see(matter);
        call.requireReferredOnceTo(List.of("LEGAL_AID", "MEDIATION"));
        requireEmployerSeesHisOwn(matter);
    }

    @Override
    public String outcome() {
        return outcome;
    }

    /** The case that another line opened by event, as the injured man sees it in his matter. */
    private String opened(String matter, String line) {
        Answer view = cast.worker()
                .await(
                        "/api/one-stop/matters/" + matter,
                        "the case of " + line,
                        body -> !casesOf(body, line).isEmpty());
        return casesOf(view.body(), line).getFirst();
    }

    private String see(String matter) {
        Answer view = cast.worker()
                .await(
                        "/api/one-stop/matters/" + matter,
                        "every case as it stands",
                        body -> LINES.stream()
                                .allMatch(line -> casesOf(body, line).size() == 1
                                        && body.path("details")
                                                .has(casesOf(body, line).getFirst())));
        tell.step("worker 赵铁柱", "sees one matter with all its cases", "gateway", matter, "-", view.took());
        view.body()
                .at("/matter/links")
                .forEach(link -> tell.shows(link.path("from").asString() + " "
                        + link.path("type").asString() + " " + link.path("to").asString()));
        for (JsonNode detail : view.body().path("details")) {
            for (JsonNode deadline : detail.path("deadlines")) {
                require(
                        !deadline.at("/article/law/zh").asString("").isEmpty()
                                || !deadline.at("/basis/zh").asString("").isEmpty(),
                        "each deadline says where it comes from");
                tell.shows(explained(deadline));
            }
        }
        List<String> cases = LINES.stream()
                .map(line -> casesOf(view.body(), line).getFirst())
                .toList();
        require(
                view.body().at("/matter/links").size() >= LINES.size() - 1,
                "each case is linked to the one it came from");
        tell.holds("one of everything: " + String.join(", ", cases));
        return String.join(", ", cases);
    }

    /** He is a party to the mediation and the deed; who helps the other side, and how, is not for him. */
    private void requireEmployerSeesHisOwn(String matter) {
        String seen = cast.employer()
                .get("/api/one-stop/matters/" + matter)
                .expect(200)
                .body()
                .toString();
        for (String hidden : List.of("AID-", "CON-", "LAW-", "legal_aid", "consultation", "\"lawyer\"", "FEE_RELIEF")) {
            require(!seen.contains(hidden), "the employer sees nothing of the other side's help, not " + hidden);
        }
        tell.holds("the employer sees the mediation and the deed, and nothing of the other side's help");
    }
}
