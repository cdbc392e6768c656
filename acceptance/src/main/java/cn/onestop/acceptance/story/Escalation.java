package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.casesOf;
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
 * granted there, worked on by the lawyer who takes the assignment; and what each side sees of it.
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
    private String service = "";

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
        AWAIT_LAWYER,
        WORK,
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
                case REVIEW -> aid().review();
                case GRANT -> aid().grant("GRANTED");
                case AWAIT_LAWYER -> awaitLawyer();
                case WORK -> work();
                case SEE -> see();
            }
        }
    }

    @Override
    public String outcome() {
        return mediation + ", " + application + ", " + service;
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
        require(!candidates.body().path("items").isEmpty(), "the register has mediators for the village");
        JsonNode mediator = candidates.body().at("/items/0");
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

    private void awaitLawyer() {
        Answer view = cast.worker()
                .await(
                        "/api/one-stop/matters/" + matter,
                        "the linked assignment",
                        body -> !casesOf(body, "lawyer").isEmpty());
        service = casesOf(view.body(), "lawyer").getFirst();
        counsel().accept();
        aid().awaitCounsel(Counsel.NAME);
    }

    private void work() {
        counsel().engage();
        aid().workedOn("公司分期支付五个月工资");
        counsel().close("公司分期支付五个月工资");
    }

    private Aid aid() {
        return new Aid(cast, tell, application);
    }

    private Counsel counsel() {
        return new Counsel(cast, tell, service);
    }

    private void see() {
        Answer view = cast.worker()
                .await("/api/one-stop/matters/" + matter, "every case as it stands", body -> isSeenWhole(body));
        tell.step("worker 赵铁柱", "sees one matter with all its cases", "gateway", matter, "-", view.took());
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
                && casesOf(view, "lawyer").contains(service)
                && view.at("/matter/links").size() >= 2
                && view.at("/details/" + service + "/status/code").asString("").equals("CLOSED")
                && view.at("/details/" + application + "/status/code")
                        .asString("")
                        .equals("CLOSED");
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
