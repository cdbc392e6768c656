package cn.onestop.cases.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Judges a file by its content, and neither by its name nor by what the sender says. */
final class ContentTypes {
    /** As much of the beginning as the judgement may read. */
    static final int HEAD_BYTES = 64 * 1024;

    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MAX_ENTRIES = 5_000;
    private static final long MAX_INFLATED = 200_000_000;

    private ContentTypes() {}

    /**
     * What the beginning says.
     *
     * @param type empty when it is not allowed
     * @param archive whether it is a ZIP archive, of which only the whole says whether it is a document
     */
    record Guess(Optional<AttachmentType> type, boolean archive) {}

    /** Reads the beginning of a stream that supports marks, and puts it back. */
    static Guess guess(InputStream content) throws IOException {
        String type = TIKA.detect(content, new Metadata()).getBaseType().toString();
        return switch (type) {
            case "application/zip", "application/x-tika-ooxml" -> new Guess(Optional.empty(), true);
            case "application/octet-stream" ->
                new Guess(isChineseText(content) ? Optional.of(AttachmentType.TXT) : Optional.empty(), false);
            default -> new Guess(AttachmentType.ofMediaType(type), false);
        };
    }

    /** Tika takes only UTF-8 and ASCII for text; many editors in China still write GB 18030. */
    private static boolean isChineseText(InputStream content) throws IOException {
        content.mark(HEAD_BYTES);
        ByteBuffer head = ByteBuffer.wrap(content.readNBytes(HEAD_BYTES - 1));
        content.reset();
        CharBuffer text = CharBuffer.allocate(HEAD_BYTES);
        boolean decoded = head.hasRemaining()
                && !GB18030.newDecoder().decode(head, text, false).isError();
        return decoded && text.flip().chars().noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
    }

    /** Which office document an archive is; empty when it is none, carries macros, or is built to swell. */
    static Optional<AttachmentType> ofArchive(InputStream content) throws IOException {
        boolean contentTypes = false;
        Optional<AttachmentType> type = Optional.empty();
        long inflated = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                inflated += inflatedSize(zip, MAX_INFLATED - inflated);
                if (++entries > MAX_ENTRIES
                        || inflated > MAX_INFLATED
                        || entry.getName().endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                switch (entry.getName()) {
                    case "[Content_Types].xml" -> contentTypes = true;
                    case "word/document.xml" -> type = Optional.of(AttachmentType.DOCX);
                    case "xl/workbook.xml" -> type = Optional.of(AttachmentType.XLSX);
                    default -> {}
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return contentTypes ? type : Optional.empty();
    }

    /** Reads one entry to its end, or until it is larger than allowed. */
    private static long inflatedSize(InputStream entry, long allowed) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long size = 0;
        for (int read = entry.read(buffer); read >= 0 && size <= allowed; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }
}
