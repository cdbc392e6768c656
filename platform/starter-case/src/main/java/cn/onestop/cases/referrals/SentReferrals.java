package cn.onestop.cases.referrals;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Finds the case that sent a referral: it is kept in its sender's state, and nowhere else. A bean. */
public final class SentReferrals {
    private final Line line;
    private final List<String> paths;
    private final MongoCollection<Document> cases;

    SentReferrals(Line line, List<String> paths, MongoCollection<Document> cases) {
        this.line = line;
        this.paths = List.copyOf(paths);
        this.cases = cases;
        paths.forEach(path -> cases.createIndex(Indexes.ascending(path)));
    }

    public Optional<Reference> caseOf(String referral) {
        List<Bson> places = paths.stream().map(path -> eq(path, referral)).toList();
        return Optional.ofNullable(cases.find(or(places))
                        .projection(Projections.include("_id"))
                        .first())
                .map(found -> Reference.parse(line, found.getString("_id")));
    }
}
