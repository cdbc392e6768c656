package cn.onestop.papers;

import cn.onestop.papers.Typeface.Look;
import java.awt.Color;
import java.time.format.DateTimeFormatter;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Where everything stands on a paper: head, fields, text, and the signatures beside the QR code. */
final class Layout {
    private static final float BODY = 11.5f;
    private static final float LEADING = 20;
    private static final float SMALL = 8.5f;
    private static final float QR = 96;
    private static final Color LINE = new Color(0xBB, 0xBB, 0xBB);
    private static final Color LABEL = new Color(0xF4, 0xF4, 0xF4);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Typeface type;
    private final PdfWriter writer;

    Layout(Typeface type, PdfWriter writer) {
        this.type = type;
        this.writer = writer;
    }

    void write(Paper paper, Document document) {
        head(paper, document);
        if (!paper.fields().isEmpty()) {
            document.add(fields(paper));
        }
        paper.sections().forEach(section -> section(section, document));
        document.add(end(paper));
        paper.notes().forEach(note -> document.add(small(note)));
    }

    private void head(Paper paper, Document document) {
        document.add(centred(type.phrase(paper.issuer(), Look.strong(14)), 18, 10));
        document.add(centred(type.phrase(paper.title(), Look.strong(24).spaced(4)), 30, 8));
        document.add(centred(type.phrase("编号：" + paper.number(), Look.plain(10)), 14, 16));
    }

    private PdfPTable fields(Paper paper) {
        PdfPTable table = new PdfPTable(new float[] {1, 3.2f});
        table.setWidthPercentage(100);
        table.setSpacingAfter(14);
        for (Paper.Field field : paper.fields()) {
            PdfPCell label = cell(type.phrase(field.label(), Look.strong(10.5f)), 16);
            label.setBackgroundColor(LABEL);
            table.addCell(label);
            table.addCell(cell(type.phrase(field.value(), Look.plain(10.5f)), 16));
        }
        return table;
    }

    private void section(Paper.Section section, Document document) {
        if (section.heading() != null) {
            Paragraph heading = new Paragraph(type.phrase(section.heading(), Look.strong(12.5f)));
            heading.setLeading(LEADING);
            heading.setSpacingBefore(6);
            heading.setKeepTogether(true);
            document.add(heading);
        }
        for (String text : section.paragraphs()) {
            Paragraph paragraph = new Paragraph(type.phrase(text, Look.plain(BODY)));
            paragraph.setLeading(LEADING);
            paragraph.setFirstLineIndent(BODY * 2);
            paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
            paragraph.setSpacingAfter(4);
            document.add(paragraph);
        }
    }

    private PdfPTable end(Paper paper) {
        PdfPTable table = new PdfPTable(new float[] {1.1f, 1});
        table.setWidthPercentage(100);
        table.setSpacingBefore(22);
        table.setKeepTogether(true);
        table.setSplitRows(false);
        table.addCell(check(paper.check()));
        table.addCell(signatures(paper));
        return table;
    }

    private PdfPCell check(Paper.Check check) {
        PdfPCell cell = bare();
        Image image = QrCode.of(check.url(), QR, writer.getDirectContent());
        cell.addElement(image);
        cell.addElement(line("扫码核验  校验码 " + check.code(), SMALL, Element.ALIGN_LEFT));
        cell.addElement(line(check.url().toString(), 7, Element.ALIGN_LEFT));
        return cell;
    }

    private PdfPCell signatures(Paper paper) {
        PdfPCell cell = bare();
        cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
        cell.addElement(line(paper.issuer(), BODY, Element.ALIGN_RIGHT));
        for (Paper.Signatory one : paper.signatories()) {
            cell.addElement(line(one.role() + "：" + one.name(), BODY, Element.ALIGN_RIGHT));
        }
        cell.addElement(line(paper.place(), BODY, Element.ALIGN_RIGHT));
        cell.addElement(line(DAY.format(paper.date()), BODY, Element.ALIGN_RIGHT));
        return cell;
    }

    private Paragraph line(String text, float size, int alignment) {
        Paragraph line = new Paragraph(type.phrase(text, Look.plain(size)));
        line.setLeading(size * 1.7f);
        line.setAlignment(alignment);
        return line;
    }

    private Paragraph small(String note) {
        Paragraph paragraph = line(note, SMALL, Element.ALIGN_LEFT);
        paragraph.setSpacingBefore(6);
        return paragraph;
    }

    private static Paragraph centred(Phrase phrase, float leading, float after) {
        Paragraph paragraph = new Paragraph(phrase);
        paragraph.setLeading(leading);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static PdfPCell cell(Phrase phrase, float leading) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setLeading(leading, 0);
        cell.setPadding(5);
        cell.setPaddingTop(2);
        cell.setPaddingBottom(7);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static PdfPCell bare() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }
}
