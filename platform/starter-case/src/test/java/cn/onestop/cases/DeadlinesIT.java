package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.onestop.cases.parcels.Parcel;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.ExpectedVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

class DeadlinesIT extends ParcelsIT {
    @Autowired
    MockMvc http;

    @Autowired
    CaseParts<Parcel, Parcel.State> parts;

    @Autowired
    DeadlineTable table;

    @Autowired
    PersonReaction<Parcel, Parcel.State> persons;

    @Test
    void aWarningIsGivenOnceAndLeavesTheVersionAlone() throws Exception {
        Reference reference = registered().value().reference();
        moveTo(warnAt(reference));

        await().until(() -> events(reference).contains("consultation.deadline_approaching.v1"));
        assertThat(parcels.get(reference).version()).isEqualTo(1);
        parcels.change(reference, new ExpectedVersion(1), acts.by(CLERK), parcel -> parcel.weigh(3, ""));

        await().during(Duration.ofMillis(500))
                .until(() -> events(reference).stream()
                                .filter("consultation.deadline_approaching.v1"::equals)
                                .count()
                        == 1);
        assertThat(HistoryChain.firstBroken(
                        reference.toString(), parcels.get(reference).history()))
                .isEmpty();
        await().untilAsserted(() -> assertThat(drain()).map(CloudEvents::read).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo("consultation.deadline_approaching.v1");
            assertThat(event.data()).containsEntry("told", List.of("SENDER"));
        }));
    }

    @Test
    void aMissIsRecordedTogetherWithTheMoveThatTheLawAttachesToIt() {
        Reference reference = registered().value().reference();
        moveTo(dueBy(reference).minusSeconds(60));
        await().until(() -> events(reference).size() == 2);
        assertThat(parcels.get(reference).value().statusName()).isEqualTo("REGISTERED");

        moveTo(dueBy(reference));

        await().until(() -> parcels.get(reference).value().isClosed());
        assertThat(events(reference))
                .containsExactly(
                        "consultation.parcel_registered.v1",
                        "consultation.deadline_approaching.v1",
                        "consultation.deadline_missed.v1",
                        "consultation.parcel_lost.v1");
        assertThat(parcels.get(reference).version()).isEqualTo(2);
        assertThat(document(reference).get("nextDue")).isNull();
    }

    @Test
    void aCaseThatIsFoundLateIsMissedWithoutAWarning() {
        Reference reference = registered().value().reference();
        moveTo(dueBy(reference).plus(Duration.ofDays(30)));

        await().until(() -> parcels.get(reference).value().isClosed());
        assertThat(events(reference)).doesNotContain("consultation.deadline_approaching.v1");
    }

    @Test
    void aCaseThatFailsIsLeftAloneAndBlocksNobody() {
        Reference broken = registered().value().reference();
        Reference whole = registered().value().reference();
        Instant due = dueBy(whole);
        cases().updateOne(id(broken), new Document("$set", new Document("sealed", "owned.1.NONSENSE")));

        moveTo(due);

        await().until(() -> parcels.get(whole).value().isClosed());
        await().until(() -> document(broken).getDate("sweepAfter") != null);
    }

    @Test
    void aCorrectedRowRecomputesOpenCasesOnceWithAnEntryAndAnEvent() throws Exception {
        Stored<Parcel> wrong = registeredUnderVersionOne();
        Reference reference = wrong.value().reference();
        Instant before = dueBy(reference);

        corrections().apply();

        Stored<Parcel> corrected = parcels.get(reference);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.value().deadlines().getFirst().rule().version()).isEqualTo(2);
        assertThat(dueBy(reference)).isBefore(before);
        assertThat(corrected.history().getLast().event()).isEqualTo("consultation.deadline_corrected.v1");
        assertThat(document(reference).getDate("nextDue").toInstant()).isBefore(before);
        corrections().apply();
        assertThat(parcels.get(reference).version()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(drain())
                .map(CloudEvents::read)
                .extracting(CaseEvent::type)
                .contains("consultation.deadline_corrected.v1"));
    }

    @Test
    void twoRecordsOfAPersonBecomeOneInEveryCase() {
        Reference reference = registered().value().reference();
        CaseEvent merged = personEvent("person.merged.v1", Map.of("key", "person-sender", "into", "person-one"));

        persons.react(merged);
        persons.react(merged);

        assertThat(parcels.get(reference).value().parties()).containsExactly(new Party("person-one", "SENDER"));
        assertThat(parcels.get(reference).version()).isEqualTo(2);
        assertThat(parcels.list(CaseFilter.all().party("person-one"), null, 10).items())
                .hasSize(1);
        assertThat(events(reference)).contains("consultation.person_merged.v1");
    }

    @Test
    void anErasedPersonsTextsGoWithTheLastWhoHasAPart() {
        Reference reference = registered().value().reference();

        persons.react(personEvent("person.erased.v1", Map.of("key", "person-sender")));

        Parcel parcel = parcels.get(reference).value();
        assertThat(parcel.parties()).extracting(Party::key).allMatch(key -> key.startsWith("erased:"));
        assertThat(parcel.state().content().value()).isEmpty();
        assertThat(parcel.state().toString()).doesNotContain("person-sender");
    }

    @Test
    void theFeedGivesEveryCaseAsItsLastEventToldIt() throws Exception {
        List<Reference> all = java.util.stream.Stream.of(registered(), registered(), registered())
                .map(stored -> stored.value().reference())
                .sorted()
                .toList();
        parcels.change(all.getFirst(), null, acts.by(CLERK), parcel -> parcel.ship(acts.by(CLERK)));

        String page = http.perform(get("/internal/cases/feed?limit=2").with(InboxIT.as("cases.feed")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].reference").value(all.getFirst().toString()))
                .andExpect(jsonPath("$.items[0].status").value("SHIPPED"))
                .andExpect(jsonPath("$.items[0].sequence").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = tools.jackson.databind.json.JsonMapper.shared()
                .readTree(page)
                .get("next")
                .asString();
        http.perform(get("/internal/cases/feed").param("after", next).with(InboxIT.as("cases.feed")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].reference").value(all.getLast().toString()))
                .andExpect(jsonPath("$.next").isEmpty());
        http.perform(get("/internal/cases/feed").param("after", "forged").with(InboxIT.as("cases.feed")))
                .andExpect(status().isBadRequest());
        http.perform(get("/internal/cases/feed").with(InboxIT.as("inbox.operate")))
                .andExpect(status().isForbidden());
    }

    private DeadlineCorrections<Parcel, Parcel.State> corrections() {
        database().getCollection("platform_marks").deleteMany(new Document());
        return new DeadlineCorrections<>(
                parts.type(),
                parts.database(),
                parts.documents(),
                parts.writes(),
                table,
                WorkingCalendar.published(),
                clock);
    }

    private Stored<Parcel> registeredUnderVersionOne() {
        DeadlineRule right = rules.inForce("ship", clock.today());
        DeadlineRule wrong = new DeadlineRule(
                right.kind(),
                1,
                right.title(),
                30,
                right.unit(),
                right.startEvent(),
                Set.of(),
                0,
                right.unit(),
                "",
                List.of(),
                0,
                right.article(),
                right.source(),
                right.validFrom(),
                null,
                null);
        cn.onestop.kernel.Act act = acts.clock("test");
        return parcels.open(
                        Origin.ofReferral("REF-" + UUID.randomUUID()),
                        act,
                        reference -> Parcel.registered(reference, reference, act, "person-sender", "210102", wrong, ""),
                        parcel -> "")
                .stored();
    }

    private List<String> events(Reference reference) {
        return parcels.get(reference).history().stream()
                .map(HistoryEntry::event)
                .toList();
    }

    private Deadline deadline(Reference reference) {
        return parcels.get(reference).value().deadlines().getFirst();
    }

    private Instant dueBy(Reference reference) {
        return deadline(reference)
                .due(WorkingCalendar.published())
                .orElseThrow()
                .by();
    }

    private Instant warnAt(Reference reference) {
        return deadline(reference).warnAt(WorkingCalendar.published()).orElseThrow();
    }

    private void moveTo(Instant instant) {
        clock.moveTo(Duration.between(Instant.now(), instant).plusSeconds(1));
    }

    private static Document id(Reference reference) {
        return new Document("_id", reference.toString());
    }

    private CaseEvent personEvent(String type, Map<String, Object> person) {
        return new CaseEvent(
                UUID.randomUUID().toString(),
                type,
                "identity-service",
                "person-sender",
                clock.instant(),
                "",
                1,
                "cause",
                "correlation",
                Map.of("person", person));
    }
}
