package cn.onestop.papers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** Prints papers as PDF, A4, the font embedded; the same paper gives the same bytes, today and tomorrow. */
public final class Press {
    private static final float SIDE = 62;
    private static final float TOP = 60;
    private static final float BOTTOM = 72;
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("'D:'yyyyMMdd'000000+08''00'''");

    /** The six letters a subset's name begins with are drawn by lot; here they come from the paper. */
    private static final Pattern SUBSET = Pattern.compile("/[A-Z]{6}\\+(?=DroidSansFallback|OpenSans)");

    private final Typeface type = new Typeface();

    /**
     * @throws MissingGlyph when a character of the paper can't be printed
     */
    public byte[] print(Paper paper) {
        paper.texts().forEach(type::mustPrint);
        byte[] identity = identity(paper);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(paper.title());
        document.addSubject(paper.number());
        document.addAuthor(paper.issuer());
        document.open();
        writer.setPageEvent(new PageFurniture(paper, type, writer));
        new Layout(type, writer).write(paper, document);
        describe(writer, paper, identity);
        document.close();
        return named(bytes.toByteArray(), identity);
    }

    private static void describe(PdfWriter writer, Paper paper, byte[] identity) {
        PdfString created = new PdfString(CREATED.format(paper.date()));
        PdfDictionary about = writer.getInfo();
        about.put(PdfName.CREATIONDATE, created);
        about.put(PdfName.MODDATE, created);
        about.put(PdfName.FILEID, PdfEncryption.createInfoId(identity, identity));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
    }

    private static byte[] identity(Paper paper) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Arrays.copyOf(digest.digest(paper.toString().getBytes(StandardCharsets.UTF_8)), 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] named(byte[] pdf, byte[] identity) {
        StringBuilder letters = new StringBuilder("/");
        for (int i = 0; i < 6; i++) {
            letters.append((char) ('A' + Byte.toUnsignedInt(identity[i]) % 26));
        }
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return SUBSET.matcher(text).replaceAll(letters.append('+').toString()).getBytes(StandardCharsets.ISO_8859_1);
    }
}
