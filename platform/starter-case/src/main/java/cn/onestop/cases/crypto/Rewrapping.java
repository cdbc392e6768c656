package cn.onestop.cases.crypto;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wraps every data key of a database anew, after a new master key became the current one. Each text is replaced only if
 * it is still what was read, so that it can run beside users, be stopped, and be run again; versions stay as they are.
 */
public final class Rewrapping {
    private static final Logger log = LoggerFactory.getLogger(Rewrapping.class);

    private final MongoDatabase database;
    private final EnvelopeCipher cipher;

    public Rewrapping(MongoDatabase database, EnvelopeCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * What a run did.
     *
     * @param rewrapped texts that lie under the current master key now
     * @param left texts that don't: changed by somebody meanwhile, or their master key is not at hand
     */
    public record Outcome(long rewrapped, long left) {
        private Outcome and(Outcome other) {
            return new Outcome(rewrapped + other.rewrapped, left + other.left);
        }
    }

    /** Goes through every collection but the chunks of files, which hold no keys. */
    public Outcome run() {
        Outcome all = new Outcome(0, 0);
        for (String name : database.listCollectionNames()) {
            if (name.startsWith("system.") || name.endsWith(".chunks")) {
                continue;
            }
            Outcome one = rewrap(database.getCollection(name));
            log.info("{}: {} sealed texts wrapped anew, {} left", name, one.rewrapped, one.left);
            all = all.and(one);
        }
        return all;
    }

    private Outcome rewrap(MongoCollection<Document> collection) {
        Outcome all = new Outcome(0, 0);
        for (Document document : collection.find()) {
            Map<String, String> stale = new LinkedHashMap<>();
            collect("", document, stale);
            if (!stale.isEmpty()) {
                all = all.and(rewrap(collection, document, stale));
            }
        }
        return all;
    }

    private Outcome rewrap(MongoCollection<Document> collection, Document document, Map<String, String> stale) {
        Object id = document.get("_id");
        List<Bson> asRead = new ArrayList<>(List.of(Filters.eq("_id", id)));
        List<Bson> anew = new ArrayList<>();
        for (Map.Entry<String, String> one : stale.entrySet()) {
            try {
                anew.add(Updates.set(one.getKey(), cipher.rewrapped(one.getValue())));
                asRead.add(Filters.eq(one.getKey(), one.getValue()));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                log.error("{} {}: its master key is not in the keyset", id, one.getKey());
            }
        }
        boolean done = !anew.isEmpty()
                && collection
                                .updateOne(Filters.and(asRead), Updates.combine(anew))
                                .getModifiedCount()
                        == 1;
        int rewrapped = done ? anew.size() : 0;
        return new Outcome(rewrapped, stale.size() - rewrapped);
    }

    private void collect(String path, Object value, Map<String, String> stale) {
        switch (value) {
            case String text when cipher.isStale(text) -> stale.put(path, text);
            case Document document -> fields(path, document.entrySet(), stale);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(path + "." + i, list.get(i), stale);
                }
            }
            case null, default -> {}
        }
    }

    private void fields(String path, Set<Map.Entry<String, Object>> fields, Map<String, String> stale) {
        for (Map.Entry<String, Object> field : fields) {
            collect(path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), stale);
        }
    }
}
