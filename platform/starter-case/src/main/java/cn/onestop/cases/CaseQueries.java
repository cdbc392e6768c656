package cn.onestop.cases;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Filters as queries that every database of the portable subset answers alike. */
final class CaseQueries {
    private CaseQueries() {}

    static Bson of(CaseFilter filter, @Nullable String afterId) {
        List<Bson> all = new ArrayList<>();
        if (afterId != null) {
            all.add(gt("_id", afterId));
        }
        if (filter.party() != null) {
            all.add(eq("parties.key", filter.party()));
        }
        if (filter.filedBy() != null) {
            all.add(eq("filedBy", filter.filedBy()));
        }
        if (filter.areas() != null) {
            List<Bson> anyOf = filter.areas().stream().map(CaseQueries::subtree).toList();
            all.add(anyOf.isEmpty() ? in("_id", List.of()) : or(anyOf));
        }
        if (filter.statuses() != null) {
            all.add(in("status", filter.statuses()));
        }
        if (filter.kind() != null) {
            all.add(eq("kind", filter.kind()));
        }
        if (filter.matter() != null) {
            all.add(eq("matter", filter.matter().toString()));
        }
        if (filter.closed() != null) {
            all.add(eq("closed", filter.closed()));
        }
        if (filter.openedBefore() != null) {
            all.add(lt("openedAt", Date.from(filter.openedBefore())));
        }
        return all.isEmpty() ? empty() : and(all);
    }

    /** Area codes are digits, so what begins with one lies between it and the next character after the digits. */
    private static Bson subtree(String area) {
        return and(gte("area", area), lt("area", area + ":"));
    }
}
