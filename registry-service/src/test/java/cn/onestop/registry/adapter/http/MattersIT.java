package cn.onestop.registry.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.cases.CloudEvents;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.CaseSummary.LinkType;
import cn.onestop.kernel.Line;
import cn.onestop.kernel.Party;
import cn.onestop.registry.RegistryIT;
import cn.onestop.registry.Summaries;
import cn.onestop.testkit.Http;
import cn.onestop.testkit.TestTokens;
import cn.onestop.web.Role;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.annotation.Autowired;

class MattersIT extends RegistryIT {
    private final String matter = Summaries.mint(Line.MATTER);
    private final String worker = "P-worker-" + UUID.randomUUID();
    private final String employer = "P-employer-" + UUID.randomUUID();
    private final String referral = Summaries.mint(Line.REFERRAL);
    private final CaseSummary mediation = Summaries.of(
            Line.MEDIATION,
            Summaries.mint(Line.MEDIATION),
            matter,
            "210381104",
            new Party(worker, "APPLICANT"),
            new Party(employer, "RESPONDENT"));
    private final CaseSummary aid = Summaries.with(
            Summaries.of(
                    Line.LEGAL_AID, Summaries.mint(Line.LEGAL_AID), matter, "210381", new Party(worker, "APPLICANT")),
            List.of(),
            new CaseLink(LinkType.ESCALATED_TO, mediation.reference(), referral));

    @Autowired
    private RabbitTemplate rabbit;

    @Autowired
    private MongoDatabase database;

    @BeforeEach
    void bothLinesAreEmpty() {
        MEDIATION.clear();
        LEGAL_AID.clear();
    }

    private void tell(CaseSummary summary) {
        tell(summary.line() + ".changed.v1", summary.reference(), summary.sequence(), Map.of("case", summary));
    }

    private void tell(String type, String subject, long sequence, Map<String, Object> data) {
        CaseEvent event = new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "test",
                subject,
                Summaries.OPENED,
                matter,
                sequence,
                "c",
                "c",
                data);
        rabbit.send(
                "onestop.events",
                type,
                MessageBuilder.withBody(CloudEvents.write(event).getBytes(StandardCharsets.UTF_8))
                        .setContentType(CloudEvents.CONTENT_TYPE)
                        .setMessageId(event.id())
                        .build());
    }

    private Http.Answer matterOf(String key) {
        return citizen(key).get("/api/matters/" + matter);
    }

    private void awaitBoth() {
        tell(mediation);
        tell(aid);
        await().untilAsserted(
                        () -> assertThat(matterOf(worker).json().path("cases")).hasSize(2));
    }

    @Test
    void theWorkerSeesOneMatterWithBothCasesAndTheLinkAndTheEmployerOnlyTheMediation() {
        awaitBoth();
        assertThat(matterOf(worker).json().path("links")).hasSize(1);

        Http.Answer employers = matterOf(employer);
        assertThat(employers.json().path("cases")).hasSize(1);
        Http.Answer list = citizen(employer).get("/api/matters");
        assertThat(list.json().path("items")).hasSize(1);
        assertThat(employers.body() + list.body())
                .contains(mediation.reference())
                .doesNotContain(aid.reference())
                .doesNotContain(referral)
                .doesNotContain("legal_aid")
                .doesNotContain(worker);

        assertThat(matterOf("P-stranger").status()).isEqualTo(404);
        assertThat(citizen(worker)
                        .get("/api/matters/" + Summaries.mint(Line.MATTER))
                        .status())
                .isEqualTo(404);
        assertThat(citizen("P-stranger").get("/api/matters").json().path("items"))
                .isEmpty();
    }

    @Test
    void staffSeeTheirLineInTheirArea() {
        awaitBoth();
        String path = "/api/matters/" + matter;
        Http mediator = Http.at(port).as(TestTokens.staff(Role.MEDIATOR, "210381104"));
        assertThat(mediator.get(path).json().path("cases")).hasSize(1);
        assertThat(mediator.get("/api/matters?area=210381104").body()).contains(matter);
        assertThat(mediator.get("/api/matters?line=LEGAL_AID").body()).doesNotContain(matter);
        Http officer = Http.at(port).as(TestTokens.staff(Role.AID_OFFICER, "210381"));
        assertThat(officer.get(path).body()).contains(aid.reference()).doesNotContain(mediation.reference());
        Http supervisor = Http.at(port).as(TestTokens.staff(Role.SUPERVISOR, "2103"));
        assertThat(supervisor.get(path).json().path("cases")).hasSize(2);
        Http elsewhere = Http.at(port).as(TestTokens.staff(Role.SUPERVISOR, "2102"));
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        Http.Answer figures = supervisor.get("/api/figures?area=2103&from=2026-03-01&to=2026-03-03");
        assertThat(figures.json()
                        .path("byLine")
                        .path("mediation")
                        .path("opened")
                        .asInt())
                .isPositive();
        assertThat(figures.json().path("byArea").path("210381").path("opened").asInt())
                .isPositive();
        assertThat(elsewhere.get("/api/figures?area=2103").status()).isEqualTo(404);
    }

    @Test
    void onlyAHigherSequenceIsApplied() {
        tell(Summaries.at(mediation, 5, "FAILED"));
        tell(Summaries.at(mediation, 3, "ACCEPTED"));
        tell(Summaries.at(mediation, 5, "FORGED"));
        tell(aid);
        await().untilAsserted(
                        () -> assertThat(matterOf(worker).json().path("cases")).hasSize(2));
        await().pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(matterOf(employer)
                                .json()
                                .path("cases")
                                .path(0)
                                .path("status")
                                .asString())
                        .isEqualTo("FAILED"));
    }

    @Test
    void aPersonWhoWasMergedSeesWhatStoodUnderTheOtherKeyAndAnErasedOneNothing() {
        awaitBoth();
        String survivor = "P-survivor-" + UUID.randomUUID();
        tell("person.merged.v1", employer, 1, Map.of("person", Map.of("key", employer, "into", survivor)));
        await().untilAsserted(() ->
                assertThat(matterOf(survivor).json().path("cases")).hasSize(1));
        tell("person.erased.v1", worker, 1, Map.of("person", Map.of("key", worker)));
        await().untilAsserted(() -> assertThat(matterOf(worker).status()).isEqualTo(404));
        assertThat(database.getCollection("matters_cases")
                        .find(Filters.eq("_id", aid.reference()))
                        .first()
                        .toJson())
                .doesNotContain(worker);
    }

    @Test
    void aRebuildDuringLiveEventsEqualsTheRunningRegister() {
        for (int i = 0; i < 7; i++) {
            CaseSummary each = Summaries.of(
                    Line.MEDIATION,
                    Summaries.mint(Line.MEDIATION),
                    matter,
                    "210381104",
                    new Party(worker, "APPLICANT"));
            MEDIATION.put(Summaries.at(each, 3, "ACCEPTED"));
            tell(Summaries.at(each, 3, "ACCEPTED"));
            if (i == 2) {
                AtomicBoolean told = new AtomicBoolean();
                MEDIATION.beforePage(() -> {
                    if (told.getAndSet(true)) {
                        return;
                    }
                    CaseSummary later = Summaries.at(each, 4, "FAILED");
                    tell(later);
                    await().untilAsserted(() ->
                            assertThat(held().get(each.reference())).contains("FAILED"));
                    // the feed still tells of sequence 3: the page was read before
                });
            }
        }
        LEGAL_AID.put(aid);
        tell(aid);
        await().untilAsserted(() -> assertThat(held()).hasSize(8));
        Map<String, String> running = held();

        database.getCollection("matters_cases").deleteMany(Filters.eq("matter", matter));
        Http.Answer rebuilt = service("registry.rebuild").post("/internal/matters/rebuild", null);
        assertThat(rebuilt.status()).as(rebuilt.toString()).isEqualTo(200);
        assertThat(rebuilt.body()).doesNotContain("\"complete\":false");

        Map<String, String> again = held();
        assertThat(again.keySet()).isEqualTo(running.keySet());
        assertThat(again.values())
                .filteredOn(summary -> summary.contains("FAILED"))
                .hasSize(1);
        again.forEach((reference, summary) -> {
            if (!summary.contains("FAILED")) {
                assertThat(summary).isEqualTo(running.get(reference));
            }
        });
    }

    @Test
    void aRebuildMendsWhatIsWrongAndTheComparisonFindsIt() {
        MEDIATION.put(Summaries.at(mediation, 2, "ACCEPTED"));
        tell(mediation);
        await().untilAsserted(() -> assertThat(held()).hasSize(1));
        assertThat(service("registry.rebuild")
                        .post("/internal/matters/reconcile", null)
                        .body())
                .contains(mediation.reference())
                .contains("BEHIND");
        service("registry.rebuild").post("/internal/matters/rebuild", null);
        assertThat(service("registry.rebuild")
                        .post("/internal/matters/reconcile", null)
                        .body())
                .doesNotContain(mediation.reference());
    }

    @Test
    void aLineThatIsAwayIsNamedAndTheOthersAreRebuilt() {
        LEGAL_AID.put(aid);
        MEDIATION.goAway();
        Http.Answer rebuilt = service("registry.rebuild").post("/internal/matters/rebuild", null);
        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(rebuilt.json().at("/items/0").path("line").asString()).isEqualTo("legal_aid");
        assertThat(rebuilt.json().at("/items/0").path("complete").asBoolean()).isTrue();
        assertThat(rebuilt.json().at("/items/1").path("complete").asBoolean()).isFalse();
    }

    private Map<String, String> held() {
        Map<String, String> all = new TreeMap<>();
        database.getCollection("matters_cases")
                .find(Filters.eq("matter", matter))
                .map(Document.class::cast)
                .forEach(document -> all.put(document.getString("_id"), document.getString("summary")));
        return all;
    }

    @Test
    void aLineIsToldThatCounselActsForTheOtherSideAndNotInWhichCase() {
        String lawyer = "P-lawyer-" + UUID.randomUUID();
        CaseSummary elsewhere = Summaries.of(
                Line.LAWYER,
                Summaries.mint(Line.LAWYER),
                Summaries.mint(Line.MATTER),
                "210381",
                new Party(employer, "CLIENT"),
                new Party(lawyer, "COUNSEL"));
        tell(mediation);
        tell(elsewhere);
        String question = """
                {"matter":"%s","sides":[{"key":"%s"}],"opponents":[{"key":"%s"}],"actors":["%s","%s","P-nobody"]}""".formatted(matter, worker, employer, lawyer, employer);

        await().untilAsserted(() -> {
            Http.Answer answer = service("registry.conflicts").post("/internal/conflicts", question);
            assertThat(answer.json()
                            .path("conflicts")
                            .valueStream()
                            .map(one -> one.path("actor").asString() + " "
                                    + one.path("kind").asString()))
                    .containsExactlyInAnyOrder(lawyer + " ACTS_FOR_OPPONENT", employer + " PARTY_HIMSELF");
            assertThat(answer.body()).doesNotContain(elsewhere.reference(), mediation.reference());
        });
        assertThat(service("registry.lookup")
                        .post("/internal/conflicts", question)
                        .status())
                .isEqualTo(403);
    }
}
