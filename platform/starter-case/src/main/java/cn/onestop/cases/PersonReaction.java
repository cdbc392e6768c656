package cn.onestop.cases;

import static com.mongodb.client.model.Filters.eq;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies to every case of the line what happened to a person: two records became one, or the person was erased. An erased
 * person's key gives way to a hash that leads nowhere; where nobody else has a part in the case, its sensitive texts go too. Keys in
 * the history stay, as its chain would break: the register of persons no longer knows whose they were.
 */
final class PersonReaction<C extends Case<?>, S> implements Reaction {
    private static final String MERGED = "person.merged.v1";
    private static final String ERASED = "person.erased.v1";
    private static final String GONE = "erased:";
    private static final int MOST_ATTEMPTS = 20;

    private final CaseType<C, S> type;
    private final MongoCollection<Document> cases;
    private final CaseDocuments<C, S> documents;
    private final CaseWrites<C> writes;
    private final Acts acts;
    private final LookupHash hashes;

    PersonReaction(
            CaseType<C, S> type,
            MongoCollection<Document> cases,
            CaseDocuments<C, S> documents,
            CaseWrites<C> writes,
            Acts acts,
            LookupHash hashes) {
        this.type = type;
        this.cases = cases;
        this.documents = documents;
        this.writes = writes;
        this.acts = acts;
        this.hashes = hashes;
    }

    /** What the register of persons says. */
    record Person(String key, @Nullable String into) {}

    @Override
    public Set<String> types() {
        return Set.of(MERGED, ERASED);
    }

    @Override
    public void react(CaseEvent event) {
        Person person = CloudEvents.part(event, "person", Person.class);
        Act act = acts.because(event);
        List<String> concerned = cases.find(eq("parties.key", person.key()))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        concerned.forEach(id -> apply(id, person, act));
    }

    private void apply(String id, Person person, Act act) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CaseDocument<C> before = writes.read(id).orElse(null);
            if (before == null || before.hasCause(act.cause())) {
                return;
            }
            C aggregate = documents.restore(edited(before.tree(), person));
            if (writes.change(before, aggregate, List.of(step(aggregate, person, act)))
                    .isPresent()) {
                return;
            }
        }
        throw new IllegalStateException(id + " moves too fast to be changed");
    }

    private ObjectNode edited(ObjectNode tree, Person person) {
        String into = person.into();
        ObjectNode replaced = StateEdits.replaceKey(
                tree, person.key(), into == null ? GONE + hashes.of("erased", person.key()) : into);
        boolean nobodyLeft = documents.restore(replaced).parties().stream()
                .allMatch(party -> party.key().startsWith(GONE));
        return nobodyLeft ? StateEdits.blank(replaced) : replaced;
    }

    private Step step(C aggregate, Person person, Act act) {
        String into = person.into();
        String line = type.line().wireName();
        return Step.beside(
                aggregate.statusName(),
                act,
                into == null
                        ? new Wire(line + ".person_erased.v1", Map.of("person", Map.of("key", person.key())))
                        : new Wire(
                                line + ".person_merged.v1",
                                Map.of("person", Map.of("key", person.key(), "into", into))),
                "");
    }
}
