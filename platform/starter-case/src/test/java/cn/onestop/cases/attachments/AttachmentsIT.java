package cn.onestop.cases.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.cases.TestMongo;
import cn.onestop.cases.crypto.ContentCipher;
import cn.onestop.cases.crypto.DataKeys;
import cn.onestop.cases.crypto.EnvelopeCipher;
import cn.onestop.cases.crypto.Keysets;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.cases.crypto.MasterKey;
import cn.onestop.web.ProblemException;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttachmentsIT {
    private static final String CASE = "MED-20261123-7K3Q9X4F-C";
    private static final String OTHER_CASE = "MED-20261123-AAAAAAAA-A";
    private static final int LIMIT = 1_000_000;

    private final MongoDatabase database = TestMongo.database("attachments");
    private final EnvelopeCipher cipher = new EnvelopeCipher(MasterKey.ofKeyset(Keysets.first()));
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private final Attachments attachments = new Attachments(
            new AttachmentRecords(database, cipher),
            new AttachmentContents(database),
            new ContentCipher(cipher),
            LookupHash.ofKeys("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
            new CaseTrees(database, new DataKeys(cipher)),
            () -> now,
            LIMIT);

    @BeforeEach
    void empty() {
        database.listCollectionNames()
                .forEach(name -> database.getCollection(name).deleteMany(new Document()));
    }

    @Test
    void aFileOfManyChunksComesBackAsItWasAndLiesEncrypted() throws IOException {
        byte[] file = Samples.pdf(900_000);
        Attachment kept = attachments.upload("clerk", "k1", "C:\\papers\\劳动合同.pdf", new ByteArrayInputStream(file));
        bound(kept, CASE);

        assertThat(kept.type()).isEqualTo("application/pdf");
        assertThat(kept.name()).isEqualTo("劳动合同.pdf");
        assertThat(kept.size()).isEqualTo(file.length);
        assertThat(kept.sha256()).hasSize(64);
        try (InputStream content = attachments.open(kept.id(), CASE).stream()) {
            assertThat(content.readAllBytes()).isEqualTo(file);
        }
        assertThat(database.getCollection("attachment_contents.chunks").countDocuments())
                .isGreaterThan(1);
        assertThat(String.join("", everything())).doesNotContain("%PDF", "劳动合同");
    }

    @Test
    void theSameKeyAndFileAreOneAttachmentAndAnotherFileIsRefused() throws IOException {
        Attachment first = attachments.upload("clerk", "k1", "a.pdf", new ByteArrayInputStream(Samples.pdf(500)));
        Attachment again = attachments.upload("clerk", "k1", "a.pdf", new ByteArrayInputStream(Samples.pdf(500)));

        assertThat(again).isEqualTo(first);
        assertThatThrownBy(() -> attachments.upload("clerk", "k1", "a.pdf", new ByteArrayInputStream(Samples.pdf(501))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().slug()).isEqualTo("idempotency-key-reused"));
        assertThat(attachments
                        .upload("another", "k1", "a.pdf", new ByteArrayInputStream(Samples.pdf(500)))
                        .id())
                .isNotEqualTo(first.id());
        assertThat(database.getCollection("attachments").countDocuments()).isEqualTo(2);
        assertThat(database.getCollection("attachment_contents.files").countDocuments())
                .isEqualTo(2);
    }

    @Test
    void nothingIsLeftOfAFileThatIsTooLargeOrNotAllowedOrEmptyOrBreaksOff() {
        assertProblem(413, () -> upload(new ByteArrayInputStream(Samples.pdf(LIMIT + 1))));
        assertProblem(415, () -> upload(new ByteArrayInputStream(Samples.zip("a.exe"))));
        assertProblem(
                415, () -> upload(new ByteArrayInputStream("<html><body/></html>".getBytes(StandardCharsets.UTF_8))));
        assertProblem(400, () -> upload(InputStream.nullInputStream()));
        assertThatThrownBy(() -> upload(brokenOff(Samples.pdf(600_000))))
                .isInstanceOf(IOException.class)
                .hasMessage("connection lost");
        assertThat(everything()).isEmpty();
    }

    @Test
    void whatACrashLeftOfAnUploadIsRemovedAfterADay() throws IOException {
        new AttachmentRecords(database, cipher).begin("ATT-half", "clerk", "key", now);
        database.getCollection("attachment_contents.chunks")
                .insertOne(new Document("files_id", "ATT-half").append("n", 0));

        now = now.plus(Duration.ofHours(23));
        assertThat(attachments.removeUnbound()).isZero();
        now = now.plus(Duration.ofHours(1));
        assertThat(attachments.removeUnbound()).isEqualTo(1);
        assertThat(everything()).isEmpty();
    }

    @Test
    void aFileThatNoCaseHoldsIsRemovedAfterADayAndABoundOneStays() throws IOException {
        Attachment unbound = upload(new ByteArrayInputStream(Samples.png()));
        Attachment bound = upload(new ByteArrayInputStream(Samples.jpeg()));
        bound(bound, CASE);

        now = now.plus(Duration.ofHours(24));
        assertThat(attachments.removeUnbound()).isEqualTo(1);
        assertThatThrownBy(() -> attachments.claim("clerk", List.of(unbound.id()), CASE, "/attachments"))
                .isInstanceOf(ProblemException.class);
        assertThat(attachments.open(bound.id(), CASE).about()).isEqualTo(bound);

        attachments.release(List.of(bound.id()), CASE);
        assertThat(attachments.removeUnbound()).isEqualTo(1);
        assertThat(everything()).isEmpty();
    }

    @Test
    void aFileThatTheCaseHoldsIsBoundAfterACrashBetweenTheUpdateAndTheBinding() throws IOException {
        Attachment held = upload(new ByteArrayInputStream(Samples.png()));
        Attachment never = upload(new ByteArrayInputStream(Samples.jpeg()));
        attachments.claim("clerk", List.of(held.id(), never.id()), CASE, "/attachments");
        written(held, CASE);
        assertThat(attachments.open(held.id(), CASE).about()).isEqualTo(held);

        now = now.plus(Duration.ofHours(24));
        assertThat(attachments.removeUnbound()).isEqualTo(1);
        now = now.plus(Duration.ofDays(30));
        assertThat(attachments.removeUnbound()).isZero();
        assertThat(attachments.open(held.id(), CASE).about()).isEqualTo(held);
        assertProblem(404, () -> attachments.open(never.id(), CASE));
    }

    @Test
    void aFileIsNotFoundThroughACaseThatDoesNotHoldIt() throws IOException {
        Attachment kept = upload(new ByteArrayInputStream(Samples.png()));
        assertProblem(404, () -> attachments.open(kept.id(), CASE));
        bound(kept, CASE);

        assertProblem(404, () -> attachments.open(kept.id(), OTHER_CASE));
        assertProblem(400, () -> attachments.claim("stranger", List.of(kept.id()), OTHER_CASE, "/attachments"));
        attachments.claim("clerk", List.of(kept.id()), OTHER_CASE, "/attachments");
        assertProblem(404, () -> attachments.open(kept.id(), OTHER_CASE));
    }

    @Test
    void aContentThatWasChangedIsNotHandedOn() throws IOException {
        Attachment kept = upload(new ByteArrayInputStream(Samples.pdf(10_000)));
        bound(kept, CASE);
        Document chunk =
                database.getCollection("attachment_contents.chunks").find().first();
        byte[] bytes = chunk.get("data", Binary.class).getData();
        bytes[5_000] ^= 1;
        database.getCollection("attachment_contents.chunks")
                .updateOne(
                        new Document("_id", chunk.get("_id")),
                        new Document("$set", new Document("data", new Binary(bytes))));

        try (InputStream content = attachments.open(kept.id(), CASE).stream()) {
            assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    private Attachment upload(InputStream content) throws IOException {
        return attachments.upload("clerk", "key-" + content.hashCode(), "file", content);
    }

    private void bound(Attachment attachment, String reference) {
        attachments.claim("clerk", List.of(attachment.id()), reference, "/attachments");
        written(attachment, reference);
        attachments.bind(List.of(attachment.id()), reference);
    }

    private void written(Attachment attachment, String reference) {
        Document inState = new Document("evidence", List.of(new Document("attachment", attachment.id())));
        database.getCollection("cases").insertOne(new Document("_id", reference).append("state", inState));
    }

    private List<String> everything() {
        return List.of("attachments", "attachment_contents.files", "attachment_contents.chunks").stream()
                .flatMap(name -> database.getCollection(name).find().into(new ArrayList<>()).stream())
                .map(Document::toJson)
                .toList();
    }

    private static InputStream brokenOff(byte[] half) {
        return new SequenceInputStream(new ByteArrayInputStream(half), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection lost");
            }
        });
    }

    private static void assertProblem(int status, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problem().status().value()).isEqualTo(status));
    }
}
