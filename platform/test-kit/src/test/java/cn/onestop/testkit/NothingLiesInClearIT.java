package cn.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The look into a database finds what lies there in clear, and only that. */
class NothingLiesInClearIT {
    private static final Set<String> TOLD = Set.of("张三丰", "13912340002", "I was not paid", "千山律师事务所");

    @Test
    void whateverTheFieldAndHoweverDeepItIsFoundUnlessItIsShownToEverybody() {
        try (MongoClient client = MongoClients.create(TestServers.mongoUri("in_clear"))) {
            MongoDatabase database = client.getDatabase("in_clear");
            database.drop();
            database.getCollection("cases")
                    .insertOne(new Document("_id", "MED-1")
                            .append("office", "千山律师事务所")
                            .append("parties", List.of(new Document("key", "P-13912340002")))
                            .append("sealed", "owned.1.AbCdEf")
                            .append("state", new Document("people", List.of(new Document("name", "受托人张三丰")))));
            database.getCollection("inbox_parked")
                    .insertOne(new Document("_id", "1")
                            .append(
                                    "raw",
                                    new Binary("{\"told\": \"I was not paid\"}".getBytes(StandardCharsets.UTF_8)))
                            .append("by 13912340002", 1));
            database.getCollection("firms").insertOne(new Document("_id", "1").append("name", "千山律师事务所"));

            assertThat(NothingLiesInClear.inClear(database, TOLD))
                    .containsExactlyInAnyOrder(
                            "cases state.people.name holds 张三丰",
                            "inbox_parked raw holds I was not paid",
                            "inbox_parked (name of a field) holds 13912340002");
        }
    }

    @Test
    void wordsNamesAndNumbersAreOnesOwnAndCodesKeysAndDaysAreNot() {
        assertThat(List.of("张三", "I was not paid", "13912340002", "21038119850716303X"))
                .allMatch(ToldTexts::isOnesOwn);
        assertThat(List.of("LABOUR_PAY", "210381104201", "P-1234567", "2026-11-23", "18600.00", "zh-CN", ""))
                .noneMatch(ToldTexts::isOnesOwn);
    }
}
