package cn.onestop.notary.adapter.mongo;

import cn.onestop.kernel.Line;
import cn.onestop.kernel.Reference;
import cn.onestop.notary.application.IssuedCertificates;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Looks into the stored cases, by an index on the numbers. */
@Component
class MongoIssuedCertificates implements IssuedCertificates {
    static final String CERTIFICATE = "state.certificate.number";
    static final String EXECUTION = "state.execution.number";

    private final MongoCollection<Document> cases;

    MongoIssuedCertificates(MongoDatabaseFactory database) {
        this.cases = database.getMongoDatabase().getCollection("cases");
        cases.createIndex(Indexes.ascending(CERTIFICATE));
        cases.createIndex(Indexes.ascending(EXECUTION));
    }

    @Override
    public Optional<Reference> caseOf(String number) {
        return Optional.ofNullable(
                        cases.find(Filters.or(Filters.eq(CERTIFICATE, number), Filters.eq(EXECUTION, number)))
                                .projection(Projections.include("_id"))
                                .first())
                .map(found -> Reference.parse(Line.NOTARY, found.getString("_id")));
    }
}
