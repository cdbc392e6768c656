package cn.onestop.registry.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.kernel.CaseSummary;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.WorkingCalendar;
import cn.onestop.registry.application.MatterCases;
import cn.onestop.registry.domain.matters.Reader;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read model: {@code {_id: case, sequence, matter, line, area, parties, openedOn, closed, summary}}, written only by a
 * higher sequence. Areas are matched as ranges of codes.
 */
public final class MongoMatterCases implements MatterCases {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> aliases;

    public MongoMatterCases(MongoDatabase database) {
        this.cases = database.getCollection("matters_cases");
        this.aliases = database.getCollection("matters_aliases");
        cases.createIndex(Indexes.ascending("matter"));
        cases.createIndex(Indexes.ascending("parties", "matter"));
        cases.createIndex(Indexes.ascending("line", "area"));
    }

    @Override
    public boolean apply(CaseSummary summary) {
        return put(summary, lt("sequence", summary.sequence()));
    }

    @Override
    public boolean restore(CaseSummary summary) {
        return put(summary, lte("sequence", summary.sequence()));
    }

    private boolean put(CaseSummary summary, Bson unlessLater) {
        Document document = document(summary);
        Bson replaceable = and(eq("_id", summary.reference()), unlessLater);
        if (replaced(replaceable, document)) {
            return true;
        }
        try {
            cases.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return replaced(replaceable, document);
        }
    }

    private boolean replaced(Bson filter, Document document) {
        return cases.findOneAndReplace(
                        filter, document, new FindOneAndReplaceOptions().projection(Projections.include("_id")))
                != null;
    }

    @Override
    public List<CaseSummary> ofMatter(String matter) {
        return cases.find(eq("matter", matter)).map(MongoMatterCases::summary).into(new ArrayList<>());
    }

    @Override
    public List<CaseSummary> page(Reader reader, Narrowing narrowing, String after, int matters) {
        List<CaseSummary> page = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (MongoCursor<Document> found = cases.find(and(seenBy(reader), narrowed(narrowing), gt("matter", after)))
                .sort(Sorts.ascending("matter", "_id"))
                .batchSize(matters * 2)
                .cursor()) {
            while (found.hasNext()) {
                CaseSummary summary = summary(found.next());
                if (seen.add(summary.matter()) && seen.size() > matters) {
                    break;
                }
                page.add(summary);
            }
        }
        return page;
    }

    @Override
    public List<CaseSummary> shared(Set<String> persons, @Nullable String matter, Set<String> others) {
        Bson ofOthers = and(eq("closed", false), in("parties", others));
        return cases.find(and(in("parties", persons), matter == null ? ofOthers : or(eq("matter", matter), ofOthers)))
                .map(MongoMatterCases::summary)
                .into(new ArrayList<>());
    }

    private static Bson seenBy(Reader reader) {
        List<Bson> ways = new ArrayList<>();
        ways.add(in("parties", reader.keys()));
        reader.areasByLine()
                .forEach((line, areas) -> areas.forEach(area -> ways.add(and(eq("line", line), within(area)))));
        return or(ways);
    }

    private static Bson narrowed(Narrowing narrowing) {
        List<Bson> all = new ArrayList<>();
        if (narrowing.line() != null) {
            all.add(eq("line", narrowing.line()));
        }
        if (narrowing.area() != null) {
            all.add(within(narrowing.area()));
        }
        if (narrowing.closed() != null) {
            all.add(eq("closed", narrowing.closed()));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    /** The codes that begin with this one: digits only, so that every longer code lies below {@code ':'}. */
    private static Bson within(String area) {
        return and(gte("area", area), lt("area", area + ':'));
    }

    @Override
    public Map<String, Long> sequences(String line) {
        Map<String, Long> sequences = new HashMap<>();
        cases.find(eq("line", line))
                .projection(Projections.include("sequence"))
                .forEach(document -> sequences.put(document.getString("_id"), document.getLong("sequence")));
        return sequences;
    }

    @Override
    public List<Counted> opened(String area, Set<String> lines, LocalDate from, LocalDate to) {
        return cases.find(and(
                        in("line", lines),
                        within(area),
                        gte("openedOn", from.toString()),
                        lte("openedOn", to.toString())))
                .map(MongoMatterCases::counted)
                .into(new ArrayList<>());
    }

    private static Counted counted(Document document) {
        return new Counted(
                document.getString("line"),
                document.getString("area"),
                LocalDate.parse(document.getString("openedOn")),
                document.getBoolean("closed"),
                document.getInteger("missed", 0));
    }

    @Override
    public void merged(String key, String into) {
        aliases.updateOne(eq("_id", key), Updates.set("into", into), new UpdateOptions().upsert(true));
    }

    /** The lines take the key out of their cases too, and say so; until then nobody is found by it here. */
    @Override
    public void erased(String key) {
        for (Document document : cases.find(eq("parties", key))) {
            CaseSummary summary = summary(document);
            List<Party> rest = summary.parties().stream()
                    .filter(party -> !party.key().equals(key))
                    .toList();
            replaced(
                    and(eq("_id", summary.reference()), eq("sequence", summary.sequence())),
                    document(with(summary, rest)));
        }
        aliases.deleteOne(eq("_id", key));
    }

    @Override
    public Set<String> aliasesOf(String key) {
        Set<String> all = new HashSet<>(Set.of(key));
        for (Set<String> last = all; !last.isEmpty(); ) {
            Set<String> next = aliases.find(in("into", last))
                    .map(alias -> alias.getString("_id"))
                    .into(new HashSet<>());
            next.removeAll(all);
            all.addAll(next);
            last = next;
        }
        return all;
    }

    private static Document document(CaseSummary summary) {
        long missed = summary.deadlines().stream()
                .filter(open -> open.state() == Deadline.State.MISSED)
                .count();
        return new Document("_id", summary.reference())
                .append("sequence", summary.sequence())
                .append("matter", summary.matter())
                .append("line", summary.line())
                .append("area", summary.area())
                .append(
                        "parties",
                        summary.parties().stream().map(Party::key).distinct().toList())
                .append(
                        "openedOn",
                        summary.openedAt()
                                .atZone(WorkingCalendar.ZONE)
                                .toLocalDate()
                                .toString())
                .append("closed", summary.closed())
                .append("missed", (int) missed)
                .append("summary", JSON.writeValueAsString(summary));
    }

    private static CaseSummary summary(Document document) {
        return JSON.readValue(document.getString("summary"), CaseSummary.class);
    }

    private static CaseSummary with(CaseSummary summary, List<Party> parties) {
        return new CaseSummary(
                summary.reference(),
                summary.line(),
                summary.kind(),
                summary.status(),
                summary.closed(),
                summary.area(),
                summary.matter(),
                summary.openedAt(),
                summary.changedAt(),
                summary.sequence(),
                parties,
                summary.deadlines(),
                summary.links());
    }
}
