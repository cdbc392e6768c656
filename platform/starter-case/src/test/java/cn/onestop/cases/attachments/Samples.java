package cn.onestop.cases.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that begin as the real ones do. */
final class Samples {
    private Samples() {}

    static byte[] pdf(int size) {
        return filled("%PDF-1.7\n%\u00e2\u00e3\n".getBytes(StandardCharsets.ISO_8859_1), size);
    }

    static byte[] png() {
        return filled(hex("89504e470d0a1a0a0000000d49484452"), 200);
    }

    static byte[] jpeg() {
        return filled(hex("ffd8ffe000104a46494600010100"), 200);
    }

    static byte[] webp() {
        return filled(hex("52494646c400000057454250565038200000000000"), 200);
    }

    static byte[] mp3() {
        return filled(hex("49443303000000000000fffb9064"), 200);
    }

    static byte[] m4a() {
        return filled(hex("00000020667479704d344120000000004d3441206d70343269736f6d00000000"), 200);
    }

    static byte[] wav() {
        return filled(hex("52494646c400000057415645666d7420"), 200);
    }

    static byte[] zip(String... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One entry that is far larger than the archive. */
    static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] filled(byte[] head, int size) {
        byte[] bytes = new byte[Math.max(size, head.length)];
        new Random(1).nextBytes(bytes);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
