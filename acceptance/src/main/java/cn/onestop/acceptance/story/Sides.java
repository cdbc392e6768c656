package cn.onestop.acceptance.story;

import static cn.onestop.acceptance.story.Seen.casesOf;
import static cn.onestop.acceptance.story.Seen.events;
import static cn.onestop.acceptance.story.Seen.require;

import cn.onestop.acceptance.client.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What each side of the escalation must see of it, and must not. */
record Sides(Cast cast, Narrator tell, String mediation, String application, String matter) {
    private static final String MEDIATIONS = "/api/mediations/";
    private static final String APPLICATIONS = "/api/legal-aid-applications/";

    void requireOneOfEach(JsonNode view) {
        require(
                casesOf(view, "legal_aid").size() == 1
                        && casesOf(view, "lawyer").size() == 1
                        && casesOf(view, "mediation").size() == 1,
                "one mediation, one application, one lawyer: nothing twice");
        List<String> events = events(cast.worker(), APPLICATIONS + application);
        require(events.stream().filter(event -> event.contains("granted")).count() == 1, "granted once");
        List<String> sent = events(cast.worker(), MEDIATIONS + mediation);
        require(
                sent.stream()
                                .filter(event -> event.contains("referral_offered"))
                                .count()
                        == 1,
                "referred once");
        cast.worker()
                .await(
                        MEDIATIONS + mediation,
                        "the answer to the referral",
                        body -> body.toString().contains(application));
        tell.holds("the mediation knows the application that its referral opened");
    }

    void requireEmployerSeesNoLegalAid() {
        Answer matterView =
                cast.employer().get("/api/one-stop/matters/" + matter).expect(200);
        Answer own = cast.employer().get(MEDIATIONS + mediation).expect(200);
        Answer timeline =
                cast.employer().get(MEDIATIONS + mediation + "/timeline").expect(200);
        Answer overview = cast.employer().get("/api/one-stop/overview").expect(200);
        for (Answer seen : List.of(matterView, own, timeline, overview)) {
            String text = seen.body().toString();
            require(
                    !text.contains("AID-")
                            && !text.contains("LAW-")
                            && !text.contains("legal_aid")
                            && !text.contains("referral_offered")
                            && !text.contains(application),
                    "the employer sees the mediation and nothing of the legal aid");
        }
        cast.employer().get(APPLICATIONS + application).expect(404);
        cast.employer().get(APPLICATIONS + application + "/timeline").expect(404);
        tell.holds("the employer sees the mediation and nothing of the legal aid, by view, link, timeline or overview");
    }

    void requireStrangersSeeNothing() {
        cast.stranger().get(MEDIATIONS + mediation).expect(401);
        cast.clerkElsewhere().get(MEDIATIONS + mediation).expect(404);
        cast.clerkElsewhere().get("/api/one-stop/matters/" + matter).expect(404);
        tell.holds("a clerk of another city sees neither");
    }
}
