package cn.onestop.papers;

import cn.onestop.papers.Typeface.Look;
import java.awt.Color;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on every page: the watermark, and a foot with number, check code and page of pages. */
final class PageFurniture extends PdfPageEventHelper {
    private static final float FOOT = 36;
    private static final float RULE = 50;
    private static final float SMALL = 8;
    private static final float ROOM_FOR_TOTAL = 26;
    private static final Color GREY = new Color(0x66, 0x66, 0x66);
    private static final Look FOOTING = Look.plain(SMALL).in(GREY);
    private static final float MARK_SLANT = 40;
    private static final float MARK_LARGEST = 84;
    private static final float MARK_OF_WIDTH = 0.9f;
    private static final Color MARK_COLOUR = new Color(0xC0, 0x20, 0x20);
    private static final float MARK_OPACITY = 0.14f;

    private final Paper paper;
    private final Typeface type;
    private final PdfTemplate total;

    PageFurniture(Paper paper, Typeface type, PdfWriter writer) {
        this.paper = paper;
        this.type = type;
        this.total = writer.getDirectContent().createTemplate(ROOM_FOR_TOTAL, SMALL * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        foot(writer.getDirectContent(), document, writer.getPageNumber());
        if (paper.watermark() != null) {
            mark(paper.watermark(), writer.getDirectContent(), document.getPageSize());
        }
    }

    /** Only now is it known how many there are. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        write(total, Element.ALIGN_LEFT, writer.getPageNumber() - 1 + " 页", 0, SMALL / 2);
    }

    private void foot(PdfContentByte page, Document document, int number) {
        page.saveState();
        page.setColorStroke(GREY);
        page.setLineWidth(0.4f);
        page.moveTo(document.left(), RULE);
        page.lineTo(document.right(), RULE);
        page.stroke();
        page.restoreState();
        float totalAt = document.right() - ROOM_FOR_TOTAL;
        String ofWhat = paper.number() + "    校验码 " + paper.check().code();
        write(page, Element.ALIGN_LEFT, ofWhat, document.left(), FOOT);
        write(page, Element.ALIGN_RIGHT, "第 " + number + " 页 / 共 ", totalAt, FOOT);
        page.addTemplate(total, totalAt, FOOT - SMALL / 2);
    }

    private void write(PdfContentByte where, int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(where, alignment, type.phrase(text, FOOTING), x, y, 0);
    }

    private void mark(String text, PdfContentByte page, Rectangle size) {
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(MARK_OPACITY);
        float fitting = size.getWidth() * MARK_OF_WIDTH / type.width(text, 1);
        Look look = Look.plain(Math.min(MARK_LARGEST, fitting)).in(MARK_COLOUR);
        page.saveState();
        page.setGState(faint);
        ColumnText.showTextAligned(
                page,
                Element.ALIGN_CENTER,
                type.phrase(text, look),
                size.getWidth() / 2,
                size.getHeight() / 2,
                MARK_SLANT);
        page.restoreState();
    }
}
