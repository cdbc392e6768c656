package cn.onestop.cases.attachments;

import java.time.Instant;

/**
 * A file as a case knows it; its content lies apart, encrypted.
 *
 * @param id {@code ATT-…}; grants nothing by itself
 * @param name as the uploader called it, without folders
 * @param type media type, judged by the content
 * @param size in bytes
 * @param sha256 of the content in clear, in hexadecimal
 */
public record Attachment(String id, String name, String type, long size, String sha256, Instant uploadedAt) {
    /** The name is the uploader's text and may tell about a person. */
    @Override
    public String toString() {
        return id + " (" + type + ", " + size + " bytes)";
    }
}
