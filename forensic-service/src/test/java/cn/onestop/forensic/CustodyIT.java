package cn.onestop.forensic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.CaseSeal;
import cn.onestop.cases.SealedStates;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.FieldCipher;
import cn.onestop.kernel.CaseEvent;
import cn.onestop.testkit.EventTap;
import cn.onestop.testkit.TestTokens;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever rewrites a chain of custody in the store is found out; what the platform itself edits leaves it whole. */
class CustodyIT extends ForensicIT {
    private static final String RECEIPT = "{\"description\": \"血样1管，密封\", \"holder\": \"物证室\"}";

    private static final String STATE = SealedStates.FIELD;

    @Autowired
    private MongoDatabaseFactory database;

    @Autowired
    private DataKeys keys;

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

    /** By somebody who has the database and its keys; who has no key can't rewrite anything that is read. */
    private void rewritten(String reference, Consumer<ArrayNode> how) {
        MongoCollection<Document> cases = database.getMongoDatabase().getCollection("cases");
        Document document = cases.find(Filters.eq("_id", reference)).first();
        assertThat(document).isNotNull();
        FieldCipher cipher = keys.under(reference, document.getString(CaseSeal.DATA_KEY));
        ObjectNode state =
                (ObjectNode) JsonMapper.shared().readTree(cipher.open(reference, STATE, document.getString(STATE)));
        how.accept((ArrayNode) state.path("custody"));
        cases.updateOne(
                Filters.eq("_id", reference), Updates.set(STATE, cipher.seal(reference, STATE, state.toString())));
    }

    @Test
    void anEntryThatWasRewrittenInTheStoreShows() {
        String client = TestTokens.citizen("P-c-" + UUID.randomUUID());
        String reference = kept(client);
        rewritten(reference, custody -> ((ObjectNode) custody.get(1)).put("holder", "别人"));
        JsonNode verified = verified(client, reference);
        assertThat(verified.path("holds").asBoolean()).isFalse();
        assertThat(verified.path("firstBroken").asInt()).isEqualTo(2);
    }

    @Test
    void anEntryThatWasCutOffTheEndShowsAgainstTheHistory() {
        String client = TestTokens.citizen("P-c-" + UUID.randomUUID());
        String reference = kept(client);
        rewritten(reference, custody -> custody.remove(custody.size() - 1));
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
