package cn.onestop.notary.adapter.mongo;

import cn.onestop.notary.application.CertificateNumbers;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** A counter for each series, raised by one guarded update. */
@Component
class MongoCertificateNumbers implements CertificateNumbers {
    private static final String LAST = "last";

    private final MongoCollection<Document> series;

    MongoCertificateNumbers(MongoDatabaseFactory database) {
        this.series = database.getMongoDatabase().getCollection("certificate_numbers");
    }

    @Override
    public long next(String wanted) {
        Document raised = raised(wanted);
        if (raised == null) {
            begin(wanted);
            raised = raised(wanted);
        }
        if (raised == null) {
            throw new IllegalStateException("no counter for " + wanted);
        }
        return raised.get(LAST, Number.class).longValue();
    }

    private @Nullable Document raised(String wanted) {
        return series.findOneAndUpdate(
                Filters.eq("_id", wanted),
                Updates.inc(LAST, 1L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    /** Of two that begin a series at the same instant one is later, and finds it begun. */
    private void begin(String wanted) {
        try {
            series.insertOne(new Document("_id", wanted).append(LAST, 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
