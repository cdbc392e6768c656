package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.Map;

/** The part of legal aid in a story: aid before the decision (Legal Aid Law art. 44), the grant, the relief of fees, the end. */
final class AidFirst {
    static final String APPLICATIONS = "/api/legal-aid-applications/";
    private static final String OFFICER = "officer 周敏";

    private final Cast cast;
    private final Narrator tell;
    private final Handling application;

    AidFirst(Cast cast, Narrator tell, String reference) {
        this.cast = cast;
        this.tell = tell;
        this.application = new Handling(tell, "legal-aid-service", APPLICATIONS, reference);
    }

    void aidBeforeDecision() {
        Answer aided = application.does(
                cast.officer(),
                OFFICER,
                "gives aid before the decision: a period ends within a week",
                "provisional-aid",
                Map.of(
                        "ground",
                        "PERIOD_ENDS_SOON",
                        "evidence",
                        "热线登记的事故日期与工地考勤记录",
                        "periodEndsOn",
                        WorkInjury.lastDay().toString()));
        require(aided.text("/status/code").equals("PROVISIONAL_AID"), "aid comes first");
        aided.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
    }

    /** The assignment went to the lawyers by event, and their answer comes back so. */
    void awaitCounsel(String name) {
        cast.officer()
                .await(
                        application.item(),
                        "counsel",
                        body -> body.at("/counsel/name").asString("").equals(name));
        tell.holds("legal aid knows by event that " + name + " acts");
    }

    void grant() {
        application.does(cast.officer(), OFFICER, "takes the formalities up", "review", Map.of());
        Answer granted = application.does(
                cast.officer(), OFFICER, "grants: no hardship check for a migrant worker (art. 42)", "grant", Map.of());
        require(
                granted.text("/status/code").matches("GRANTED|ASSIGNED"),
                "granted, with the counsel who acts already");
    }

    void askFeeReliefOfNotary() {
        application.does(
                cast.worker(),
                "worker 赵铁柱",
                "asks that the notary's fees be waived (art. 53)",
                "fee-reliefs",
                Map.of("line", "NOTARY"));
    }

    void close() {
        application.does(cast.officer(), OFFICER, "closes the aided case", "closing", Map.of("remarks", "已履行受援事项"));
    }

    String reference() {
        return application.reference();
    }
}
