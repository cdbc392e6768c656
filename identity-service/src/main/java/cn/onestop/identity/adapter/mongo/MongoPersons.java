package cn.onestop.identity.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.outbox.Outbox;
import cn.onestop.cases.outbox.OutboxRelay;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Correction;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
    /** Every keyed hash begins so, and nothing else in that field does. */
    private static final String HASHES = "h";

    private static final String AFTER_HASHES = "i";
    private static final int MOST_HOPS = 10;
    private static final int MOST_ATTEMPTS = 5;
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> persons;
    private final ClaimRows claims;
    private final PersonDocuments documents;
    private final LookupHash hashes;
    private final Accounts accounts;
    private final PersonEvents events;
    private final OutboxRelay relay;

    /** @param accounts tells whether a record is by the person's own act */
    public MongoPersons(
            MongoDatabase database,
            DataKeys keys,
            LookupHash hashes,
            Accounts accounts,
            PersonEvents events,
            OutboxRelay relay) {
        this.persons = database.getCollection(COLLECTION);
        this.claims = new ClaimRows(database, hashes);
        this.accounts = accounts;
        this.documents = new PersonDocuments(keys, hashes);
        this.hashes = hashes;
        this.events = events;
        this.relay = relay;
        Docs.unique(persons, BY_NUMBER);
        Docs.index(persons, Outbox.FIELD + ".at");
        Docs.index(persons, "origin");
    }

    @Override
    public Optional<Person> find(String key) {
        return first(eq("_id", key));
    }

    @Override
    public Optional<Person> findByNumber(IdentityNumber number) {
        Bson filter = in(BY_NUMBER, hashes.all(PersonDocuments.NUMBER_KIND, number.value()));
        Document found = persons.find(filter).first();
        if (found != null && PersonDocuments.isOldClaim(found)) {
            settle(found);
            return first(filter);
        }
        return found == null || PersonDocuments.isErased(found) ? Optional.empty() : Optional.of(documents.read(found));
    }

    @Override
    public Person claim(Person said) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String key = claims.keyOf(said);
            Document document = persons.find(eq("_id", key)).first();
            if (document == null) {
                Person fresh = said.withKey(key);
                if (inserted(fresh)) {
                    return fresh;
                }
                continue;
            }
            Document standing = standing(document);
            if (standing != null) {
                return documents.read(standing);
            }
            claims.replace(key, said);
        }
        throw new IllegalStateException("a claim that is erased as fast as it is made");
    }

    @Override
    public List<Person> claimsOn(IdentityNumber number) {
        List<Person> open = new ArrayList<>();
        for (Document document : persons.find(in("_id", claims.keysOn(number)))) {
            if (!PersonDocuments.isErased(document) && document.getString("mergedInto") == null) {
                open.add(documents.read(document));
            }
        }
        return open;
    }

    @Override
    public int settleOldClaims(int limit) {
        List<Document> page = persons.find(and(
                        eq("origin", Person.Origin.PROXY.name()),
                        exists("mergedInto", false),
                        alive(),
                        gte(BY_NUMBER, HASHES),
                        lt(BY_NUMBER, AFTER_HASHES)))
                .limit(limit)
                .into(new ArrayList<>());
        page.forEach(this::settle);
        return page.size();
    }

    /** The row first, then the number is free: cut short between the two, it is done again. */
    private void settle(Document old) {
        String key = old.getString("_id");
        Bson asRead = and(eq("_id", key), eq(BY_NUMBER, old.getString(BY_NUMBER)));
        if (isByOwnAct(key)) {
            persons.updateOne(asRead, set("origin", Person.Origin.REGISTERED.name()));
            return;
        }
        claims.enter(documents.read(old));
        persons.updateOne(asRead, set(BY_NUMBER, PersonDocuments.none(key)));
    }

    /** Whether the person registered under this key, or under one that was merged into it; an account that others opened says nothing. */
    private boolean isByOwnAct(String key) {
        return accounts.ofPerson(key).stream()
                .anyMatch(account -> account.sample()
                        || account.createdBy().equals(key)
                        || standingFor(account.createdBy())
                                .filter(person -> person.key().equals(key))
                                .isPresent());
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
        if (inserted(person)) {
            return new Added(person, true);
        }
        Optional<Person> known = number == null ? find(person.key()) : findByNumber(number);
        return new Added(
                known.or(() -> find(person.key())).orElseThrow(() -> new IllegalStateException("is there and is not")),
                false);
    }

    private boolean inserted(Person person) {
        try {
            persons.insertOne(documents.write(person));
            return true;
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean correct(Person corrected, Correction correction, Act act) {
        Document current = persons.find(eq("_id", corrected.key())).first();
        if (current == null || PersonDocuments.isErased(current)) {
            return false;
        }
        try {
            return tell(
                    and(
                            eq("_id", corrected.key()),
                            eq("version", corrected.version()),
                            alive(),
                            exists("mergedInto", false)),
                    corrected.key(),
                    new PersonEvent.Corrected(corrected.key(), correction.parts()),
                    act,
                    documents.corrected(current, corrected, correction));
        } catch (MongoException e) {
            if (!Docs.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public List<Correction> corrections(String key) {
        Document document = persons.find(eq("_id", key)).first();
        return document == null || PersonDocuments.isErased(document) ? List.of() : documents.corrections(document);
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
                        unset(PersonDocuments.CORRECTIONS),
                        set(BY_NUMBER, PersonDocuments.none(key)),
                        set("erasedAt", Docs.date(act.at())),
                        set("erasedBy", act.by())));
        claims.forget(key);
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
