package cn.onestop.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.cases.TestMongo;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewrappingIT {
    private final String keyset = Keysets.first();
    private final EnvelopeCipher old = new EnvelopeCipher(MasterKey.ofKeyset(keyset));
    private final String rotated = Keysets.rotated(keyset);
    private final MongoDatabase database = TestMongo.database("rewrapping");

    @BeforeEach
    void empty() {
        database.drop();
    }

    @Test
    void everySealedTextLiesUnderTheNewKeyAfterwardsAndNothingElseIsTouched() {
        DataKeys keys = new DataKeys(old);
        String dataKey = keys.fresh("p-1");
        String phone = keys.under("p-1", dataKey).seal("p-1", "phone", "13800000000");
        database.getCollection("persons")
                .insertOne(new Document("_id", "p-1").append("dataKey", dataKey).append("phone", phone));
        database.getCollection("cases")
                .insertOne(new Document("_id", "MED-1")
                        .append("version", 7L)
                        .append("area", "210102")
                        .append(
                                "state",
                                new Document("narrative", old.seal("MED-1", "state.narrative", "n"))
                                        .append(
                                                "notes",
                                                List.of(new Document("text", old.seal("MED-1", "note", "t"))))));

        Rewrapping.Outcome outcome = new Rewrapping(database, rotated()).run();

        EnvelopeCipher newOnly = new EnvelopeCipher(MasterKey.ofKeyset(Keysets.withoutOldKeys(rotated)));
        Document stored = database.getCollection("cases").find().first();
        assertThat(outcome).isEqualTo(new Rewrapping.Outcome(3, 0));
        assertThat(stored).containsEntry("version", 7L).containsEntry("area", "210102");
        Document state = stored.get("state", Document.class);
        assertThat(newOnly.open("MED-1", "state.narrative", state.getString("narrative")))
                .isEqualTo("n");
        Document note = state.getList("notes", Document.class).getFirst();
        assertThat(newOnly.open("MED-1", "note", note.getString("text"))).isEqualTo("t");
        Document person = database.getCollection("persons").find().first();
        assertThat(new DataKeys(newOnly)
                        .under("p-1", person.getString("dataKey"))
                        .open("p-1", "phone", person.getString("phone")))
                .isEqualTo("13800000000");
        assertThat(new Rewrapping(database, rotated()).run()).isEqualTo(new Rewrapping.Outcome(0, 0));
    }

    @Test
    void whatLiesUnderAKeyThatIsNotAtHandIsCountedAndLeftAsItIs() {
        String sealed = old.seal("MED-1", "state.narrative", "n");
        database.getCollection("cases").insertOne(new Document("_id", "MED-1").append("narrative", sealed));
        EnvelopeCipher stranger = new EnvelopeCipher(MasterKey.ofKeyset(Keysets.first()));

        assertThat(new Rewrapping(database, stranger).run()).isEqualTo(new Rewrapping.Outcome(0, 1));
        assertThat(database.getCollection("cases").find().first()).containsEntry("narrative", sealed);
    }

    private EnvelopeCipher rotated() {
        return new EnvelopeCipher(MasterKey.ofKeyset(rotated));
    }
}
