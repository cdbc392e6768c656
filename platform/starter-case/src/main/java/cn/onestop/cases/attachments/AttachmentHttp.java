package cn.onestop.cases.attachments;

import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Problem;
import cn.onestop.web.ProblemException;
import cn.onestop.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The two requests that every line's controller has for files: {@code POST /api/<resource>/attachments?name=…} whose
 * body is the file itself, and {@code GET /api/<resource>/{reference}/attachments/{id}}. A bean.
 */
public final class AttachmentHttp {
    private final Attachments attachments;

    AttachmentHttp(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Keeps the request's body, which streams and is never in memory or on disk in clear; 201 with what is known of it. */
    public ResponseEntity<Attachment> receive(
            Caller caller, IdempotencyKey key, String name, HttpServletRequest request) throws IOException {
        if (!isPlainStream(request.getContentType())) {
            throw new ProblemException(Problem.of(
                            "attachment-form",
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            new Text(
                                    "请直接以文件内容作为请求正文，Content-Type 用 application/octet-stream；类型由内容判断。",
                                    "Send the file itself as the body, as application/octet-stream; its type is judged by its content."))
                    .field(
                            HttpHeaders.CONTENT_TYPE,
                            new Text("应为 application/octet-stream", "is not application/octet-stream")));
        }
        if (request.getContentLengthLong() > attachments.maxBytes()) {
            throw Problems.tooLarge(attachments.maxBytes());
        }
        Attachment kept = attachments.upload(caller.account(), key.value(), name, request.getInputStream());
        return ResponseEntity.status(HttpStatus.CREATED).body(kept);
    }

    /** Anything else would be taken for a form, or cut at the limit of ordinary bodies. */
    private static boolean isPlainStream(@Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Sends a file of a case that the caller may see, as a download that no browser interprets. */
    public ResponseEntity<Resource> send(String id, String caseReference) throws IOException {
        Attachments.Content content = attachments.open(id, caseReference);
        Attachment about = content.about();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(about.type()))
                .contentLength(about.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(about.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(about.sha256()))
                                + ":")
                .body(new InputStreamResource(content.stream()));
    }
}
