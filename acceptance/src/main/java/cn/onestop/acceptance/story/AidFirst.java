package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.Map;

/** The part of legal aid in a story: aid before the decision (Legal Aid Law art. 44), then the grant. */
final class AidFirst {
    private static final String APPLICATIONS = "/api/legal-aid-applications/";
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
        String told = application.read(cast.officer()).text("/narrative");
        require(
                told.contains("【紧急】") && told.contains(WorkInjury.lastDay().toString()),
                "the officer reads what is urgent, and until when");
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

    void grant() {
        Answer granted = application.does(
                cast.officer(),
                OFFICER,
                "grants it once the formalities are done: no hardship check for a migrant worker (art. 42)",
                "grant",
                Map.of());
        require(granted.text("/status/code").equals("GRANTED"), "granted");
    }
}
