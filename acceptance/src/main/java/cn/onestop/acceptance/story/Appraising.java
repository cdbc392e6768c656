package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.List;
import java.util.Map;

/** The part of the forensic institution in a story: a commission that came by event, two appraisers, the custody of what is looked at, the opinion. */
final class Appraising {
    private static final String APPRAISALS = "/api/appraisals/";
    private static final String FIRST = "appraiser 马德胜";
    private static final String SECOND = "appraiser 宋佳";
    private static final List<String> APPRAISERS = List.of("A2103-1", "A2103-2");

    private final Cast cast;
    private final Narrator tell;
    private final Handling appraisal;

    Appraising(Cast cast, Narrator tell, String reference) {
        this.cast = cast;
        this.tell = tell;
        this.appraisal = new Handling(tell, "forensic-service", APPRAISALS, reference);
    }

    /** Accepted, agreed on without a fee, and begun by two. */
    void takeUp() {
        appraisal.does(
                cast.appraiser(),
                FIRST,
                "accepts the commission: nobody else appraises the same (General Rules art. 15)",
                "acceptance",
                Map.of());
        cast.appraiser()
                .await(
                        appraisal.item(),
                        "the relief of fees",
                        body -> body.path("feesRelieved").asBoolean());
        appraisal.puts(
                cast.appraiser(),
                FIRST,
                "draws the letter of entrustment up; no fee for an aided person (Legal Aid Law art. 53)",
                "agreement",
                Map.of("number", "鉴委-2026-1", "feeYuan", 1_200, "payableYuan", 0));
        Answer signed = appraisal.does(
                cast.worker(),
                "worker 赵铁柱",
                "signs it: the time for the appraisal begins",
                "agreement/signature",
                Map.of());
        signed.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        appraisal.puts(
                cast.appraiser(),
                FIRST,
                "names two appraisers (arts 19, 20)",
                "appraisers",
                Map.of("appraisers", APPRAISERS));
        appraisal.does(
                cast.appraiser(),
                FIRST,
                "takes what is looked at into custody",
                "materials",
                Map.of("description", "右腕CT片及住院病历", "holder", "鉴定材料室"));
        appraisal.does(cast.appraiser(), FIRST, "begins", "beginning", Map.of());
    }

    /** @return the opinion's number, under which it is known as evidence */
    String giveOpinion() {
        appraisal.puts(
                cast.appraiser(),
                FIRST,
                "writes the opinion",
                "opinion",
                Map.of(
                        "process", "查体并阅片。",
                        "analysis", "右腕关节功能部分丧失。",
                        "conclusion", "构成十级伤残。"));
        appraisal.does(
                cast.appraiser(), FIRST, "signs it", "opinion/signatures", Map.of("appraiser", APPRAISERS.getFirst()));
        appraisal.does(
                cast.appraiserTwo(),
                SECOND,
                "signs it too",
                "opinion/signatures",
                Map.of("appraiser", APPRAISERS.getLast()));
        Answer issued =
                appraisal.does(cast.appraiser(), FIRST, "issues it as PDF, with a code", "opinion/issue", Map.of());
        require(issued.text("/status/code").equals("OPINION"), "the opinion is issued");
        Answer chain =
                cast.appraiser().get(appraisal.item() + "/custody/verification").expect(200);
        require(chain.body().path("holds").asBoolean(), "nobody rewrote the chain of custody");
        tell.holds("the chain of custody holds: " + chain.text("/entries") + " entries");
        return issued.text("/opinion/paper/number");
    }

    /** Anybody checks an opinion by its number and code. */
    static void requireGenuine(Cast cast, Narrator tell, String number, String code, String sha256) {
        Answer checked = cast.stranger()
                .get(APPRAISALS + "opinions/" + number + "?code=" + code)
                .expect(200);
        require(checked.body().toString().contains(sha256), "the check names the same document");
        tell.holds("anybody may check the opinion by its number and code");
    }
}
