package cn.onestop.testkit;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a line promises to hand on with a referral: {@code contracts/<service>/referral-facts.schema.json}. */
public final class ReferralFactsSchema {
    private final Schema schema;

    private ReferralFactsSchema(Schema schema) {
        this.schema = schema;
    }

    public static ReferralFactsSchema of(String service) {
        Path file = Contracts.root().resolve(service).resolve("referral-facts.schema.json");
        JsonNode written = Contracts.readJson(file);
        return new ReferralFactsSchema(EventSchemas.leaningOn(Contracts.root().resolve("common"))
                .getSchema(SchemaLocation.of(written.path("$id").asString()), written));
    }

    /** What is wrong with the facts; empty when nothing is. */
    public List<String> faults(JsonNode facts) {
        return EventSchemas.faults(schema, facts);
    }
}
