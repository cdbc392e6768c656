package cn.onestop.cases.reservations;

import cn.onestop.cases.Once;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invariants over several documents: a slot, an adviser's capacity, the same appraisal twice. A reservation is a
 * document whose {@code _id} is the invariant's key, so that there is one at most. Take it first, write the case, then
 * confirm; what is left by a crash in between is settled by asking the owner.
 */
public final class Reservations {
    private static final String COLLECTION = "reservations";
    private static final String OWNER = "owner";
    private static final String KIND = "kind";
    private static final String KEY = "key";
    private static final String LEASE = "lease";
    private static final String CONFIRMED = "confirmed";
    private static final int TRIES = 5;
    private static final Logger log = LoggerFactory.getLogger(Reservations.class);

    private final MongoCollection<Document> documents;
    private final Map<String, ReservationOwner> owners;
    private final InstantSource clock;
    private final Duration lease;

    /**
     * @param clock the system's time: a lease is no statutory period
     * @param lease how long a case's write may take
     */
    public Reservations(MongoDatabase database, List<ReservationOwner> owners, InstantSource clock, Duration lease) {
        this.documents = database.getCollection(COLLECTION);
        this.owners = owners.stream().collect(Collectors.toMap(ReservationOwner::kind, Function.identity()));
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Takes the key for this owner, and keeps others from it.
     *
     * @return whether it is the owner's now; true again when the owner repeats it
     */
    public boolean take(String kind, String key, String owner) {
        for (int i = 0; i < TRIES; i++) {
            if (insert(kind, key, owner, false)) {
                return true;
            }
            Document held = documents.find(Filters.eq("_id", id(kind, key))).first();
            if (held == null) {
                continue;
            }
            if (owner.equals(held.getString(OWNER))) {
                documents.updateOne(asRead(held), Updates.set(LEASE, leaseEnd()));
                return true;
            }
            if (!isOrphan(held) || settle(held) != Settled.FREED) {
                return false;
            }
        }
        return false;
    }

    /**
     * Makes it lasting, after the owner's own write. Puts it back where a sweeper was faster.
     *
     * @return false when another has it meanwhile, because the owner took longer than its lease: the owner gives way
     */
    public boolean confirm(String kind, String key, String owner) {
        Bson mine = Filters.and(Filters.eq("_id", id(kind, key)), Filters.eq(OWNER, owner));
        for (int i = 0; i < TRIES; i++) {
            if (documents.updateOne(mine, Updates.set(CONFIRMED, true)).getMatchedCount() == 1
                    || insert(kind, key, owner, true)) {
                return true;
            }
            Optional<String> holder = ownerOf(kind, key);
            if (holder.isPresent() && !holder.get().equals(owner)) {
                return false;
            }
        }
        return false;
    }

    /** Gives it back; nothing happens when it is another's. */
    public void release(String kind, String key, String owner) {
        documents.deleteOne(Filters.and(Filters.eq("_id", id(kind, key)), Filters.eq(OWNER, owner)));
    }

    public Optional<String> ownerOf(String kind, String key) {
        return Optional.ofNullable(
                        documents.find(Filters.eq("_id", id(kind, key))).first())
                .map(held -> held.getString(OWNER));
    }

    /** Which of these keys somebody has, in one look-up; an orphan counts until it is settled. */
    public Set<String> takenOf(String kind, Collection<String> keys) {
        return documents
                .find(Filters.in("_id", keys.stream().map(key -> id(kind, key)).toList()))
                .projection(Projections.include(KEY))
                .map(held -> held.getString(KEY))
                .into(new HashSet<>());
    }

    /**
     * Settles every reservation that was not confirmed in time: confirmed where its owner holds it, else freed. From any
     * number of instances.
     *
     * @return how many were freed
     */
    public int freeOrphans() {
        int freed = 0;
        for (Document held : documents.find(Filters.and(Filters.eq(CONFIRMED, false), Filters.lte(LEASE, now())))) {
            if (settle(held) == Settled.FREED) {
                freed++;
            }
        }
        return freed;
    }

    private enum Settled {
        CONFIRMED,
        FREED,
        UNKNOWN
    }

    private Settled settle(Document held) {
        ReservationOwner owner = owners.get(held.getString(KIND));
        if (owner == null) {
            log.warn("Nobody answers for reservations of the kind {}: {} stays", held.getString(KIND), held.get("_id"));
            return Settled.UNKNOWN;
        }
        try {
            if (owner.holds(held.getString(OWNER), held.getString(KEY))) {
                documents.updateOne(asRead(held), Updates.set(CONFIRMED, true));
                return Settled.CONFIRMED;
            }
        } catch (RuntimeException e) {
            log.warn("Whether {} holds {} can't be known now", held.getString(OWNER), held.get("_id"), e);
            return Settled.UNKNOWN;
        }
        documents.deleteOne(asRead(held));
        return Settled.FREED;
    }

    private boolean insert(String kind, String key, String owner, boolean confirmed) {
        return Once.insert(
                documents,
                new Document("_id", id(kind, key))
                        .append(KIND, kind)
                        .append(KEY, key)
                        .append(OWNER, owner)
                        .append(LEASE, leaseEnd())
                        .append(CONFIRMED, confirmed));
    }

    /** Only if nobody confirmed, renewed or took it since it was read. */
    private static Bson asRead(Document held) {
        return Filters.and(
                Filters.eq("_id", held.get("_id")),
                Filters.eq(OWNER, held.get(OWNER)),
                Filters.eq(LEASE, held.get(LEASE)),
                Filters.eq(CONFIRMED, held.get(CONFIRMED)));
    }

    private boolean isOrphan(Document held) {
        return !held.getBoolean(CONFIRMED, false)
                && !Objects.requireNonNull(held.getDate(LEASE)).toInstant().isAfter(clock.instant());
    }

    private static String id(String kind, String key) {
        return kind + ":" + key;
    }

    private Date leaseEnd() {
        return Date.from(clock.instant().plus(lease));
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
