package cn.onestop.cases.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.HistoryDocuments;
import cn.onestop.cases.TestMongo;
import cn.onestop.cases.audit.ChainCheck.Broken;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.web.Caller;
import cn.onestop.web.Cursors;
import cn.onestop.web.Limit;
import cn.onestop.web.Page;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditIT {
    private static final String CASE = "MED-20261123-7K3Q9X4F-C";
    private static final Cursors CURSORS = new Cursors(new byte[32]);
    private static final Period KEEP = Period.ofMonths(6);
    private static final Optional<Purpose> SUPERVISION = Optional.of(new Purpose("督查"));
    private static final Caller CLERK =
            new Caller("clerk-1", null, Set.of(Role.CLERK, Role.SUPERVISOR), Set.of("210102"), Set.of(), null, false);

    private final MongoDatabase database = TestMongo.database("audit");
    private final MongoCollection<Document> stored = database.getCollection("access_records");
    private final AccessChains chains = new AccessChains(database);
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final AccessRecords records = instance("mediation-service-1");
    private final ChainCheck check = new ChainCheck(chains, database, () -> now, KEEP);

    @BeforeEach
    void empty() {
        database.listCollectionNames()
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aReadOutsideTheReadersOwnCasesNeedsAPurposeAndIsOnRecord() {
        assertThatThrownBy(() -> records.staffReads(CLERK, false, CASE, Optional.empty(), "GET"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().slug()).isEqualTo("purpose-missing"));
        records.staffReads(CLERK, true, CASE, Optional.empty(), "GET");
        assertThat(seen()).isEmpty();

        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET /api/mediations/{reference}");
        now = now.plusSeconds(60);
        records.staffReads(CLERK, false, CASE, Optional.of(new Purpose("回访")), "GET /api/mediations/{reference}");
        records.staffReads(CLERK, false, "MED-other", SUPERVISION, "GET /api/mediations/{reference}");

        assertThat(seen()).extracting(AccessRecord::purpose).containsExactly("回访", "督查");
        assertThat(seen().getLast())
                .isEqualTo(new AccessRecord(
                        now.minusSeconds(60),
                        "clerk-1",
                        Set.of(Role.CLERK, Role.SUPERVISOR),
                        CASE,
                        "督查",
                        "GET /api/mediations/{reference}"));
    }

    @Test
    void theChainsOfAllInstancesHoldWhileManyWriteAtOnce() throws Exception {
        AccessRecords second = instance("mediation-service-2");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 60; i++) {
                AccessRecords writer = i % 3 == 0 ? second : records;
                threads.submit(() -> writer.staffReads(CLERK, false, CASE, SUPERVISION, "GET"));
            }
        }

        assertThat(seen()).hasSize(60);
        assertThat(broken(7)).isEmpty();
        assertThat(chains.last("mediation-service-1"))
                .hasValueSatisfying(last -> assertThat(last.seq()).isEqualTo(40));
    }

    @Test
    void aRecordThatWasChangedRemovedOrPutInShows() {
        for (int i = 0; i < 9; i++) {
            records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        }
        assertThat(broken(4)).isEmpty();

        Document third = stored.find(new Document("seq", 3L)).first();
        stored.updateOne(new Document("seq", 3L), new Document("$set", new Document("reader", "nobody")));
        assertThat(broken(4)).containsExactly(new Broken("mediation-service-1", 3));
        stored.replaceOne(new Document("seq", 3L), third);
        assertThat(broken(4)).isEmpty();

        stored.deleteOne(new Document("seq", 5L));
        assertThat(broken(4)).containsExactly(new Broken("mediation-service-1", 6));
        assertThat(broken(1)).containsExactly(new Broken("mediation-service-1", 6));
        stored.deleteMany(new Document("seq", new Document("$lte", 6L)));
        assertThat(broken(4)).containsExactly(new Broken("mediation-service-1", 7));

        stored.insertOne(ChainedRecord.after("forged", 1, ChainedRecord.genesis("forged"), seen().getFirst())
                .write());
        assertThat(broken(4)).contains(new Broken("forged", 1));
    }

    @Test
    void aWriteWhoseAnswerWasLostLeavesNoGapAndNoSecondBranch() {
        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        chains.append(ChainedRecord.after(
                "mediation-service-1",
                2,
                chains.last("mediation-service-1").orElseThrow().hash(),
                seen().getFirst())); // arrived, though its answer was lost

        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        assertThat(chains.last("mediation-service-1"))
                .hasValueSatisfying(last -> assertThat(last.seq()).isEqualTo(3));
        assertThat(broken(50)).isEmpty();
    }

    @Test
    void recordsGoAfterTheirTimeAndTheChainStillHoldsUnlessSomebodyHelped() {
        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        now = now.plus(Duration.ofDays(100));
        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        assertThat(records.prune()).isZero();
        now = now.plus(Duration.ofDays(90));

        assertThat(records.prune()).isEqualTo(1);
        assertThat(seen()).hasSize(1);
        assertThat(broken(10)).isEmpty();
        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        assertThat(broken(10)).isEmpty();

        AccessChains.Anchor anchor = chains.anchor("mediation-service-1").orElseThrow();
        chains.prune(anchor, chains.before(anchor, now.plusSeconds(1), 10).getLast());
        records.staffReads(CLERK, false, CASE, SUPERVISION, "GET");
        assertThat(broken(10)).containsExactly(new Broken("mediation-service-1", 4));
    }

    @Test
    void aHistoryThatWasChangedOrCutShows() {
        for (int i = 0; i < 5; i++) {
            insertCase("MED-" + i, 3);
        }
        assertThat(broken(2)).isEmpty();

        MongoCollection<Document> cases = database.getCollection("cases");
        cases.updateOne(
                new Document("_id", "MED-1"), new Document("$set", new Document("history.1.by", "somebody else")));
        cases.updateOne(new Document("_id", "MED-3"), new Document("$pop", new Document("history", 1)));

        assertThat(broken(2)).containsExactly(new Broken("MED-1", 2), new Broken("MED-3", 3));
    }

    @Test
    void recordsAreKeptAsLongAsTheLawSaysAtLeast() {
        assertThat(AuditAutoConfiguration.legal(Period.ofYears(1))).isEqualTo(Period.ofYears(1));
        assertThatThrownBy(() -> AuditAutoConfiguration.legal(Period.ofMonths(5)))
                .hasMessageContaining("onestop.audit.keep");
    }

    private AccessRecords instance(String chain) {
        return new AccessRecords(chains, chain, () -> now, KEEP);
    }

    private List<Broken> broken(int pageSize) {
        List<Broken> broken = new ArrayList<>();
        String position = null;
        do {
            ChainCheck.Part part = check.check(position, pageSize);
            broken.addAll(part.broken());
            position = part.next();
        } while (position != null);
        return broken;
    }

    private void insertCase(String reference, int entries) {
        List<HistoryEntry> history = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            history.add(HistoryChain.next(
                    reference,
                    history.isEmpty() ? null : history.getLast(),
                    new Act(now, "p-1", null, "cause-" + i),
                    new Fact<>("x", "A", "B", "note " + i),
                    "mediation.filed.v1"));
        }
        database.getCollection("cases")
                .insertOne(new Document("_id", reference)
                        .append("seq", (long) entries)
                        .append(
                                "history",
                                history.stream().map(HistoryDocuments::write).toList()));
    }

    private List<AccessRecord> seen() {
        return records.of(CASE, CURSORS, null, new Limit(200)).items();
    }

    @Test
    void whoLookedIsReadInPagesTheLatestFirst() {
        for (int i = 0; i < 7; i++) {
            records.staffReads(CLERK, false, CASE, Optional.of(new Purpose("督查" + i)), "GET");
            now = now.plusSeconds(i % 2); // some in the same millisecond
        }
        List<String> read = new ArrayList<>();
        String after = null;
        do {
            Page<AccessRecord> page = records.of(CASE, CURSORS, after, new Limit(3));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(one -> read.add(one.purpose()));
            after = page.next();
        } while (after != null);
        assertThat(read).containsExactly("督查6", "督查5", "督查4", "督查3", "督查2", "督查1", "督查0");
    }
}
