package cn.onestop.cases.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTypesTest {
    @Test
    void everyAllowedTypeIsKnownByItsContent() throws IOException {
        Map<AttachmentType, byte[]> samples = Map.of(
                AttachmentType.PDF, Samples.pdf(500),
                AttachmentType.PNG, Samples.png(),
                AttachmentType.JPEG, Samples.jpeg(),
                AttachmentType.WEBP, Samples.webp(),
                AttachmentType.MP3, Samples.mp3(),
                AttachmentType.M4A, Samples.m4a(),
                AttachmentType.WAV, Samples.wav(),
                AttachmentType.TXT, "工资拖欠三个月".getBytes(StandardCharsets.UTF_8));

        for (Map.Entry<AttachmentType, byte[]> sample : samples.entrySet()) {
            assertThat(guess(sample.getValue()).type())
                    .as(sample.getKey().name())
                    .contains(sample.getKey());
        }
        assertThat(guess("工资拖欠三个月".getBytes(Charset.forName("GB18030"))).type()).contains(AttachmentType.TXT);
    }

    @Test
    void officeDocumentsAreKnownByWhatTheArchiveHolds() throws IOException {
        byte[] docx = Samples.zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
        byte[] wps = Samples.zip("xl/workbook.xml", "docProps/app.xml", "[Content_Types].xml");

        assertThat(guess(docx).archive()).isTrue();
        assertThat(archive(docx)).isEqualTo(AttachmentType.DOCX);
        assertThat(archive(wps)).isEqualTo(AttachmentType.XLSX);
    }

    @Test
    void otherArchivesMacrosAndBombsAreNone() throws IOException {
        assertThat(archive(Samples.zip("a.exe"))).isNull();
        assertThat(archive(Samples.zip("word/document.xml"))).isNull();
        assertThat(archive(Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isNull();
        assertThat(archive(Samples.bomb())).isNull();
        byte[] cut = Samples.zip("[Content_Types].xml", "word/document.xml");
        cut[50] ^= 0x55;
        assertThat(archive(cut)).isNull();
    }

    @Test
    void whatABrowserOrASystemWouldRunIsNotAllowed() throws IOException {
        assertThat(guess("<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ContentTypes.Guess(Optional.empty(), false));
        assertThat(guess("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEmpty();
        assertThat(guess(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0}).type())
                .isEmpty();
        assertThat(guess(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).type()).isEmpty();
        assertThat(guess("#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEmpty();
    }

    private static ContentTypes.Guess guess(byte[] content) throws IOException {
        return ContentTypes.guess(new ByteArrayInputStream(content));
    }

    private static AttachmentType archive(byte[] content) throws IOException {
        return ContentTypes.ofArchive(new ByteArrayInputStream(content)).orElse(null);
    }
}
