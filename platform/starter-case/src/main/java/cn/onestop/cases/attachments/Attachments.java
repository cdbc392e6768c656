package cn.onestop.cases.attachments;

import cn.onestop.cases.attachments.AttachmentRecords.Stored;
import cn.onestop.cases.crypto.ContentCipher;
import cn.onestop.cases.crypto.LookupHash;
import cn.onestop.kernel.Text;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * The files of a line's cases. A file is uploaded by itself, claimed before the case's update that names it, and bound
 * after it; what no case holds is removed after a day. The uploader may use one file in several cases.
 */
public final class Attachments {
    private static final Duration UNBOUND_LIFE = Duration.ofHours(24);
    private static final Logger log = LoggerFactory.getLogger(Attachments.class);

    private final AttachmentRecords records;
    private final AttachmentContents contents;
    private final ContentCipher cipher;
    private final LookupHash hashes;
    private final AttachmentHolder holder;
    private final InstantSource clock;
    private final long maxBytes;

    Attachments(
            AttachmentRecords records,
            AttachmentContents contents,
            ContentCipher cipher,
            LookupHash hashes,
            AttachmentHolder holder,
            InstantSource clock,
            long maxBytes) {
        this.records = records;
        this.contents = contents;
        this.cipher = cipher;
        this.hashes = hashes;
        this.holder = holder;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /**
     * A file in clear, to be read and closed.
     */
    public record Content(Attachment about, InputStream stream) {}

    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Keeps a file, encrypted while it streams. Nothing stays of one that is refused or breaks off.
     *
     * @param uploader the account that may use it
     * @param key the uploader's Idempotency-Key: the same file again is the same attachment, another one is refused
     * @throws ProblemException 413 too large, 415 not an allowed type by its content, 400 empty, 422 the key was used
     */
    public Attachment upload(String uploader, String key, String name, InputStream content) throws IOException {
        String id = "ATT-" + UUID.randomUUID();
        String clean = FileNames.clean(name);
        Instant now = Instant.ofEpochMilli(clock.millis());
        String contentKey = cipher.freshKey(id);
        records.begin(id, uploader, contentKey, now);
        boolean kept = false;
        try {
            Attachment about = store(id, contentKey, clean, now, content);
            String request = uploader + "\n" + key;
            Optional<Attachment> first = hashes.all("attachment", request).stream()
                    .flatMap(origin -> records.ofOrigin(origin).stream())
                    .findFirst()
                    .map(Stored::about);
            if (first.isEmpty()) {
                kept = records.complete(about, hashes.of("attachment", request));
                first = kept
                        ? Optional.of(about)
                        : records.ofOrigin(hashes.of("attachment", request)).map(Stored::about);
            }
            return first.filter(one -> one.sha256().equals(about.sha256())).orElseThrow(Problems::idempotencyKeyReused);
        } finally {
            if (!kept) {
                discard(id);
            }
        }
    }

    /**
     * Says that a case is about to hold these files. Before the case's update; a repeat changes nothing.
     *
     * @param field the input that names them, for the problem (400) when one isn't the uploader's
     */
    public void claim(String uploader, Collection<String> ids, String caseReference, String field) {
        for (String id : ids) {
            if (!records.claim(id, uploader, caseReference, Instant.ofEpochMilli(clock.millis()))) {
                throw Problems.invalid(
                        field, new Text("附件不存在，或不是您上传的", "names an attachment that does not exist or isn't yours"));
            }
        }
    }

    /** Says that the case holds these files now. After the case's update. */
    public void bind(Collection<String> ids, String caseReference) {
        ids.forEach(id -> records.bind(id, caseReference));
    }

    /** Says that the case holds these files no more, because it was erased; a file that no case holds goes within a day. */
    public void release(Collection<String> ids, String caseReference) {
        ids.forEach(id -> records.release(id, caseReference));
    }

    /** Opens a file that this case holds; the caller has judged that the reader may see the case. 404 otherwise. */
    public Content open(String id, String caseReference) throws IOException {
        Stored stored = records.find(id)
                .filter(Stored::complete)
                .filter(one -> one.cases().contains(caseReference)
                        || (one.claims().contains(caseReference) && holder.holds(caseReference, id)))
                .orElseThrow(Problems::notFound);
        return new Content(stored.about(), cipher.opening(id, stored.contentKey(), contents.open(id)));
    }

    /**
     * Binds what a crash left between a case's update and the binding, and removes what no case holds after a day. From
     * any number of instances.
     *
     * @return how many were removed
     */
    public int removeUnbound() {
        int removed = 0;
        for (Stored stored : records.unboundBefore(clock.instant().minus(UNBOUND_LIFE))) {
            if (settledAsUnbound(stored) && records.remove(stored)) {
                contents.delete(stored.about().id());
                removed++;
            }
        }
        return removed;
    }

    private boolean settledAsUnbound(Stored stored) {
        String id = stored.about().id();
        try {
            boolean held = false;
            for (String claim : stored.claims()) {
                if (holder.holds(claim, id)) {
                    records.bind(id, claim);
                    held = true;
                }
            }
            return !held;
        } catch (RuntimeException e) {
            log.warn("Whether a case holds {} can't be known now", id, e);
            return false;
        }
    }

    private Attachment store(String id, String contentKey, String name, Instant at, InputStream given)
            throws IOException {
        LimitedStream limited = new LimitedStream(given, maxBytes);
        MessageDigest sha256 = sha256();
        BufferedInputStream content =
                new BufferedInputStream(new DigestInputStream(limited, sha256), ContentTypes.HEAD_BYTES);
        ContentTypes.Guess guess = ContentTypes.guess(content);
        if (limited.count() == 0) {
            throw Problems.invalid("body", new Text("文件是空的", "the file is empty"));
        }
        if (guess.type().isEmpty() && !guess.archive()) {
            throw notAllowed();
        }
        contents.write(id, out -> {
            try (var sealing = cipher.sealing(id, contentKey, out)) {
                content.transferTo(sealing);
            }
        });
        AttachmentType type = guess.type().or(() -> archive(id, contentKey)).orElseThrow(Attachments::notAllowed);
        return new Attachment(
                id, name, type.mediaType(), limited.count(), HexFormat.of().formatHex(sha256.digest()), at);
    }

    private Optional<AttachmentType> archive(String id, String contentKey) {
        try (InputStream content = cipher.opening(id, contentKey, contents.open(id))) {
            return ContentTypes.ofArchive(content);
        } catch (IOException e) {
            throw new IllegalStateException(id + " can't be read back", e);
        }
    }

    private void discard(String id) {
        contents.delete(id);
        records.find(id).ifPresent(records::remove);
    }

    private static ProblemException notAllowed() {
        return new ProblemException(Problem.of(
                        "attachment-type",
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        new Text(
                                "只接受 PDF、PNG、JPEG、WebP、DOCX、XLSX、TXT、MP3、M4A、WAV 文件。",
                                "Only PDF, PNG, JPEG, WebP, DOCX, XLSX, TXT, MP3, M4A and WAV are taken."))
                .field("body", new Text("按内容判断不是可接受的文件类型", "is not of an allowed type, judged by its content")));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
