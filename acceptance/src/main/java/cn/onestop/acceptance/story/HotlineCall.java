package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.lastEvent;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of the hotline in a story: the call, what it leads to, and whether the caller was satisfied. */
final class HotlineCall {
    private static final String CONSULTATIONS = "/api/consultations";
    private static final String AGENT = "agent 何晓燕";

    private final Cast cast;
    private final Narrator tell;
    private final Handling consultation;
    private final String matter;

    private HotlineCall(Cast cast, Narrator tell, String reference, String matter) {
        this.cast = cast;
        this.tell = tell;
        this.consultation = new Handling(tell, "consultation-service", CONSULTATIONS + "/", reference);
        this.matter = matter;
    }

    /** The agent records the call; what is urgent goes to legal aid in the same moment, as the caller agreed. */
    static HotlineCall received(Cast cast, Narrator tell) {
        Map<String, Object> told = WorkInjury.call();
        String key = UUID.randomUUID().toString();
        Answer filed = cast.agent().create(CONSULTATIONS, told, key).expect(201);
        Answer repeated = cast.agent().create(CONSULTATIONS, told, key).expect(201);
        require(filed.text("/reference").equals(repeated.text("/reference")), "the same key gives the same call");
        HotlineCall call = new HotlineCall(cast, tell, filed.text("/reference"), filed.text("/matter"));
        tell.step(
                AGENT,
                "records the call of 赵铁柱: a work injury, never reported by the employer",
                "consultation-service",
                call.reference(),
                lastEvent(cast.agent(), call.consultation.item()),
                filed.took());
        filed.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        require(
                filed.text("/urgency/ground").equals("PERIOD_ENDS_SOON"),
                "a last day within a week is urgent (Legal Aid Law art. 44)");
        require(
                filed.text("/urgency/lastDay").equals(WorkInjury.lastDay().toString()),
                "the year ends on the corresponding day (Civil Code art. 202)");
        require(filed.body().path("referrals").size() == 1, "it went to legal aid at once");
        tell.holds("urgent under Legal Aid Law art. 44: the last day is " + WorkInjury.lastDay()
                + "; handed to legal aid in the same write");
        return call;
    }

    void answer() {
        consultation.does(
                cast.agent(),
                AGENT,
                "answers what was asked",
                "answers",
                Map.of("text", "职工可以在事故发生之日起一年内自行申请工伤认定；已为您转法律援助，律师会尽快联系您。"));
    }

    void referToMediation() {
        consultation.does(
                cast.agent(),
                AGENT,
                "refers him to the mediators of his township too, as he wishes",
                "referrals",
                Map.of("to", "MEDIATION", "consent", Map.of("scope", "转交人民调解委员会调解赔偿数额", "narrative", true)));
    }

    void close() {
        Answer closed = consultation.does(cast.agent(), AGENT, "closes the consultation", "closing", Map.of());
        require(closed.body().path("survey").isObject(), "whoever asked is asked how satisfied he is");
        Answer satisfied = consultation.puts(
                cast.worker(),
                "worker 赵铁柱",
                "is asked how satisfied he is: 5 of 5",
                "survey",
                Map.of("score", 5, "comment", "一个电话，全办了"));
        require(satisfied.text("/survey/score").equals("5"), "the satisfaction is on record");
        tell.holds("satisfaction was asked, and answered");
    }

    String reference() {
        return consultation.reference();
    }

    String matter() {
        return matter;
    }

    /** How many referrals it sent, and to whom. */
    void requireReferredOnceTo(List<String> lines) {
        List<String> to = consultation.read(cast.worker()).body().path("referrals").valueStream()
                .map(sent -> sent.at("/referral/to/code").asString())
                .sorted()
                .toList();
        require(to.equals(lines), "referred once to each of " + lines + ", not " + to);
    }
}
