package cn.onestop.cases.attachments;

import cn.onestop.cases.CaseSeal;
import cn.onestop.cases.SealedStates;
import cn.onestop.cases.crypto.DataKeys;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;

/** Finds an attachment's id anywhere in a case's state, so that no line has to say where it keeps them. */
final class CaseTrees implements AttachmentHolder {
    private final MongoCollection<Document> cases;
    private final DataKeys keys;

    CaseTrees(MongoDatabase database, DataKeys keys) {
        this.cases = database.getCollection("cases");
        this.keys = keys;
    }

    @Override
    public boolean holds(String caseReference, String attachmentId) {
        Document found = cases.find(Filters.eq("_id", caseReference))
                .projection(Projections.include("state", SealedStates.FIELD, CaseSeal.DATA_KEY))
                .first();
        return found != null && SealedStates.mentions(found, keys, attachmentId);
    }
}
