package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonEvent;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.kernel.Act;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Persons, one document each, everything that names them under a data key of their own. The unique index over the number's
 * keyed hash makes two who file for one person at once end at the same document.
 */
public final class MongoPersons implements Persons {
    /** Name of the collection, whose documents carry an outbox. */
    public static final String COLLECTION = "persons";

    private static final String BY_NUMBER = "numberIndex";
    private static final int MOST_HOPS = 10;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> persons;
    private final PersonDocuments documents;
    private final LookupHash hashes;
    private final PersonEvents events;
    private final OutboxRelay relay;

    public MongoPersons(
            MongoDatabase database, DataKeys keys, LookupHash hashes, PersonEvents events, OutboxRelay relay) {
        this.persons = database.getCollection(COLLECTION);
        this.documents = new PersonDocuments(keys, hashes);
        this.hashes = hashes;
        this.events = events;
        this.relay = relay;
        Docs.unique(persons, BY_NUMBER);
        Docs.index(persons, Outbox.FIELD + ".at");
    }

    @Override
    public Optional<Person> find(String key) {
        return first(eq("_id", key));
    }

    @Override
    public Optional<Person> findByNumber(IdentityNumber number) {
        return first(in(BY_NUMBER, hashes.all(PersonDocuments.NUMBER_KIND, number.value())));
    }

    @Override
    public Optional<Person> standingFor(String key) {
        return Optional.ofNullable(persons.find(eq("_id", key)).first())
                .map(this::standing)
                .map(documents::read);
    }

    @Override
    public Map<String, PersonName> names(Collection<String> keys) {
        Map<String, PersonName> names = new HashMap<>();
        for (Document document : persons.find(in("_id", keys))) {
            String key = document.getString("_id");
            Document standing = standing(document);
            if (standing != null) {
                names.put(key, documents.name(standing));
            }
        }
        return names;
    }

    /** The document that stands for this one; null when it was erased. */
    private @Nullable Document standing(Document document) {
        Document at = document;
        for (int hop = 0; at != null && hop < MOST_HOPS; hop++) {
            String into = at.getString("mergedInto");
            if (into == null) {
                return PersonDocuments.isErased(at) ? null : at;
            }
            at = persons.find(eq("_id", into)).first();
        }
        return null;
    }

    @Override
    public Added add(Person person) {
        IdentityNumber number = person.number();
        if (number != null) {
            Optional<Person> known = findByNumber(number);
            if (known.isPresent()) {
                return new Added(known.get(), false);
            }
        }
        try {
            persons.insertOne(documents.write(person));
            return new Added(person, true);
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            Optional<Person> known = number == null ? find(person.key()) : findByNumber(number);
            return new Added(known.or(() -> find(person.key())).orElseThrow(() -> e), false);
        }
    }

    @Override
    public boolean changeContact(Person person) {
        Document current = persons.find(eq("_id", person.key())).first();
        return current != null
                && !PersonDocuments.isErased(current)
                && persons.updateOne(
                                        and(eq("_id", person.key()), eq("version", person.version()), alive()),
                                        combine(documents.contact(current, person), inc("version", 1L)))
                                .getModifiedCount()
                        == 1;
    }

    @Override
    public boolean merge(Person duplicate, Person into, Act act) {
        return tell(
                and(
                        eq("_id", duplicate.key()),
                        eq("version", duplicate.version()),
                        alive(),
                        exists("mergedInto", false)),
                duplicate.key(),
                new PersonEvent.Merged(duplicate.key(), into.key()),
                act,
                combine(
                        set("mergedInto", into.key()),
                        set("mergedAt", Docs.date(act.at())),
                        set("mergedBy", act.by()),
                        set(BY_NUMBER, PersonDocuments.none(duplicate.key()))));
    }

    @Override
    public boolean erase(String key, Act act) {
        boolean erased = tell(
                and(eq("_id", key), alive()),
                key,
                new PersonEvent.Erased(key),
                act,
                combine(
                        unset("dataKey"),
                        unset("name"),
                        unset("number"),
                        unset("phone"),
                        set(BY_NUMBER, PersonDocuments.none(key)),
                        set("erasedAt", Docs.date(act.at())),
                        set("erasedBy", act.by())));
        return erased || persons.find(eq("_id", key)).first() != null;
    }

    /** The effect and its event in one update; the event goes out at once, or is found by the relay's sweeper. */
    private boolean tell(Bson guard, String key, PersonEvent event, Act act, Bson effect) {
        Document before = persons.find(guard).first();
        if (before == null) {
            return false;
        }
        long version = before.getLong("version");
        long sequence = before.getLong("seq") + 1;
        Document after = persons.findOneAndUpdate(
                and(guard, eq("version", version)),
                combine(
                        effect,
                        set("seq", sequence),
                        inc("version", 1L),
                        push(Outbox.FIELD, events.entry(event, sequence, act))),
                AFTER);
        if (after == null) {
            return false;
        }
        relay.handOn(COLLECTION, key, Outbox.of(after));
        return true;
    }

    private Optional<Person> first(Bson filter) {
        return Optional.ofNullable(persons.find(filter).first())
                .filter(document -> !PersonDocuments.isErased(document))
                .map(documents::read);
    }

    private static Bson alive() {
        return exists("dataKey");
    }
}
