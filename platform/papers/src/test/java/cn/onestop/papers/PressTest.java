package cn.onestop.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PressTest {
    private static final Press PRESS = new Press();
    private static final URI ADDRESS =
            URI.create("https://legal.example.cn/api/notarizations/checks/2026-2101-000017?code=K7Q2-M9XD");
    private static final int A4_WIDTH = 595;
    private static final int A4_HEIGHT = 842;

    @Test
    void everyChineseCharacterCanBeReadFromTheFileAgain() throws Exception {
        var text = text(PRESS.print(certificate(null))).replaceAll("\\s", "");

        assertThat(text)
                .contains("沈阳市和平公证处", "具有强制执行效力的债权文书公证书", "编号：2026-2101-000017")
                .contains("申请人", "宋桂芳（样本）", "经查，双方当事人于二〇二六年十一月二十三日签订", "龘", "公证员：田文博（样本）")
                .contains("2026年11月25日", "校验码K7Q2-M9XD", "第1页/共1页");
    }

    @Test
    void equalPapersGiveEqualBytesOnAnotherPressToo() {
        byte[] sample = PRESS.print(certificate("样本 SAMPLE"));

        assertThat(Arrays.equals(new Press().print(certificate("样本 SAMPLE")), sample))
                .isTrue();
        assertThat(Arrays.equals(PRESS.print(certificate("已撤销 REVOKED")), sample))
                .isFalse();
    }

    @Test
    void theQrCodeAsDrawnHoldsTheCheckAddress() throws Exception {
        assertThat(decoded(drawing(PRESS.print(certificate(null))))).isEqualTo(ADDRESS.toString());
    }

    @Test
    void aCharacterWithoutAGlyphIsRefusedByItsCode() {
        var paper = certificate("样本 \uD83D\uDE00");

        assertThatThrownBy(() -> PRESS.print(paper))
                .isInstanceOf(MissingGlyph.class)
                .hasMessage("no glyph for U+1F600");
    }

    @Test
    void theFontIsEmbeddedAsASubsetAndTheDayIsThePapers() throws Exception {
        var pdf = PRESS.print(certificate(null));
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo()).containsEntry("CreationDate", "D:20261125000000+08'00'");
            assertThat(reader.getInfo()).containsEntry("ModDate", "D:20261125000000+08'00'");
            assertThat(reader.getPageSize(1).getWidth()).isEqualTo(A4_WIDTH);
            assertThat(reader.getPageSize(1).getHeight()).isEqualTo(A4_HEIGHT);
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).contains("/FontFile2");
        assertThat(pdf.length).isLessThan(150_000);
    }

    @Test
    void aLongPaperRunsOverPagesAndEachSaysWhichItIs() throws Exception {
        var paper = certificate("样本 SAMPLE");
        var sections = Collections.nCopies(9, paper.sections().getFirst());
        var longer = new Paper(
                paper.issuer(),
                paper.title(),
                paper.number(),
                paper.fields(),
                sections,
                paper.signatories(),
                paper.place(),
                paper.date(),
                paper.check(),
                paper.notes(),
                paper.watermark());

        var text = text(PRESS.print(longer)).replaceAll("\\s", "");

        assertThat(text).contains("第1页/共3页", "第3页/共3页").doesNotContain("第4页");
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        assertThat(LineBreaks.endsAfter('证', '据')).isTrue();
        assertThat(LineBreaks.endsAfter('证', '，')).isFalse();
        assertThat(LineBreaks.endsAfter('《', '公')).isFalse();
        assertThat(LineBreaks.endsAfter('，', '公')).isTrue();
        assertThat(LineBreaks.endsAfter('1', '2')).isFalse();
    }

    private static Paper certificate(@Nullable String watermark) {
        return Samples.certificate(ADDRESS, LocalDate.of(2026, 11, 25), watermark);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var reader = new PdfReader(pdf)) {
            var text = new StringBuilder();
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return text.toString();
        }
    }

    /** The rectangles of the one drawing that has hundreds of them: x, y, width, height in points. */
    private static List<float[]> drawing(byte[] pdf) throws Exception {
        var rectangle = Pattern.compile("([\\d.]+) ([\\d.]+) ([\\d.]+) ([\\d.]+) re");
        try (var reader = new PdfReader(pdf)) {
            var forms = reader.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
            for (var name : forms.getKeys()) {
                var stream = PdfReader.getStreamBytes((PRStream) drawn(forms, name));
                var found = rectangle
                        .matcher(new String(stream, StandardCharsets.ISO_8859_1))
                        .results()
                        .toList();
                if (found.size() > 100) {
                    return found.stream()
                            .map(one -> new float[] {
                                Float.parseFloat(one.group(1)),
                                Float.parseFloat(one.group(2)),
                                Float.parseFloat(one.group(3)),
                                Float.parseFloat(one.group(4))
                            })
                            .toList();
                }
            }
        }
        throw new AssertionError("no QR code is drawn on the page");
    }

    private static PdfDictionary drawn(PdfDictionary forms, PdfName name) {
        return (PdfDictionary) forms.getDirectObject(name);
    }

    private static String decoded(List<float[]> rectangles) throws Exception {
        var scale = 5;
        var side = 110 * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        for (var one : rectangles) {
            for (var y = Math.round(one[1] * scale); y < Math.round((one[1] + one[3]) * scale); y++) {
                for (var x = Math.round(one[0] * scale); x < Math.round((one[0] + one[2]) * scale); x++) {
                    pixels[(side - 1 - y) * side + x] = 0;
                }
            }
        }
        var picture = new HybridBinarizer(new RGBLuminanceSource(side, side, pixels));
        return new QRCodeReader().decode(new BinaryBitmap(picture)).getText();
    }
}
