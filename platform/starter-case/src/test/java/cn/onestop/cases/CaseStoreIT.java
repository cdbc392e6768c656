package cn.onestop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.parcels.Parcel;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.IllegalMove;
import cn.onestop.kernel.Reference;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Page;
import cn.onestop.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CaseStoreIT extends ParcelsIT {
    @Test
    void whatIsStoredIsReadAsItWas() {
        Stored<Parcel> stored = registered();

        Stored<Parcel> read = parcels.get(stored.value().reference());

        assertThat(read.value().state()).isEqualTo(stored.value().state());
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.history()).isEqualTo(stored.history());
        assertThat(HistoryChain.firstBroken(read.value().reference().toString(), read.history()))
                .isEmpty();
    }

    @Test
    void ofEightWritersOnOneVersionExactlyOneWinsAndTheOthersAreStale() throws Exception {
        Reference reference = registered().value().reference();

        List<String> outcomes = atOnce(8, i -> () -> {
            try {
                parcels.change(
                        reference, new ExpectedVersion(1), acts.by(CLERK, key()), parcel -> parcel.weigh(100 + i, ""));
                return "won";
            } catch (ProblemException e) {
                return e.problem().slug();
            }
        });

        assertThat(outcomes).containsOnlyOnce("won");
        assertThat(outcomes.stream().filter("stale"::equals)).hasSize(7);
        assertThat(parcels.get(reference).version()).isEqualTo(2);
    }

    @Test
    void ofEightReactionsEveryOneTakesEffect() throws Exception {
        Reference reference = registered().value().reference();

        atOnce(
                8,
                i -> () -> parcels.change(
                        reference,
                        null,
                        acts.by(CLERK, key()),
                        parcel -> parcel.weigh(parcel.state().grams() + 1, "")));

        Stored<Parcel> after = parcels.get(reference);
        assertThat(after.value().state().grams()).isEqualTo(8);
        assertThat(after.version()).isEqualTo(9);
        assertThat(after.history()).extracting("seq").containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(HistoryChain.firstBroken(reference.toString(), after.history()))
                .isEmpty();
    }

    @Test
    void aCauseTakesEffectOnceAlsoWhenItsCallersVersionIsOldByThen() {
        Reference reference = registered().value().reference();
        Act act = acts.by(CLERK, key());
        parcels.change(reference, new ExpectedVersion(1), act, parcel -> parcel.weigh(7, ""));

        Stored<Parcel> repeat = parcels.change(reference, new ExpectedVersion(1), act, parcel -> parcel.weigh(7, ""));

        assertThat(repeat.version()).isEqualTo(2);
        assertThat(repeat.history()).hasSize(2);
    }

    @Test
    void ofEightEqualRequestsOneOpensTheCaseAndAllGetItsAnswer() throws Exception {
        IdempotencyKey key = key();

        List<Opened<Parcel>> answers = atOnce(8, i -> () -> open(key, "one body"));

        assertThat(answers).filteredOn(Opened::first).hasSize(1);
        assertThat(answers)
                .extracting(Opened::answerJson)
                .containsOnly(answers.getFirst().answerJson());
        assertThat(cases().countDocuments()).isEqualTo(1);
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        IdempotencyKey key = key();
        open(key, "one body");

        assertThatThrownBy(() -> open(key, "another body"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().slug()).isEqualTo("idempotency-key-reused"));
        assertThat(cases().countDocuments()).isEqualTo(1);
    }

    @Test
    void aReferralOpensOneCaseAndIsTheOriginByName() {
        Act act = acts.clock("test");
        Origin origin = Origin.ofReferral("REF-20261123-00000000-0");

        Opened<Parcel> first = parcels.open(origin, act, reference -> register(reference, act), parcel -> "");
        Opened<Parcel> again = parcels.open(origin, act, reference -> register(reference, act), parcel -> "");

        assertThat(first.first()).isTrue();
        assertThat(again.first()).isFalse();
        assertThat(again.stored().value().reference())
                .isEqualTo(first.stored().value().reference());
        assertThat(document(first.stored().value().reference()).getString("origin"))
                .isEqualTo("REF-20261123-00000000-0");
    }

    @Test
    void aReferenceThatIsTakenGivesWayToTheNext() {
        Stored<Parcel> taken = registered();
        List<Reference> tried = new ArrayList<>();
        Act act = acts.by(CLERK, key());

        Opened<Parcel> opened = parcels.open(
                Origin.ofRequest(CLERK, "register", key(), "a body"),
                act,
                reference -> {
                    tried.add(reference);
                    return register(tried.size() == 1 ? taken.value().reference() : reference, act);
                },
                parcel -> "");

        assertThat(tried).hasSize(2);
        assertThat(opened.stored().value().reference()).isEqualTo(tried.getLast());
    }

    @Test
    void anIllegalMoveWritesNothing() {
        Reference reference = registered().value().reference();

        assertThatThrownBy(() -> parcels.change(reference, null, acts.by(CLERK), Parcel::deliver))
                .isInstanceOf(IllegalMove.class);

        assertThat(parcels.get(reference).history()).hasSize(1);
    }

    @Test
    void nobodyIsMadeTheHandlerOfTheOwnMatterAndWhatWasSoBeforeHindersNothing() {
        Reference reference = registered().value().reference();

        assertThatThrownBy(() ->
                        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.entrust("person-sender")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problem().status().value()).isEqualTo(409);
                    assertThat(e.problem().slug()).isEqualTo("own-matter");
                });
        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.entrust("person-courier"));

        set(reference, "state.parties.1.key", "person-sender");
        assertThat(parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(5, ""))
                        .version())
                .isEqualTo(3);
    }

    @Test
    void aVerbThatChangesWithoutAFactIsAMistake() {
        Reference reference = registered().value().reference();

        assertThatThrownBy(() -> parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weighInSecret(5)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without a fact");
        assertThat(parcels.change(reference, null, acts.by(CLERK), parcel -> {}).version())
                .isEqualTo(1);
    }

    @Test
    void aDocumentOfANewerSchemaIsLeftToNewerInstances() {
        Reference reference = registered().value().reference();
        set(reference, "schema", 4);

        assertThatThrownBy(() -> parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(5, "")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status().value()).isEqualTo(503));

        assertThat(document(reference).get("version")).isEqualTo(1L);
    }

    @Test
    void aNoteOfMoreThanTwoThousandCharactersIsRefused() {
        Reference reference = registered().value().reference();

        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(1, "x".repeat(2_000)));
        assertThatThrownBy(() ->
                        parcels.change(reference, null, acts.by(CLERK), parcel -> parcel.weigh(2, "x".repeat(2_001))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status().value()).isEqualTo(400));
    }

    @Test
    void listsGoByReferenceAndKeepToTheirFilter() {
        List<Reference> all = IntStream.range(0, 5)
                .mapToObj(i -> registered().value().reference())
                .sorted()
                .toList();

        Page<Stored<Parcel>> first =
                parcels.list(CaseFilter.all().in("2101").party("person-sender").closed(false), null, 3);
        Page<Stored<Parcel>> second = parcels.list(CaseFilter.all().in("2101"), first.next(), 3);

        assertThat(first.items())
                .extracting(stored -> stored.value().reference())
                .isEqualTo(all.subList(0, 3));
        assertThat(second.items())
                .extracting(stored -> stored.value().reference())
                .isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isNull();
        assertThat(parcels.list(CaseFilter.all().in("2102"), null, 3).items()).isEmpty();
        assertThat(parcels.list(CaseFilter.all().in(List.of()), null, 3).items())
                .isEmpty();
        assertThat(parcels.list(CaseFilter.all().party("a-stranger"), null, 3).items())
                .isEmpty();
    }

    private Opened<Parcel> open(IdempotencyKey key, String body) {
        Act act = acts.by(CLERK, key);
        return parcels.open(
                Origin.ofRequest(CLERK, "register", key, Map.of("body", body)),
                act,
                reference -> register(reference, act),
                parcel -> Map.of("reference", parcel.reference().toString()));
    }

    private static void set(Reference reference, String field, Object value) {
        cases().updateOne(new Document("_id", reference.toString()), new Document("$set", new Document(field, value)));
    }

    private static <T> List<T> atOnce(int writers, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(writers);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<T>> futures = IntStream.range(0, writers)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return work.apply(i).call();
                    }))
                    .toList();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
