package cn.onestop.cases.attachments;

import java.util.Arrays;
import java.util.Optional;

/** What may be attached: documents, pictures and recordings that nothing executes. */
public enum AttachmentType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    TXT("text/plain"),
    MP3("audio/mpeg"),
    M4A("audio/mp4"),
    WAV("audio/wav", "audio/vnd.wave");

    private final String mediaType;
    private final String alias;

    AttachmentType(String mediaType) {
        this(mediaType, mediaType);
    }

    /** @param alias what the judge of contents calls it */
    AttachmentType(String mediaType, String alias) {
        this.mediaType = mediaType;
        this.alias = alias;
    }

    /** The registered media type. */
    public String mediaType() {
        return mediaType;
    }

    static Optional<AttachmentType> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(one -> one.mediaType.equals(type) || one.alias.equals(type))
                .findFirst();
    }
}
