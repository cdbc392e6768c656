package cn.onestop.cases.parcels;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.AttachmentHttp;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of parcels, as every line offers its files. */
@RestController
@RequestMapping("/api/parcels")
class ParcelFiles {
    private final AttachmentHttp files;

    ParcelFiles(AttachmentHttp files) {
        this.files = files;
    }

    @PostMapping(path = "/attachments", consumes = "*/*")
    @Access(scope = "parcels")
    ResponseEntity<Attachment> upload(
            Caller caller, IdempotencyKey key, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        return files.receive(caller, key, name, request);
    }

    @GetMapping("/{reference}/attachments/{id}")
    @Access(scope = "parcels")
    ResponseEntity<Resource> download(@PathVariable String reference, @PathVariable String id) throws IOException {
        return files.send(id, reference);
    }
}
