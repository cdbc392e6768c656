package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who does not know whom to turn to: a few questions lead to the right line, and the case is opened there. */
public final class GuidedRequest implements Story {
    private static final String REQUESTS = "/api/one-stop/requests";
    private static final Map<String, String> NEIGHBOUR =
            Map.of("name", "钱广发（样例）", "identityNumber", "210381197503074518");
    private static final String WORKER = "worker 赵铁柱";

    private final Cast cast;
    private final Narrator tell;
    private final List<Map<String, String>> answers = new ArrayList<>();
    private String outcome = "";

    public GuidedRequest(Cast cast, Narrator tell) {
        this.cast = cast;
        this.tell = tell;
    }

    @Override
    public void play() {
        answer("where", Cast.VILLAGE);
        answer("trouble", "NEIGHBOUR");
        Answer led = asked();
        require(
                led.body().at("/needed").size() == 3
                        && led.text("/outcome/opens/line").equals("MEDIATION"),
                "the triage names mediation, and what is still needed: what is wanted, what happened, the other side");
        String key = UUID.randomUUID().toString();
        Answer opened = cast.worker().create(REQUESTS, form(), key).expect(201);
        Answer repeated = cast.worker().create(REQUESTS, form(), key).expect(201);
        outcome = opened.text("/reference");
        require(outcome.equals(repeated.text("/reference")), "the same key gives the same case");
        tell.step(
                WORKER,
                "tells what happened: the case is opened where the triage leads",
                "mediation-service",
                outcome,
                "mediation.applied.v1",
                opened.took());
        tell.holds("why there: " + opened.text("/triage/articles/0/law/en") + " art. "
                + opened.text("/triage/articles/0/number") + "; to bring: " + opened.text("/triage/bring/0/en"));
    }

    @Override
    public String outcome() {
        return outcome;
    }

    private void answer(String question, String value) {
        Answer asked = asked();
        require(asked.text("/asking/id").equals(question), "is asked for " + question);
        tell.step(
                WORKER,
                "is asked: " + asked.text("/asking/text/en"),
                "consultation-service",
                question + " = " + value,
                "-",
                asked.took());
        answers.add(Map.of("question", question, "value", value));
    }

    private Answer asked() {
        return cast.worker().create(REQUESTS, Map.of("answers", answers)).expect(200);
    }

    private Map<String, Object> form() {
        return Map.of(
                "answers",
                answers,
                "request",
                "请邻居拆除堵住通道的围墙",
                "narrative",
                "邻居把我家出门的路砌墙堵上了，三轮车进不来。",
                "respondents",
                List.of(Map.of("person", NEIGHBOUR)));
    }
}
