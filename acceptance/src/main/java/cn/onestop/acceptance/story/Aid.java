package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.events;
import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of legal aid in a story: the review, aid before the decision where it is urgent, the grant, counsel, the end. */
final class Aid {
    private static final String APPLICATIONS = "/api/legal-aid-applications/";
    private static final String OFFICER = "officer 周敏";

    private final Cast cast;
    private final Narrator tell;
    private final Handling application;

    Aid(Cast cast, Narrator tell, String reference) {
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

    /** The facts travelled: the calculator sees the exemption without anybody retelling. */
    void review() {
        Answer read = cast.officer()
                .await(
                        application.item(),
                        "the facts",
                        body -> body.path("eligibility").isObject());
        read.body()
                .at("/eligibility/findings")
                .forEach(finding ->
                        tell.shows("the calculator: " + finding.path("rule").asString() + " "
                                + finding.path("result").asString() + ", "
                                + finding.at("/explanation/en").asString()));
        require(
                read.body().path("eligibility").toString().contains("\"42(3)\""),
                "the exemption of Legal Aid Law art. 42 is seen from the facts that travelled");
        application.does(cast.officer(), OFFICER, "begins the review", "review", Map.of());
    }

    /** Whether counsel acts already, from the time of the aid before the decision, or is looked for now. */
    void grant(String status) {
        Answer granted = application.does(
                cast.officer(),
                OFFICER,
                "grants legal aid: no hardship check for a migrant worker (art. 42)",
                "grant",
                Map.of());
        require(granted.text("/status/code").equals(status), "granted, and " + status);
        List<String> events = events(cast.officer(), application.item());
        require(events.stream().filter("legal_aid.granted.v1"::equals).count() == 1, "the grant is told, once");
        require(
                events.stream()
                                .filter("legal_aid.referral_offered_to_lawyer.v1"::equals)
                                .count()
                        == 1,
                "the assignment is offered to the lawyers' line, once");
    }

    /** The assignment went to the lawyers by event, and their answer comes back so. */
    void awaitCounsel(String name) {
        cast.officer()
                .await(
                        application.item(),
                        "counsel",
                        body -> body.at("/work/counsel/name").asString("").equals(name));
        tell.holds("legal aid knows by event that " + name + " acts");
    }

    /** @param line whose fee is reduced or waived: NOTARY or FORENSIC (Legal Aid Law art. 53) */
    void askFeeReliefOf(String line) {
        application.does(
                cast.worker(),
                "worker 赵铁柱",
                "asks that the fee be waived by " + line.toLowerCase(Locale.ROOT) + " (art. 53)",
                "fee-reliefs",
                Map.of("line", line));
    }

    /** The other line took the relief up: its fee is reduced or waived. */
    void awaitFeeReliefOf(String line) {
        cast.officer()
                .await(
                        application.item(),
                        "the relief of fees by " + line,
                        body -> body.at("/work/referrals")
                                .valueStream()
                                .anyMatch(sent -> sent.at("/to/code").asString().equals(line)
                                        && sent.path("status").asString().equals("ACCEPTED")));
        tell.holds("legal aid knows by event that the fee is waived by " + line.toLowerCase(Locale.ROOT));
    }

    /** Counsel works and reports (arts 46, 50), the centre closes. */
    void workedOn(String summary) {
        String lawyer = "lawyer " + Counsel.NAME;
        application.does(cast.lawyer(), lawyer, "begins the work for the aided person", "start", Map.of());
        application.does(
                cast.lawyer(), lawyer, "tells him how it goes (art. 46)", "progress", Map.of("told", "已与对方沟通，正在协商"));
        application.does(
                cast.lawyer(),
                lawyer,
                "reports the end to the centre (art. 50)",
                "report",
                Map.of("outcome", "SETTLED", "summary", summary, "papers", List.of()));
        Answer closed = application.does(
                cast.officer(), OFFICER, "closes the aided case", "closing", Map.of("remarks", "材料齐全"));
        require(closed.text("/status/code").equals("CLOSED"), "closed");
    }
}
