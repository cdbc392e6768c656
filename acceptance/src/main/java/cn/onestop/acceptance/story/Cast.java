package cn.onestop.acceptance.story;

import cn.onestop.acceptance.client.Api;
import cn.onestop.acceptance.client.Login;
import java.net.URI;
import java.util.Map;

/** Who plays in the stories: the trial's sample accounts, each logged in as a website's user is. */
public final class Cast {
    /** Laodapu village (老达堡村) in Ximu township, Haicheng. */
    static final String VILLAGE = "210381104205";

    static final Map<String, Object> WORKER =
            Map.of("name", "赵铁柱", "identityNumber", "210381198507163037", "phone", "19900000003");
    static final Map<String, Object> EMPLOYER = Map.of(
            "organisation", Map.of("name", "海城样例建筑有限公司（样例）", "creditCode", "91210381MA0UP0001W"),
            "representative", Map.of("name", "孙德海", "identityNumber", "210381197001014048"));

    private static final String PASSWORD = "Trial-2026";

    private final Api stranger;
    private final Api clerk;
    private final Api worker;
    private final Api employer;
    private final Api officer;
    private final Api clerkElsewhere;
    private final Api agent;
    private final Api lawyer;
    private final Api appraiser;
    private final Api appraiserTwo;
    private final Api notary;
    private final Api notaryTwo;

    public Cast(URI gateway) {
        stranger = Api.anonymous(gateway);
        clerk = loggedIn("clerk");
        worker = loggedIn("worker");
        employer = loggedIn("employer");
        officer = loggedIn("aid-officer").forPurpose("review-of-the-application");
        clerkElsewhere = loggedIn("clerk-elsewhere").forPurpose("curiosity");
        agent = loggedIn("agent").forPurpose("hotline");
        lawyer = loggedIn("lawyer");
        appraiser = loggedIn("appraiser").forPurpose("appraisal");
        appraiserTwo = loggedIn("appraiser-two").forPurpose("appraisal");
        notary = loggedIn("notary").forPurpose("notarization");
        notaryTwo = loggedIn("notary-two").forPurpose("notarization");
    }

    private Api loggedIn(String account) {
        return stranger.as(new Login(stranger.gateway(), account, PASSWORD));
    }

    public Api stranger() {
        return stranger;
    }

    /** At the workstation of Ximu township. */
    public Api clerk() {
        return clerk;
    }

    public Api worker() {
        return worker;
    }

    public Api employer() {
        return employer;
    }

    /** Of Haicheng's legal aid centre. */
    public Api officer() {
        return officer;
    }

    /** Of a township in another city. */
    public Api clerkElsewhere() {
        return clerkElsewhere;
    }

    /** Of Haicheng's sample law firm. */
    public Api lawyer() {
        return lawyer;
    }

    /** Of Anshan's sample forensic institution. */
    public Api appraiser() {
        return appraiser;
    }

    public Api appraiserTwo() {
        return appraiserTwo;
    }

    /** Of Haicheng's sample notary office. */
    public Api notary() {
        return notary;
    }

    public Api notaryTwo() {
        return notaryTwo;
    }

    /** At the 12348 hotline of Anshan. */
    public Api agent() {
        return agent;
    }
}
