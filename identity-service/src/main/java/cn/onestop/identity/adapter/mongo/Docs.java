package cn.onestop.identity.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** What every store here does with documents. */
final class Docs {
    private Docs() {}

    static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    static Date date(Instant instant) {
        return Date.from(instant);
    }

    static Set<String> texts(Document document, String field) {
        return new HashSet<>(document.getList(field, String.class));
    }

    static boolean isDuplicate(MongoException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    static void unique(MongoCollection<Document> collection, String field) {
        collection.createIndex(Indexes.ascending(field), new IndexOptions().unique(true));
    }

    static void index(MongoCollection<Document> collection, String field) {
        collection.createIndex(Indexes.ascending(field));
    }
}
