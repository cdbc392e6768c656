package cn.onestop.cases;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.HistoryChain;
import cn.onestop.kernel.HistoryEntry;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.web.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases as documents. */
final class CaseDocuments<C extends Case<?>, S> {
    private static final DocumentCodec CODEC = new DocumentCodec();
    /** The field, and the kind of hash, by which cases are found of persons who are no party. */
    static final String OTHERS = "others";

    static final String HISTORY = "history";

    private static final String STATE = "state";
    private static final JsonMapper SUMMARIES = JsonMapper.builder().build();

    private final CaseType<C, S> type;
    private final States<C, S> states;
    private final Trees trees;
    private final LookupHash hashes;
    private final DataKeys keys;
    private final SealedStates sealed;
    private final Reminders reminders;
    private final WorkingCalendar calendar;
    private final InstantSource system = InstantSource.system();

    CaseDocuments(
            CaseType<C, S> type,
            Trees trees,
            LookupHash hashes,
            DataKeys keys,
            Reminders reminders,
            WorkingCalendar calendar) {
        this.type = type;
        this.states = new States<>(type);
        this.trees = trees;
        this.hashes = hashes;
        this.keys = keys;
        this.sealed = new SealedStates(Stream.concat(type.queriedPaths().stream(), type.sentReferralPaths().stream())
                .toList());
        this.reminders = reminders;
        this.calendar = calendar;
    }

    /** Refuses a document of a newer schema (503): what it means is for newer instances to say. */
    CaseDocument<C> read(RawBsonDocument raw) {
        Document document = raw.decode(CODEC);
        String id = document.getString("_id");
        int schema = document.get("schema", Number.class).intValue();
        if (schema > type.schema()) {
            throw Problems.unavailable(type.line().serviceName(), Duration.ofSeconds(1));
        }
        CaseSeal seal = CaseSeal.of(document, keys);
        String state = document.getString(SealedStates.FIELD);
        ObjectNode stored = state == null
                ? trees.open(id, STATE, document.get(STATE, Document.class))
                : SealedStates.open(seal, state);
        ObjectNode tree = states.lift(stored, schema);
        return new CaseDocument<>(
                id,
                number(document, "version"),
                number(document, "seq"),
                seal,
                schema < type.schema(),
                tree,
                states.restore(tree),
                HistoryDocuments.of(document, seal),
                document.getString("summary"),
                Outbox.of(document).size(),
                raw.getByteBuffer().remaining());
    }

    /** What a write of these steps adds to the document, and what it replaces. */
    Written write(C aggregate, List<HistoryEntry> history, CaseSeal seal, List<Step> steps, String correlation) {
        String id = aggregate.reference().toString();
        List<HistoryEntry> all = new ArrayList<>(history);
        List<Document> entries = new ArrayList<>();
        List<Document> outbox = new ArrayList<>();
        Instant recordedAt = system.instant();
        CaseSummary summary = null;
        for (Step step : steps) {
            HistoryEntry entry = HistoryChain.next(
                    id,
                    all.isEmpty() ? null : all.getLast(),
                    step.act(),
                    step.fact(),
                    step.wire().type());
            summary = CaseSummaries.of(type.line(), aggregate, entry.at(), entry.seq(), calendar);
            all.add(entry);
            entries.add(HistoryDocuments.write(entry, seal));
            outbox.add(Outbox.entry(event(step, entry, summary, correlation), recordedAt));
        }
        if (summary == null) {
            throw new IllegalArgumentException("a write without a fact");
        }
        Document current = current(aggregate, causes(all)).append("summary", SUMMARIES.writeValueAsString(summary));
        return new Written(current, entries, outbox, List.copyOf(all));
    }

    /** What a case is to be written under that was read under this seal: its own, or the first that it gets. */
    CaseSeal sealFor(String id, @Nullable CaseSeal asRead) {
        boolean sealing = type.schema() >= type.sealedFrom();
        if (asRead != null && asRead.seals() == sealing) {
            return asRead;
        }
        return sealing ? CaseSeal.fresh(id, keys) : CaseSeal.none(id);
    }

    /** The state as fields of the document. */
    Document state(C aggregate, CaseSeal seal) {
        return state(aggregate.reference().toString(), states.tree(aggregate), seal);
    }

    private Document state(String id, ObjectNode tree, CaseSeal seal) {
        return seal.seals() ? sealed.write(seal, tree) : new Document(STATE, trees.seal(id, STATE, tree));
    }

    /** What to set so that a document of an older schema says the same in today's. */
    Document lifted(CaseDocument<C> read, CaseSeal seal) {
        Document set = new Document("schema", type.schema());
        set.putAll(state(read.id(), read.tree(), seal));
        set.putAll(underNewSeal(read, seal, read.history()));
        return set;
    }

    /** What else is to be written when the case comes under another seal than it was read under; empty when it does not. */
    Document underNewSeal(CaseDocument<C> read, CaseSeal seal, List<HistoryEntry> history) {
        return seal == read.seal()
                ? new Document()
                : new Document(CaseSeal.DATA_KEY, seal.wrapped())
                        .append(
                                HISTORY,
                                history.stream()
                                        .map(entry -> HistoryDocuments.write(entry, seal))
                                        .toList());
    }

    /** Whether the aggregate is still what was read. */
    boolean isAsRead(CaseDocument<C> read) {
        return type.state(read.aggregate()).equals(type.state(restore(read.tree())));
    }

    C restore(ObjectNode tree) {
        return states.restore(tree);
    }

    CaseSummary toldOf(CaseDocument<C> document) {
        return SUMMARIES.readValue(document.summary(), CaseSummary.class);
    }

    private Document current(C aggregate, Set<String> causes) {
        return new Document("schema", type.schema())
                .append(
                        "parties",
                        aggregate.parties().stream()
                                .map(party -> new Document("key", party.key()).append("role", party.role()))
                                .toList())
                .append(OTHERS, others(aggregate))
                .append("area", aggregate.area())
                .append("matter", aggregate.matter().toString())
                .append("kind", aggregate.kind())
                .append("status", aggregate.statusName())
                .append("closed", aggregate.isClosed())
                .append("openedAt", Date.from(aggregate.openedAt()))
                .append(
                        "nextDue",
                        reminders.nextDue(aggregate, causes).map(Date::from).orElse(null))
                .append("sweepAfter", null);
    }

    /** Whoever has to do with the case and is not listed as a party: what happens to the person's record reaches them too. */
    private List<String> others(C aggregate) {
        Set<String> listed = aggregate.parties().stream().map(Party::key).collect(Collectors.toSet());
        return Stream.concat(aggregate.concerned().stream(), aggregate.handlers().stream())
                .filter(key -> !listed.contains(key))
                .distinct()
                .map(key -> hashes.of(OTHERS, key))
                .toList();
    }

    private CaseEvent event(Step step, HistoryEntry entry, CaseSummary summary, String correlation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("case", summary);
        data.putAll(step.wire().data());
        return new CaseEvent(
                summary.reference() + "." + entry.seq(),
                step.wire().type(),
                type.line().serviceName(),
                summary.reference(),
                entry.at(),
                summary.matter(),
                entry.seq(),
                entry.cause(),
                correlation,
                data);
    }

    private static Set<String> causes(List<HistoryEntry> history) {
        Set<String> causes = new HashSet<>();
        history.forEach(entry -> causes.add(entry.cause()));
        return causes;
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }

    /**
     * A write in the making.
     *
     * @param current the fields to set beside the state
     * @param history all entries, the new ones included
     */
    record Written(Document current, List<Document> newEntries, List<Document> newEvents, List<HistoryEntry> history) {}
}
