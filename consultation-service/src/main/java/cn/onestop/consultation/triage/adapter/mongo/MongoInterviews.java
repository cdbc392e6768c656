package cn.onestop.consultation.triage.adapter.mongo;

import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.consultation.triage.application.Interviews;
import cn.onestop.consultation.triage.domain.Channel;
import cn.onestop.consultation.triage.domain.Interview;
import cn.onestop.consultation.triage.domain.ResumeCode;
import cn.onestop.kernel.Sensitive;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code triage_interviews: {_id: hash of the code, origin, version, tree, channel, createdAt, updatedAt, and sealed: code,
 * answers, area, narrative}}: who reads the collection can neither read nor resume one.
 */
@Component
class MongoInterviews implements Interviews {
    private static final String CODE = "triage.code";

    /** Instances of an earlier version look for a hashed key here, in a unique index; what stands here now is no key's hash. */
    private static final String ORIGIN = "origin";

    private static final String VERSION = "version";
    private static final String UPDATED = "updatedAt";

    private final MongoCollection<Document> interviews;
    private final LookupHash hashes;
    private final FieldCipher cipher;
    private final JsonMapper json;

    MongoInterviews(MongoDatabaseFactory factory, LookupHash hashes, FieldCipher cipher, JsonMapper json) {
        this.interviews = factory.getMongoDatabase().getCollection("triage_interviews");
        this.hashes = hashes;
        this.cipher = cipher;
        this.json = json;
        interviews.createIndex(Indexes.ascending(ORIGIN), new IndexOptions().unique(true));
        interviews.createIndex(Indexes.ascending(UPDATED));
    }

    @Override
    public Optional<Kept> find(ResumeCode code) {
        return Optional.ofNullable(interviews
                        .find(Filters.in("_id", hashes.all(CODE, code.value())))
                        .first())
                .map(this::kept);
    }

    @Override
    public Kept begin(Interview interview) {
        String id = hashes.of(CODE, interview.code().value());
        Document document = new Document("_id", id)
                .append(ORIGIN, id)
                .append(VERSION, 1L)
                .append("code", cipher.seal(id, "code", interview.code().value()))
                .append("createdAt", Date.from(interview.createdAt()));
        document.putAll(contents(id, interview));
        interviews.insertOne(document);
        return new Kept(interview, 1);
    }

    @Override
    public boolean replace(Interview interview, long expectedVersion) {
        Bson unchanged = Filters.and(
                Filters.in("_id", hashes.all(CODE, interview.code().value())), Filters.eq(VERSION, expectedVersion));
        Document now = interviews.find(unchanged).first();
        if (now == null) {
            return false;
        }
        Bson change = Updates.combine(
                new Document("$set", contents(now.getString("_id"), interview)), Updates.inc(VERSION, 1L));
        return interviews.updateOne(unchanged, change).getMatchedCount() == 1;
    }

    @Override
    public long removeOlderThan(Instant changedAt) {
        return interviews.deleteMany(Filters.lt(UPDATED, Date.from(changedAt))).getDeletedCount();
    }

    private Document contents(String id, Interview interview) {
        return new Document("tree", interview.tree())
                .append("channel", interview.channel().name())
                .append(UPDATED, Date.from(interview.updatedAt()))
                .append("answers", cipher.seal(id, "answers", json.writeValueAsString(interview.answers())))
                .append("area", interview.area() == null ? null : cipher.seal(id, "area", interview.area()))
                .append(
                        "narrative",
                        interview.narrative() == null
                                ? null
                                : cipher.seal(
                                        id, "narrative", interview.narrative().value()));
    }

    private Kept kept(Document document) {
        String id = document.getString("_id");
        String narrative = opened(id, "narrative", document);
        Map<String, String> answers = json.readValue(
                cipher.open(id, "answers", document.getString("answers")),
                new TypeReference<LinkedHashMap<String, String>>() {});
        return new Kept(
                new Interview(
                        new ResumeCode(cipher.open(id, "code", document.getString("code"))),
                        document.getString("tree"),
                        Channel.valueOf(document.getString("channel")),
                        answers,
                        narrative == null ? null : new Sensitive(narrative),
                        opened(id, "area", document),
                        document.getDate("createdAt").toInstant(),
                        document.getDate(UPDATED).toInstant()),
                document.getLong(VERSION));
    }

    private @Nullable String opened(String id, String field, Document document) {
        String sealed = document.getString(field);
        return sealed == null ? null : cipher.open(id, field, sealed);
    }
}
