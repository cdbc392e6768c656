package cn.onestop.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.net.URI;
import java.util.Map;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** The check address as a QR code, drawn as rectangles, so that it is sharp at any size. */
final class QrCode {
    private static final int QUIET_MODULES = 4;

    private QrCode() {}

    /** As an image of that many points a side, the quiet zone included. */
    static Image of(URI url, float side, PdfContentByte page) {
        BitMatrix modules = modules(url);
        PdfTemplate drawing = page.createTemplate(side, side);
        float module = side / modules.getWidth();
        drawing.setColorFill(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    drawing.rectangle(x * module, side - (y + 1) * module, module, module);
                }
            }
        }
        drawing.fill();
        Image image = Image.getInstance(drawing);
        image.setWidthPercentage(0); // else a table's cell stretches it to its own width
        image.setAlignment(Image.ALIGN_LEFT);
        return image;
    }

    private static BitMatrix modules(URI url) {
        try {
            return new QRCodeWriter()
                    .encode(
                            url.toString(),
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_MODULES));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("the check address fits in no QR code", tooLong);
        }
    }
}
