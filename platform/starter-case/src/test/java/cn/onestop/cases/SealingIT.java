package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.crypto.StillInClear;
import cn.onestop.cases.parcels.Parcel;
import cn.onestop.cases.parcels.ParcelType;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What a case's document shows to who reads the database, and how cases of the form before get there while two versions run. */
class SealingIT extends ParcelsIT {
    @Autowired
    CaseParts<Parcel, ?> parts;

    @Autowired
    CaseSealing<Parcel> sealing;

    @Autowired
    DataKeys keys;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Correlations correlations;

    @Autowired
    CaseMeters meters;

    @Autowired
    LookupHash hashes;

    private CaseParts<Parcel, ?> partsBefore;
    private CaseStore<Parcel> before;

    @BeforeEach
    void theVersionBefore() {
        partsBefore = CaseParts.of(
                ParcelType.ofTheVersionBefore(),
                database(),
                cipher,
                hashes,
                keys,
                calendar,
                relay,
                correlations,
                meters);
        before = new CaseStore<>(
                partsBefore.type(),
                partsBefore.cases(),
                partsBefore.documents(),
                partsBefore.writes(),
                hashes,
                JsonMapper.shared());
    }

    @Test
    void nothingOfAStateLiesInClearButWhatIsQueried() {
        Reference reference = registered().value().reference();

        Document document = document(reference);

        assertThat(document.toJson())
                .doesNotContain("张三")
                .doesNotContain("tea")
                .doesNotContain("12.50")
                .doesNotContain("2026-12-24");
        assertThat(document.get("state"))
                .isEqualTo(new Document("status", "REGISTERED")
                        .append("parties", List.of(new Document("key", "person-sender"))));
    }

    @Test
    void aNoteIsSealedForItsPlaceAndTheChainIsOverWhatWasWritten() {
        Reference reference = registered().value().reference();
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(5, "李四 says it is tea"));

        assertThat(document(reference).toJson()).doesNotContain("李四");
        List<HistoryEntry> history = parcels.get(reference).history();
        assertThat(history.getLast().note()).isEqualTo("李四 says it is tea");
        assertThat(HistoryChain.firstBroken(reference.toString(), history)).isEmpty();
    }

    @Test
    void aCaseOfTheFormBeforeIsReadAndIsSealedWithAllItsNotesWhenItIsNextWritten() {
        Reference reference = storedBefore("the note of the version before");
        Document clear = document(reference);
        assertThat(clear.toJson()).contains("12.50").contains("the note of the version before");

        Stored<Parcel> read = parcels.get(reference);
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(6, "another note"));

        Document sealed = document(reference);
        assertThat(sealed.toJson())
                .doesNotContain("12.50")
                .doesNotContain("note of the")
                .doesNotContain("another");
        assertThat(sealed.get("schema")).isEqualTo(3);
        Stored<Parcel> after = parcels.get(reference);
        assertThat(after.value().state().content())
                .isEqualTo(read.value().state().content());
        assertThat(after.history().subList(0, 2)).isEqualTo(read.history());
        assertThat(after.history().getLast().note()).isEqualTo("another note");
        assertThat(HistoryChain.firstBroken(reference.toString(), after.history()))
                .isEmpty();
    }

    @Test
    void aDocumentOfTheFirstSchemaIsLifted() {
        Reference reference = storedBefore("");
        inKilograms(reference, 4);

        assertThat(parcels.get(reference).value().state().grams()).isEqualTo(4_000);
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.ship(acts.by(CLERK)));

        assertThat(document(reference).get("schema")).isEqualTo(3);
        assertThat(parcels.get(reference).value().state().grams()).isEqualTo(4_000);
    }

    @Test
    void aReminderOfADocumentOfAnOlderSchemaLiftsItsStateToo() {
        Reference reference = storedBefore("");
        inKilograms(reference, 4);
        CaseDocument<Parcel> read = parts.writes().read(reference.toString()).orElseThrow();
        Step reminder = Step.beside("REGISTERED", acts.clock("reminder"), Wire.of("consultation.reminded.v1"), "");

        assertThat(parts.writes().remind(read, List.of(reminder))).isPresent();

        Stored<Parcel> after = parcels.get(reference);
        assertThat(after.version()).isEqualTo(read.version());
        assertThat(after.value().state().grams()).isEqualTo(4_000);
    }

    @Test
    void aSealedCaseIsLeftAloneByTheVersionBefore() {
        Reference reference = registered().value().reference();
        Document document = document(reference);

        assertThatThrownBy(() -> before.get(reference))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status().value()).isEqualTo(503));
        assertThatThrownBy(() -> before.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(5, "")))
                .isInstanceOf(ProblemException.class);

        assertThat(document(reference)).isEqualTo(document);
    }

    @Test
    void whatTheVersionBeforeReadBeforeTheCaseWasSealedItCanNotWriteOverIt() {
        Reference reference = storedBefore("a note");
        CaseDocument<Parcel> read =
                partsBefore.writes().read(reference.toString()).orElseThrow();
        assertThat(sealing.seal()).isEqualTo(new StillInClear.Outcome(1, 0));

        Parcel parcel = read.aggregate();
        parcel.weigh(77, "");
        Act act = acts.by(CLERK);
        List<Step> steps = parcel.takeFacts().stream()
                .map(fact -> new Step(act, fact, partsBefore.type().wire(parcel, fact)))
                .toList();
        assertThat(partsBefore.writes().change(read, parcel, steps)).isEmpty();
        Step reminder = Step.beside("REGISTERED", acts.clock("late"), Wire.of("consultation.reminded.v1"), "");
        assertThat(partsBefore.writes().remind(read, List.of(reminder))).isEmpty();

        assertThat(parcels.get(reference).value().state().grams()).isZero();
    }

    @Test
    void sealingLosesNothingThatTheVersionBeforeWritesMeanwhileAndIsDoneWhenThatIsGone() throws Exception {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            references.add(storedBefore("王五的第 " + i + " 个包裹"));
        }
        List<Integer> written = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> working = threads.submit(() -> {
                for (Reference reference : references) {
                    written.add(weighedBefore(reference) ? 1 : 0);
                }
            });
            Future<?> sealed = threads.submit(() -> sealing.seal());
            working.get();
            sealed.get();
        }

        storedBefore("one more by the version before");
        assertThat(sealing.seal().left()).isZero();
        assertThat(sealing.seal()).isEqualTo(new StillInClear.Outcome(0, 0));

        assertThat(cases().find()).noneMatch(document -> document.toJson().contains("王五"));
        for (int i = 0; i < references.size(); i++) {
            Stored<Parcel> after = parcels.get(references.get(i));
            assertThat(after.value().state().grams()).isEqualTo(written.get(i) * 500L);
            assertThat(after.history()).hasSize(2 + written.get(i));
            assertThat(after.history().get(1).note()).isEqualTo("王五的第 " + i + " 个包裹");
            assertThat(HistoryChain.firstBroken(references.get(i).toString(), after.history()))
                    .isEmpty();
        }
    }

    /** False when the version before found the case sealed. */
    private boolean weighedBefore(Reference reference) {
        try {
            before.change(reference, null, acts.by(CLERK, key()), parcel -> parcel.weigh(500, ""));
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem().status().value()).isEqualTo(503);
            return false;
        }
    }

    private Reference storedBefore(String note) {
        Act act = acts.by(CLERK, key());
        Opened<Parcel> opened = before.open(
                Origin.ofReferral("REF-" + UUID.randomUUID()),
                act,
                reference -> register(reference, act),
                parcel -> "");
        Reference reference =
                Optional.ofNullable(opened.stored()).orElseThrow().value().reference();
        before.change(reference, null, acts.by(CLERK, key()), parcel -> parcel.weigh(0, note));
        return reference;
    }

    private static void inKilograms(Reference reference, long kilograms) {
        cases().updateOne(
                        new Document("_id", reference.toString()),
                        new Document("$set", new Document("schema", 1).append("state.kilograms", kilograms))
                                .append("$unset", new Document("state.grams", "")));
    }
}
