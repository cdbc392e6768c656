package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.TestTokens;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** Whoever rewrites a chain of custody in the store is found out; what the platform itself edits leaves it whole. */
class CustodyIT extends ForensicIT {
    private static final String RECEIPT = "{\"description\": \"血样1管，密封\", \"holder\": \"物证室\"}";

    @Autowired
    private MongoDatabaseFactory database;

    private String kept(String client) {
        House house = house();
        String reference = filed(client, commission(house.id(), question()));
        post(house.ma().token(), reference, "/materials", RECEIPT);
        post(house.ma().token(), reference, "/materials", RECEIPT);
        post(
                house.ma().token(),
                reference,
                "/custody",
                "{\"material\": \"M1\", \"step\": \"TAKEN_OUT\", \"what\": \"检验\", \"holder\": \"宋佳\"}");
        assertThat(verified(client, reference).path("holds").asBoolean()).isTrue();
        return reference;
    }

    private JsonNode verified(String client, String reference) {
        return done(as(client).get(PATH + "/" + reference + "/custody/verification"))
                .json();
    }

    private MongoCollection<Document> cases() {
        return database.getMongoDatabase().getCollection("cases");
    }

    @Test
    void anEntryThatWasRewrittenInTheStoreShows() {
        String client = TestTokens.citizen("P-c-" + UUID.randomUUID());
        String reference = kept(client);
        cases().updateOne(Filters.eq("_id", reference), Updates.set("state.custody.1.holder", "别人"));
        JsonNode verified = verified(client, reference);
        assertThat(verified.path("holds").asBoolean()).isFalse();
        assertThat(verified.path("firstBroken").asInt()).isEqualTo(2);
    }

    @Test
    void anEntryThatWasCutOffTheEndShowsAgainstTheHistory() {
        String client = TestTokens.citizen("P-c-" + UUID.randomUUID());
        String reference = kept(client);
        cases().updateOne(Filters.eq("_id", reference), Updates.popLast("state.custody"));
        JsonNode verified = verified(client, reference);
        assertThat(verified.path("firstBroken").isNull()).isTrue();
        assertThat(verified.path("historyHolds").asBoolean()).isTrue();
        assertThat(verified.path("historyAgrees").asBoolean()).isFalse();
        assertThat(verified.path("holds").asBoolean()).isFalse();
    }

    @Test
    void aMergeOfPersonsLeavesTheChainWhole() {
        String before = "P-c-" + UUID.randomUUID();
        String after = "P-d-" + UUID.randomUUID();
        String reference = kept(TestTokens.citizen(before));
        EventTap.say(new CaseEvent(
                UUID.randomUUID().toString(),
                "person.merged.v1",
                "identity-service",
                before,
                Instant.now(),
                null,
                1,
                "",
                "",
                Map.of("person", Map.of("key", before, "into", after))));
        heard("forensic.person_merged.v1", reference);
        assertThat(verified(TestTokens.citizen(after), reference).path("holds").asBoolean())
                .isTrue();
    }
}
