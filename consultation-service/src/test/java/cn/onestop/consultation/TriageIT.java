package cn.onestop.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.consultation.triage.application.Interviews;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.Http.Answer;
import cn.onestop.testkit.Neighbours;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class TriageIT extends ConsultationIT {
    private static final String TRIAGE = "/api/triage";
    private static final String EDITOR = TestTokens.staff("P-editor", Role.SUPERVISOR, "21");
    private static final String WAGES = """
        {"question":"where","value":"210381104"},{"question":"trouble","value":"LABOUR"},{"question":"labour","value":"WAGES"}""";

    @Autowired
    private MongoDatabaseFactory databases;

    @Autowired
    private Interviews interviews;

    private Http anyone() {
        return Http.at(port);
    }

    private Answer begun(String answers) {
        Answer begun = anyone().post(
                        TRIAGE + "/interviews",
                        "{\"channel\":\"WEBSITE\",\"answers\":[%s],\"narrative\":\"老板五个月没发工资\"}".formatted(answers),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun;
    }

    @Test
    void answersLeadToTheNextQuestionAndThenToWhoCanHelpWithTheNearestSite() {
        Answer asked = anyone().post(TRIAGE + "/walks", "{\"answers\":[%s]}".formatted(WAGES));
        assertThat(asked.json().at("/asking/id").asString()).isEqualTo("wages-left");

        Answer led = anyone().post(
                        TRIAGE + "/walks",
                        "{\"answers\":[%s,{\"question\":\"wages-left\",\"value\":\"NO\"},{\"question\":\"wages-migrant\",\"value\":\"YES\"}]}"
                                .formatted(WAGES));
        assertThat(led.json().at("/outcome/opens/line").asString()).isEqualTo("MEDIATION");
        assertThat(led.json().at("/outcome/opens/kind").asString()).isEqualTo("LABOUR_PAY");
        assertThat(led.json().at("/outcome/articles/0/law/zh").asString()).isEqualTo("法律援助法");
        assertThat(led.json().at("/outcome/routes/0/site/name").asString()).isEqualTo("样例机构MEDIATION");
        assertThat(led.json().at("/outcome/bring")).isNotEmpty();
    }

    @Test
    void anAreaThatIsKnownIsNotAskedFor() {
        Answer asked = anyone().post(TRIAGE + "/walks", "{\"area\":\"210381104\",\"answers\":[]}");
        assertThat(asked.json().at("/asking/id").asString()).isEqualTo("trouble");
    }

    @Test
    void withTheRegisterAwayTheOutcomeIsToldWithoutTheSite() {
        Neighbours.INSTANCE.goAway("/internal/sites");
        Answer led = anyone().post(
                        TRIAGE + "/walks",
                        "{\"answers\":[{\"question\":\"where\",\"value\":\"210381104\"},{\"question\":\"trouble\",\"value\":\"NEIGHBOUR\"}]}");
        assertThat(led.status()).isEqualTo(200);
        assertThat(led.json().at("/outcome/id").asString()).isEqualTo("out-neighbour");
        assertThat(led.json().at("/outcome/routes/0/site").isNull()).isTrue();
    }

    @Test
    void anAnswerThatIsNoneIsNamedByItsPlace() {
        Answer wrong = anyone().post(
                        TRIAGE + "/walks",
                        "{\"answers\":[{\"question\":\"where\",\"value\":\"210381104\"},{\"question\":\"trouble\",\"value\":\"NOTHING\"}]}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.field()).isEqualTo("/answers/1/value");
        Answer other =
                anyone().post(TRIAGE + "/walks", "{\"answers\":[{\"question\":\"labour\",\"value\":\"WAGES\"}]}");
        assertThat(other.field()).isEqualTo("/answers/0/question");
    }

    @Test
    void anInterviewIsResumedByItsCodeOnAnyChannelAndGoesOn() {
        Answer begun = begun(WAGES);
        String code = begun.json().path("code").asString();
        Answer resumed = as(AGENT)
                .get(TRIAGE + "/interviews/" + code.toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(resumed.json()).isEqualTo(begun.json());
        assertThat(resumed.json().path("narrative").asString()).contains("五个月");

        String path = TRIAGE + "/interviews/" + code;
        Answer next = as(AGENT)
                .post(
                        path + "/answers",
                        "{\"answers\":[{\"question\":\"wages-left\",\"value\":\"NO\"}]}",
                        "If-Match",
                        resumed.header("ETag"));
        assertThat(next.json().at("/walk/asking/id").asString()).isEqualTo("wages-migrant");
        assertThat(anyone().post(path + "/back", null, "If-Match", resumed.header("ETag"))
                        .status())
                .isEqualTo(412);
        Answer back = anyone().post(path + "/back", null, "If-Match", next.header("ETag"));
        assertThat(back.json().at("/walk/asking/id").asString()).isEqualTo("wages-left");
        Answer told = anyone().put(path + "/narrative", "{\"narrative\":\"改说一遍\"}", "If-Match", back.header("ETag"));
        assertThat(told.json().path("narrative").asString()).isEqualTo("改说一遍");
    }

    @Test
    void theKeyOfOneVisitorNeverAnswersAnother() {
        String key = UUID.randomUUID().toString();
        String body = "{\"channel\":\"APP\",\"answers\":[%s],\"narrative\":\"只说给你们听\"}".formatted(WAGES);
        Answer first = anyone().post(TRIAGE + "/interviews", body, "Idempotency-Key", key);
        String code = first.json().path("code").asString();
        anyone().put(
                        TRIAGE + "/interviews/" + code + "/narrative",
                        "{\"narrative\":\"后来又说的\"}",
                        "If-Match",
                        first.header("ETag"));
        for (String other : new String[] {body, "{\"channel\":\"APP\",\"answers\":[]}"}) {
            Answer second = anyone().post(TRIAGE + "/interviews", other, "Idempotency-Key", key);
            assertThat(second.status()).isEqualTo(201);
            assertThat(second.json().path("code").asString()).isNotEqualTo(code);
            assertThat(second.body()).doesNotContain(code, "后来又说的");
            assertThat(second.header("Location")).doesNotContain(code);
        }
    }

    @Test
    void nobodyNeedsAKeyToBegin() {
        assertThat(anyone().post(TRIAGE + "/interviews", "{\"channel\":\"APP\",\"answers\":[]}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whoReadsTheStoreCanNeitherReadNorResumeIt() {
        String code = begun(WAGES).json().path("code").asString();
        String stored = collection().find().into(new ArrayList<>()).toString();
        assertThat(stored).doesNotContain(code, code.replace("-", ""), "五个月", "210381104", "WAGES");
    }

    @Test
    void afterThirtyDaysItIsGone() {
        String code = begun("").json().path("code").asString();
        Instant over = Instant.now().minus(Duration.ofDays(31));
        collection().updateMany(Filters.exists("code"), Updates.set("updatedAt", Date.from(over)));
        assertThat(anyone().get(TRIAGE + "/interviews/" + code).status()).isEqualTo(404);
        assertThat(interviews.removeOlderThan(over.plusSeconds(1))).isPositive();
        assertThat(collection().countDocuments()).isZero();
    }

    @Test
    void aFlawedTreeIsNotPublishedAndEachFlawIsNamed() {
        String etag = anyone().get(TRIAGE + "/tree").header("ETag");
        Answer refused = as(EDITOR)
                .put(
                        TRIAGE + "/tree",
                        "{\"version\":\"broken\",\"start\":\"a\",\"nodes\":[{\"id\":\"a\",\"question\":{\"kind\":\"YES_NO\"}}]}",
                        "If-Match",
                        etag);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field()).isEqualTo("/nodes/a");
        assertThat(anyone().get(TRIAGE + "/tree").header("ETag")).isEqualTo(etag);
        assertThat(as(SUPERVISOR).put(TRIAGE + "/tree", "{}", "If-Match", etag).status())
                .isEqualTo(403);
    }

    @Test
    void anotherVersionIsAskedFromThenOnAndInterviewsInProgressKeepTheirs() {
        String older = begun(WAGES).json().path("code").asString();
        Answer published = anyone().get(TRIAGE + "/tree");
        String version = "test-" + UUID.randomUUID().toString().substring(0, 8);
        String changed = published
                .body()
                .replaceFirst("\"version\":\"[^\"]+\"", "\"version\":\"" + version + "\"")
                .replace("遇到的是哪一类事？", "您遇到了什么事？");
        Answer now = as(EDITOR).put(TRIAGE + "/tree", changed, "If-Match", published.header("ETag"));
        assertThat(now.status()).as(now.toString()).isEqualTo(200);
        assertThat(as(EDITOR)
                        .put(TRIAGE + "/tree", changed, "If-Match", now.header("ETag"))
                        .field())
                .isEqualTo("/version");
        assertThat(as(EDITOR)
                        .put(
                                TRIAGE + "/tree",
                                changed.replace(version, version + "b"),
                                "If-Match",
                                published.header("ETag"))
                        .status())
                .isEqualTo(412);
        assertThat(anyone().post(TRIAGE + "/walks", "{\"answers\":[{\"question\":\"where\",\"value\":\"21\"}]}")
                        .json()
                        .at("/asking/text/zh")
                        .asString())
                .isEqualTo("您遇到了什么事？");
        assertThat(anyone().get(TRIAGE + "/interviews/" + older)
                        .json()
                        .path("tree")
                        .asString())
                .isNotEqualTo(version);
    }

    private MongoCollection<Document> collection() {
        MongoDatabase database = databases.getMongoDatabase();
        return database.getCollection("triage_interviews");
    }
}
