package cn.onestop.forensic.adapter.http;

import cn.onestop.cases.attachments.Attachment;
import cn.onestop.cases.attachments.AttachmentHttp;
import cn.onestop.forensic.adapter.http.Views.AppraisalView;
import cn.onestop.forensic.application.Attaching;
import cn.onestop.forensic.application.ReadingAppraisals;
import cn.onestop.kernel.Reference;
import cn.onestop.web.Access;
import cn.onestop.web.Caller;
import cn.onestop.web.CaseRequest;
import cn.onestop.web.IdempotencyKey;
import cn.onestop.web.Purpose;
import cn.onestop.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of a case: what the client brings, and the opinion as PDF. */
@Tag(name = "files")
@RestController
@RequestMapping(AppraisalsController.PATH)
class FilesController {
    private final AttachmentHttp http;
    private final Attaching attaching;
    private final ReadingAppraisals reading;
    private final ViewOfAppraisal views;

    FilesController(AttachmentHttp http, Attaching attaching, ReadingAppraisals reading, ViewOfAppraisal views) {
        this.http = http;
        this.attaching = attaching;
        this.reading = reading;
        this.views = views;
    }

    /** @param attachment id of an uploaded file */
    record DocumentInput(@NotBlank @Size(max = 60) String attachment) {}

    @Operation(summary = "Upload a file, to be added to a case within a day")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER},
            scope = AppraisalsController.SCOPE)
    @PostMapping(path = "/attachments", consumes = "*/*")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Attachment> upload(
            Caller caller, IdempotencyKey key, @RequestParam @Size(max = 200) String name, HttpServletRequest request)
            throws IOException {
        return http.receive(caller, key, name, request);
    }

    @Operation(summary = "Add an uploaded file to a case")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER},
            scope = AppraisalsController.SCOPE)
    @PostMapping("/{reference}/documents")
    ResponseEntity<AppraisalView> attach(CaseRequest request, @Valid @RequestBody DocumentInput body) {
        return views.answer(attaching.attach(request, body.attachment()), request.caller());
    }

    @Operation(summary = "Download a file of a case, the opinion's PDF among them")
    @Access(
            own = true,
            staff = {Role.CLERK, Role.APPRAISER, Role.SUPERVISOR},
            scope = AppraisalsController.SCOPE)
    @GetMapping("/{reference}/attachments/{id}")
    ResponseEntity<Resource> download(
            Caller caller, @PathVariable Reference reference, @PathVariable String id, Optional<Purpose> purpose)
            throws IOException {
        reading.read(caller, reference, purpose, "GET " + AppraisalsController.PATH + "/{reference}/attachments/{id}");
        return http.send(id, reference.toString());
    }
}
