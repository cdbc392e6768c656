package cn.onestop.cases.attachments;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bson.BsonString;
import org.bson.Document;

/** The encrypted contents, in GridFS under the attachments' ids. */
final class AttachmentContents {
    private static final String BUCKET = "attachment_contents";

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;

    AttachmentContents(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
        this.files = database.getCollection(BUCKET + ".files");
        this.chunks = database.getCollection(BUCKET + ".chunks");
    }

    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a content wholly; {@link #delete} removes what is left of one that failed. */
    void write(String id, Writing writing) throws IOException {
        GridFSUploadStream upload = bucket.openUploadStream(new BsonString(id), id, new GridFSUploadOptions());
        writing.to(upload);
    }

    InputStream open(String id) {
        return bucket.openDownloadStream(new BsonString(id));
    }

    /** Removes a content and pieces of a content that was never finished. */
    void delete(String id) {
        files.deleteOne(Filters.eq("_id", id));
        chunks.deleteMany(Filters.eq("files_id", id));
    }
}
