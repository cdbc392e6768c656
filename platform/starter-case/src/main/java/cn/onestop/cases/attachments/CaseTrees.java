package cn.onestop.cases.attachments;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds an attachment's id anywhere in a case's state, so that no line has to say where it keeps them. */
final class CaseTrees implements AttachmentHolder {
    private final MongoCollection<Document> cases;

    CaseTrees(MongoDatabase database) {
        this.cases = database.getCollection("cases");
    }

    @Override
    public boolean holds(String caseReference, String attachmentId) {
        Document found = cases.find(Filters.eq("_id", caseReference))
                .projection(Projections.include("state"))
                .first();
        return found != null && mentions(found.get("state"), attachmentId);
    }

    private static boolean mentions(@Nullable Object value, String id) {
        return switch (value) {
            case String text -> text.equals(id);
            case Document document -> document.values().stream().anyMatch(one -> mentions(one, id));
            case List<?> list -> list.stream().anyMatch(one -> mentions(one, id));
            case null, default -> false;
        };
    }
}
