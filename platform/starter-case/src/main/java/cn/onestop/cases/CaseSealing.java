package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import cn.onestop.cases.crypto.StillInClear;
import cn.onestop.kernel.Case;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lifts every case of an older schema into today's, page by page: what is done already is not looked at again. */
final class CaseSealing<C extends Case<?>> implements StillInClear {
    private static final Logger LOG = LoggerFactory.getLogger(CaseSealing.class);
    private static final int PAGE = 100;
    private static final int MOST_ATTEMPTS = 20;

    private final CaseType<C, ?> type;
    private final MongoCollection<Document> cases;
    private final CaseWrites<C> writes;

    CaseSealing(CaseType<C, ?> type, MongoCollection<Document> cases, CaseWrites<C> writes) {
        this.type = type;
        this.cases = cases;
        this.writes = writes;
    }

    @Override
    public Outcome seal() {
        long sealed = 0;
        List<String> page = older(null);
        while (!page.isEmpty()) {
            for (String id : page) {
                sealed += lifted(id) ? 1 : 0;
            }
            page = older(page.getLast());
        }
        return new Outcome(sealed, cases.countDocuments(lt("schema", type.schema())));
    }

    @Override
    public String toString() {
        return cases.getNamespace().getCollectionName();
    }

    private List<String> older(@Nullable String after) {
        Bson older = lt("schema", type.schema());
        return cases.find(after == null ? older : and(gt("_id", after), older))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private boolean lifted(String id) {
        try {
            for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
                CaseDocument<C> read = writes.read(id).orElse(null);
                if (read == null || !read.lifted()) {
                    return false;
                }
                if (writes.lift(read)) {
                    return true;
                }
            }
            LOG.warn("{} moves too fast to be sealed", id);
        } catch (RuntimeException e) {
            LOG.error("{} can't be sealed", id, e);
        }
        return false;
    }
}
