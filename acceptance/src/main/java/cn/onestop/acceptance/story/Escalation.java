package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.casesOf;
import static cn.onestop.acceptance.story.Seen.events;
import static cn.onestop.acceptance.story.Seen.explained;
import static cn.onestop.acceptance.story.Seen.firstEvent;
import static cn.onestop.acceptance.story.Seen.lastEvent;
import static cn.onestop.acceptance.story.Seen.partyOf;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A wage dispute that mediation can't settle: filed by a clerk for a migrant worker, escalated by the worker to legal aid,
 * granted there; and what each side sees of it.
 */
public final class Escalation implements Story {
    private static final String MEDIATIONS = "/api/mediations/";
    private static final String APPLICATIONS = "/api/legal-aid-applications/";

    private final Cast cast;
    private final Narrator tell;
    private final Interlude interlude;
    private String mediation = "";
    private String matter = "";
    private String application = "";

    /** What happens between two steps: nothing, or the end of a process. */
    @FunctionalInterface
    public interface Interlude {
        Interlude NONE = step -> {};

        void before(Step step);
    }

    /** The steps, in their order. */
    public enum Step {
        FILE,
        INVITE,
        ACCEPT,
        SET_MEDIATOR,
        CONVENE,
        FAIL,
        ESCALATE,
        AWAIT_LEGAL_AID,
        REVIEW,
        GRANT,
        SEE
    }

    public Escalation(Cast cast, Narrator tell, Interlude interlude) {
        this.cast = cast;
        this.tell = tell;
        this.interlude = interlude;
    }

    @Override
    public void play() {
        for (Step step : Step.values()) {
            interlude.before(step);
            switch (step) {
                case FILE -> file();
                case INVITE -> invite();
                case ACCEPT -> accept();
                case SET_MEDIATOR -> setMediator();
                case CONVENE -> convene();
                case FAIL -> fail();
                case ESCALATE -> escalate();
                case AWAIT_LEGAL_AID -> awaitLegalAid();
                case REVIEW -> review();
                case GRANT -> grant();
                case SEE -> see();
            }
        }
    }

    @Override
    public String outcome() {
        return mediation + ", " + application;
    }

    private void file() {
        Map<String, Object> form = WageDispute.form();
        String key = UUID.randomUUID().toString();
        Answer filed = cast.clerk().create("/api/one-stop/requests", form, key).expect(201);
        mediation = filed.text("/reference");
        matter = filed.text("/matter");
        tell.step(
                "clerk 王建国",
                "files for 赵铁柱, with his consent on record: five months of wages",
                "mediation-service",
                mediation,
                lastEvent(cast.clerk(), MEDIATIONS + mediation),
                filed.took());
        tell.shows("matter " + matter + ", at " + filed.text("/site/name"));
        filed.body().path("deadlines").forEach(deadline -> tell.shows(explained(deadline)));
        Answer repeated =
                cast.clerk().create("/api/one-stop/requests", form, key).expect(201);
        require(mediation.equals(repeated.text("/reference")), "the same key gives the same case");
    }

    private void invite() {
        Answer asked = clerkDoes("invitation", Map.of());
        told("clerk 王建国", "asks both sides for their consent", asked);
        String employer = partyOf(asked.body(), "RESPONDENT");
        Answer agreed = clerkDoes("consents", Map.of("party", employer, "agrees", true, "note", "电话中同意调解"));
        told("clerk 王建国", "writes down that the employer agrees", agreed);
    }

    private void accept() {
        told("clerk 王建国", "accepts it for the committee; the time limit begins", clerkDoes("acceptance", Map.of()));
    }

    private void setMediator() {
        Answer candidates = cast.clerk()
                .get(MEDIATIONS + mediation + "/mediators/candidates")
                .expect(200);
        require(!candidates.body().isEmpty(), "the register has mediators for the village");
        JsonNode mediator = candidates.body().get(0);
        Answer set = cast.clerk()
                .put(
                        MEDIATIONS + mediation,
                        MEDIATIONS + mediation + "/mediators",
                        Map.of(
                                "choice",
                                "APPOINTED",
                                "mediators",
                                List.of(mediator.path("id").asString())))
                .expect(200);
        told("clerk 王建国", "appoints " + mediator.path("name").asString() + " out of the village's register", set);
    }

    private void convene() {
        Answer convened = clerkDoes(
                "sessions",
                Map.of("convenedFor", Instant.now().plusSeconds(3_600).toString(), "place", "老达堡村调解室"));
        told("clerk 王建国", "calls both sides together", convened);
    }

    private void fail() {
        Answer failed = clerkDoes("failure", Map.of("note", "双方对金额分歧过大"));
        told("clerk 王建国", "ends it without an agreement; both are told what else they can do", failed);
        failed.body()
                .path("remedies")
                .forEach(remedy -> tell.shows(remedy.at("/what/en").asString(remedy.toString())));
    }

    private void escalate() {
        Answer seen = cast.worker().get(MEDIATIONS + mediation).expect(200);
        String worker = partyOf(seen.body(), "APPLICANT");
        Answer referred = cast.worker()
                .change(
                        MEDIATIONS + mediation,
                        MEDIATIONS + mediation + "/referrals",
                        Map.of(
                                "to",
                                "LEGAL_AID",
                                "subject",
                                worker,
                                "consent",
                                Map.of("scope", "将本案材料转交法律援助中心", "narrative", true)))
                .expect(200);
        tell.step(
                "worker 赵铁柱",
                "agrees that it goes on to legal aid, with what was told",
                "mediation-service",
                mediation,
                lastEvent(cast.worker(), MEDIATIONS + mediation),
                referred.took());
    }

    private void awaitLegalAid() {
        Answer view = cast.worker()
                .await(
                        "/api/one-stop/matters/" + matter,
                        "the linked application",
                        body -> !casesOf(body, "legal_aid").isEmpty());
        application = casesOf(view.body(), "legal_aid").getFirst();
        tell.step(
                "legal aid",
                "opens a linked application by event",
                "legal-aid-service",
                application,
                firstEvent(cast.worker(), APPLICATIONS + application),
                view.took());
    }

    private void review() {
        Answer read = cast.officer()
                .await(
                        APPLICATIONS + application,
                        "the facts",
                        body -> body.at("/eligibility/outcome").isString()
                                || body.path("eligibility").isObject());
        read.body()
                .at("/eligibility/findings")
                .forEach(finding ->
                        tell.shows("the calculator: " + finding.path("rule").asString() + " "
                                + finding.path("result").asString() + ", "
                                + finding.at("/explanation/en").asString()));
        require(
                read.body().path("eligibility").toString().contains("\"42(3)\""),
                "the exemption of Legal Aid Law art. 42 is seen from the facts that travelled");
        Answer reviewed = cast.officer()
                .change(APPLICATIONS + application, APPLICATIONS + application + "/review", Map.of())
                .expect(200);
        tell.step(
                "officer 周敏",
                "begins the review",
                "legal-aid-service",
                application,
                lastEvent(cast.officer(), APPLICATIONS + application),
                reviewed.took());
    }

    private void grant() {
        Answer granted = cast.officer()
                .change(APPLICATIONS + application, APPLICATIONS + application + "/grant", Map.of())
                .expect(200);
        require(granted.text("/status/code").equals("GRANTED"), "legal aid is granted");
        List<String> events = events(cast.officer(), APPLICATIONS + application);
        require(events.contains("legal_aid.granted.v1"), "the grant is told");
        tell.step(
                "officer 周敏",
                "grants legal aid, within the 7 days of art. 43",
                "legal-aid-service",
                application,
                "legal_aid.granted.v1",
                granted.took());
        require(events.contains("legal_aid.referral_offered_to_lawyer.v1"), "the assignment is offered to lawyers");
        tell.shows(
                "legal_aid.referral_offered_to_lawyer.v1: the offer waits in the lawyers' queue until that service exists");
    }

    private void see() {
        Answer view = cast.worker()
                .await("/api/one-stop/matters/" + matter, "both cases as they stand", body -> isSeenWhole(body));
        tell.step("worker 赵铁柱", "sees one matter with both cases", "gateway", matter, "-", view.took());
        view.body()
                .at("/matter/links")
                .forEach(link -> tell.shows(link.path("from").asString() + " "
                        + link.path("type").asString() + " " + link.path("to").asString()));
        view.body()
                .at("/details")
                .forEach(detail -> detail.path("deadlines").forEach(deadline -> tell.shows(explained(deadline))));
        Sides sides = new Sides(cast, tell, mediation, application, matter);
        sides.requireOneOfEach(view.body());
        sides.requireEmployerSeesNoLegalAid();
        sides.requireStrangersSeeNothing();
    }

    private boolean isSeenWhole(JsonNode view) {
        return casesOf(view, "mediation").contains(mediation)
                && casesOf(view, "legal_aid").contains(application)
                && !view.at("/matter/links").isEmpty()
                && view.at("/details/" + application + "/status/code")
                        .asString("")
                        .equals("GRANTED");
    }

    private Answer clerkDoes(String verb, Map<String, Object> body) {
        return cast.clerk()
                .change(MEDIATIONS + mediation, MEDIATIONS + mediation + "/" + verb, body)
                .expect(200);
    }

    private void told(String who, String what, Answer answer) {
        tell.step(
                who,
                what,
                "mediation-service",
                mediation,
                lastEvent(cast.clerk(), MEDIATIONS + mediation),
                answer.took());
    }
}
