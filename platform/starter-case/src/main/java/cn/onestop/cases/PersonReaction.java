package cn.onestop.cases;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.neighbours.Persons;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies to every case of the line what happened to a person: two records became one, something in it was put right, or
 * the person was erased. The name to show is asked for anew. An erased person's key gives way to a hash that leads nowhere; where nobody else has a part in the case, its sensitive texts go too. Keys in
 * the history stay, as its chain would break: the register of persons no longer knows whose they were.
 */
final class PersonReaction<C extends Case<?>, S> implements Reaction {
    private static final String MERGED = "person.merged.v1";
    private static final String CORRECTED = "person.corrected.v1";
    private static final String ERASED = "person.erased.v1";
    private static final String GONE = "erased:";
    private static final int MOST_ATTEMPTS = 20;

    private final CaseType<C, S> type;
    private final MongoCollection<Document> cases;
    private final CaseDocuments<C, S> documents;
    private final CaseWrites<C> writes;
    private final Acts acts;
    private final LookupHash hashes;
    private final ObjectProvider<Persons> register;

    PersonReaction(
            CaseType<C, S> type,
            MongoCollection<Document> cases,
            CaseDocuments<C, S> documents,
            CaseWrites<C> writes,
            Acts acts,
            LookupHash hashes,
            ObjectProvider<Persons> register) {
        this.type = type;
        this.cases = cases;
        this.documents = documents;
        this.writes = writes;
        this.acts = acts;
        this.hashes = hashes;
        this.register = register;
    }

    /** What the register of persons says. */
    record Person(String key, @Nullable String into) {}

    @Override
    public Set<String> types() {
        return Set.of(MERGED, CORRECTED, ERASED);
    }

    @Override
    public void react(CaseEvent event) {
        Person person = CloudEvents.part(event, "person", Person.class);
        List<String> concerned = cases.find(or(
                        eq("parties.key", person.key()),
                        in(CaseDocuments.OTHERS, hashes.all(CaseDocuments.OTHERS, person.key()))))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
        if (concerned.isEmpty()) {
            return;
        }
        Change change = change(event.type(), person);
        Act act = acts.because(event);
        concerned.forEach(id -> apply(id, change, act));
    }

    /**
     * What happens to the state of each case, and what the line says of it.
     *
     * @param fact as in {@code <line>.<fact>.v1}
     */
    private record Change(String fact, Map<String, Object> data, UnaryOperator<ObjectNode> edit) {}

    private Change change(String type, Person person) {
        String key = person.key();
        String into = person.into();
        if (ERASED.equals(type)) {
            String gone = GONE + hashes.of("erased", key);
            return new Change(
                    "person_erased",
                    Map.of("key", key),
                    tree -> withoutTextsOfNobody(StateEdits.replaceKey(tree, key, gone)));
        }
        if (into == null) {
            return new Change("person_corrected", Map.of("key", key), named(key));
        }
        UnaryOperator<ObjectNode> named = named(into);
        return new Change(
                "person_merged",
                Map.of("key", key, "into", into),
                tree -> named.apply(rehashed(StateEdits.replaceKey(tree, key, into), key, into)));
    }

    private ObjectNode rehashed(ObjectNode tree, String key, String into) {
        String kind = type.personHashKind();
        if (kind == null) {
            return tree;
        }
        ObjectNode edited = tree;
        List<String> before = hashes.all(kind, key);
        List<String> after = hashes.all(kind, into);
        for (int version = 0; version < before.size(); version++) {
            edited = StateEdits.replaceKey(edited, before.get(version), after.get(version));
        }
        return edited;
    }

    /** The name is asked for and never travels in events; where the register does not know the key, what stands there stays. */
    private UnaryOperator<ObjectNode> named(String key) {
        Persons persons = register.getIfAvailable();
        String name = persons == null ? null : persons.names(Set.of(key)).get(key);
        return name == null ? tree -> tree : tree -> StateEdits.rename(tree, key, name);
    }

    private void apply(String id, Change change, Act act) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            CaseDocument<C> before = writes.read(id).orElse(null);
            if (before == null || before.hasCause(act.cause())) {
                return;
            }
            ObjectNode edited = change.edit().apply(before.tree());
            if (edited.equals(before.tree())) {
                return;
            }
            C aggregate = documents.restore(edited);
            if (writes.change(before, aggregate, List.of(step(aggregate, change, act)))
                    .isPresent()) {
                return;
            }
        }
        throw new IllegalStateException(id + " moves too fast to be changed");
    }

    private ObjectNode withoutTextsOfNobody(ObjectNode tree) {
        boolean nobodyLeft = documents.restore(tree).parties().stream()
                .allMatch(party -> party.key().startsWith(GONE));
        return nobodyLeft ? StateEdits.blank(tree) : tree;
    }

    private Step step(C aggregate, Change change, Act act) {
        String wire = type.line().wireName() + "." + change.fact() + ".v1";
        return Step.beside(aggregate.statusName(), act, new Wire(wire, Map.of("person", change.data())), "");
    }
}
